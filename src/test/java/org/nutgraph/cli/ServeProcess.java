package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code nutgraph serve} as a process of its own, at a free port. */
final class ServeProcess implements AutoCloseable {
  private static final String QUERY = "query: ";
  private static final String PATH = "/nutgraph/query";

  private final Process process;
  private final String url;

  private ServeProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Returns when it answers. */
  static ServeProcess over(Path store, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nutgraph.cli.Main",
                "serve",
                "--store",
                store.toString(),
                "--port",
                "0"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out = process.inputReader();
    String line = String.valueOf(out.readLine());
    assertTrue(line.startsWith(QUERY + "http://127.0.0.1:") && line.endsWith(PATH), line);
    while (!String.valueOf(out.readLine()).startsWith("page: ")) {
      assertTrue(process.isAlive(), "the server ended");
    }
    return new ServeProcess(process, line.substring(QUERY.length(), line.length() - PATH.length()));
  }

  String url() {
    return url;
  }

  long pid() {
    return process.pid();
  }

  void stop() throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
