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

  /** One line of talk; it comes after the results so far. */
  void say(String line) {
    out.flush();
    err.println(line);
  }
}
