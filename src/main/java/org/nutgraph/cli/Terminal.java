package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the process's streams are connected to. */
final class Terminal {
  private static final int USUAL_WIDTH = 120;
  private static final int NARROWEST = 40;
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** True when the error stream ends at a terminal, as far as the system tells. */
  static boolean showsErrorStream() {
    try {
      return Files.readSymbolicLink(ERROR_STREAM).startsWith("/dev/pts")
          || Files.readSymbolicLink(ERROR_STREAM).toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return isTerminalToTheShell();
    }
  }

  private static boolean isTerminalToTheShell() {
    try {
      return new ProcessBuilder("test", "-t", "2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Columns of the terminal, or a usual width where there is none. */
  static int width(Map<String, String> environment, boolean isInteractive) {
    try {
      String columns = environment.get("COLUMNS");
      int width =
          columns == null && isInteractive ? ask() : Integer.parseInt(String.valueOf(columns));
      return width < NARROWEST ? USUAL_WIDTH : width;
    } catch (NumberFormatException | IOException e) {
      return USUAL_WIDTH;
    }
  }

  private static int ask() throws IOException {
    Process stty =
        new ProcessBuilder("stty", "size")
            .redirectInput(Path.of("/dev/tty").toFile())
            .redirectErrorStream(true)
            .start();
    try (var answer = stty.inputReader()) {
      String line = String.valueOf(answer.readLine());
      stty.waitFor(1, TimeUnit.SECONDS);
      return Integer.parseInt(line.substring(line.indexOf(' ') + 1).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_WIDTH;
    }
  }
}
