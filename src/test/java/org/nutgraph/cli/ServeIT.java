package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** The server as a process of its own. */
class ServeIT {
  @TempDir Path folder;

  @Test
  void itAnswersWhereItSaysHoldsTheStoreAndLetsGoWhenStopped() throws Exception {
    Path path = folder.resolve("store");
    try (GraphStore store = GraphStore.openOrCreate(path, SampleGraphs.BASE)) {
      store.replaceAll(SampleGraphs.sample(), "test");
    }
    Process process = start(path);
    try (BufferedReader out = process.inputReader()) {
      String query = address(out, "query: ");
      String reconcile = address(out, "reconcile: ");
      assertEquals(200, status(query + "?query=ASK%7B%7D"));
      assertEquals(200, status(reconcile));

      Ran second = Ran.command("stats", "--store", path.toString());
      assertEquals(1, second.code());
      assertTrue(second.err().contains("is in use by process " + process.pid()), second.err());

      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, Ran.command("stats", "--store", path.toString()).code());
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path store) throws IOException {
    return new ProcessBuilder(
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
                "0"))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String address(BufferedReader out, String label) throws IOException {
    String line = String.valueOf(out.readLine());
    assertTrue(line.startsWith(label + "http://127.0.0.1:"), line);
    return line.substring(label.length());
  }

  private static int status(String url) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
