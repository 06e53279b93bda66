package org.nutgraph.cli;

/** What the user asked for makes no sense as it stands. The message says why and what to do. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
