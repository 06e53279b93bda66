package org.nutgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One command line that was run in this process: exit code, results, talk. */
record Ran(int code, String out, String err) {

  static Ran command(String... arguments) {
    return withInput("", arguments);
  }

  static Ran withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream results = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream talk = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            results,
            talk,
            false,
            100);
    int code = Main.run(console, arguments);
    results.flush();
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
