package org.nutgraph.cli;

/** How a command ends. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int SOME_REJECTED = 3;

  private ExitCode() {}
}
