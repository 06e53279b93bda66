package org.nutgraph.article;

/**
 * One article cannot be read; inside this package only. Whoever knows the source turns it into a
 * {@link ReadResult.Unreadable}.
 */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String reason;

  UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
