package org.nutgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** Fuseki's own server, without a class of this program, over our configuration as it is. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StandaloneIT {
  private static final Path CONFIG = Path.of("fuseki-config", "nutgraph.ttl");

  @TempDir Path folder;

  @Test
  void fusekiItselfRunsTheConfigurationUnchanged() throws Exception {
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE)) {
      store.replaceAll(ShortArticles.of(0, 3, 4), "test");
    }
    int port = freePort();
    Process fuseki =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-cp",
                    Path.of(
                            FusekiServer.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString(),
                    "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                    "--localhost",
                    "--port=" + port,
                    "--config=" + CONFIG.toAbsolutePath()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("fuseki.log").toFile())
            .start();
    try {
      Browser browser = new Browser("http://127.0.0.1:" + port);
      waitUntilItAnswers(browser, fuseki);
      HttpResponse<String> found =
          browser.select(
              """
              PREFIX text: <http://jena.apache.org/text#>
              PREFIX schema: <https://schema.org/>
              SELECT (COUNT(*) AS ?n) { (?s ?score ?words ?g) text:query (schema:headline "boat*") }
              """);
      assertEquals("n\r\n3\r\n", found.body());
      int anonymous =
          browser.post("/nutgraph/update", "application/sparql-update", "DROP ALL").statusCode();
      assertTrue(anonymous == 401 || anonymous == 403, "status " + anonymous);
      assertEquals("n\r\n3\r\n", found.body());
    } finally {
      fuseki.destroy();
      assertTrue(fuseki.waitFor(60, TimeUnit.SECONDS));
    }
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      assertEquals(18, store.textCounts().indexed());
      assertTrue(store.textCounts().agree());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void waitUntilItAnswers(Browser browser, Process fuseki) throws Exception {
    while (true) {
      try {
        assertEquals(200, browser.get("/$/ping").statusCode());
        return;
      } catch (ConnectException e) {
        assertTrue(!fuseki.waitFor(200, TimeUnit.MILLISECONDS), "Fuseki ended, see fuseki.log");
      }
    }
  }
}
