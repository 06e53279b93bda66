package org.nutgraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program starts. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  public static void main(String[] arguments) {
    boolean interactive = Terminal.showsErrorStream();
    int width = Terminal.width(System.getenv(), interactive);
    WatchedOutput results = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream talk =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    PrintStream out =
        new PrintStream(new BufferedOutputStream(results, BUFFER), false, StandardCharsets.UTF_8);
    int exitCode = run(new Console(System.in, out, talk, interactive, width), arguments);
    out.flush();
    results.failure().ifPresent(failure -> sayThatResultsAreCut(failure, talk));
    System.exit(results.failure().isEmpty() ? exitCode : Math.max(exitCode, ExitCode.FAILURE));
  }

  /** A reader that went away, as `head` does, wanted no more. */
  private static void sayThatResultsAreCut(IOException failure, PrintStream talk) {
    if (!String.valueOf(failure.getMessage()).contains("Broken pipe")) {
      talk.println("error: standard output is cut: " + failure.getMessage());
    }
  }

  /** Runs one command line; the exit code is the answer. */
  static int run(Console console, String... arguments) {
    return NutgraphCommand.line(console).execute(arguments);
  }
}
