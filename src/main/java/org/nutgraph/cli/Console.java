package org.nutgraph.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads from and writes to.
 *
 * @param out results
 * @param err talk: progress, notes, reports, errors
 * @param isInteractive true when a person watches the error stream on a terminal
 * @param width code points a line on the terminal takes
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean isInteractive, int width) {
  // A progress bar may stand on the line; it draws itself again below.
  private static final String CLEAR_LINE = "\r\u001b[2K";

  /** One line of talk; it comes after the results so far. */
  void say(String line) {
    out.flush();
    err.println(isInteractive ? CLEAR_LINE + line : line);
  }
}
