package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
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
    try (ServeProcess serving = ServeProcess.over(path)) {
      assertEquals(200, status(serving.url() + "/nutgraph/query?query=ASK%7B%7D"));
      assertEquals(200, status(serving.url() + "/reconcile"));
      assertEquals(200, status(serving.url() + "/"));

      for (Ran second :
          List.of(
              Ran.command("stats", "--store", path.toString()),
              Ran.command("build", "none.txt", "--store", path.toString()))) {
        assertEquals(1, second.code());
        String holder = "is served at " + serving.url() + " by process " + serving.pid();
        assertTrue(second.err().contains(holder), second.err());
        assertTrue(second.err().contains("--endpoint " + serving.url()), second.err());
      }

      serving.stop();
      Ran after = Ran.command("stats", "--store", path.toString());
      assertEquals(0, after.code(), after.err());
      assertFalse(after.err().contains("text index"), after.err());
    }
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
