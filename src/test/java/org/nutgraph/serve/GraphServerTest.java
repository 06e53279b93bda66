package org.nutgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.pipeline.BrokenEnvironmentException;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

class GraphServerTest {
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @TempDir Path folder;
  private GraphStore store;
  private GraphServer server;

  @BeforeEach
  void serve() {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    store.replaceAll(SampleGraphs.sample(), "test");
    server = start(0, Duration.ofMillis(1500));
  }

  private GraphServer start(int port, Duration timeout) {
    return GraphServer.start(store.served(), port, timeout, Map.of());
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private HttpResponse<String> ask(String sparql) throws IOException, InterruptedException {
    return get(GraphServer.QUERY_PATH + "?query=" + encoded(sparql));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", "text/csv"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    // A server may hang up on whoever sends what it does not want to read; so no connection is
    // kept.
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aQueryOverHttpSeesAllGraphsAsOne() throws Exception {
    HttpResponse<String> answer =
        ask(
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT ?name { <http://www.wikidata.org/entity/Q999900001> rdfs:label ?name }");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("name\r\nAna Lund\r\n", answer.body());
  }

  @Test
  void bookkeepingIsNotSeen() throws Exception {
    HttpResponse<String> answer =
        ask(
            "SELECT (COUNT(*) AS ?n) { GRAPH <%sgraph/support> { ?s ?p ?o } }"
                .formatted(SampleGraphs.BASE));
    assertEquals("n\r\n0\r\n", answer.body());
  }

  @Test
  void aSignOfLifeIsGiven() throws Exception {
    assertEquals(200, get(GraphServer.PING_PATH).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nutgraph/query", "/nutgraph/update", "/nutgraph/data", "/nutgraph"})
  void nothingWrites(String path) throws Exception {
    long before = quads();
    for (String type : new String[] {"application/sparql-update", "text/turtle"}) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(URI.create(server.url() + path))
                  .header("Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA { <a:a> <a:b> <a:c> }")));
      assertTrue(answer.statusCode() >= 400, answer.body());
    }
    assertEquals(before, quads());
  }

  private long quads() {
    return store.<Long>read(stored -> stored.stream().count());
  }

  @Test
  void aQueryFetchesNothingFromElsewhere() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    elsewhere.start();
    try {
      String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
      HttpResponse<String> service =
          ask("SELECT * { SERVICE <%s> { ?s ?p ?o } }".formatted(address));
      assertNotEquals(200, service.statusCode(), service.body());
      ask("SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }".formatted(address));
      ask("SELECT * FROM <%s> { ?s ?p ?o }".formatted(address));
      assertEquals(0, asked.get());
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  @Timeout(60)
  void aQueryThatTakesTooLongIsStopped() throws Exception {
    HttpResponse<String> answer = ask(ENDLESS);
    assertEquals(503, answer.statusCode(), answer.body());
    HttpResponse<String> longer =
        get(GraphServer.QUERY_PATH + "?timeout=600&query=" + encoded(ENDLESS));
    assertEquals(503, longer.statusCode(), longer.body());
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    BrokenEnvironmentException failure =
        assertThrows(
            BrokenEnvironmentException.class, () -> start(server.port(), Duration.ZERO).close());
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("port " + server.port()) && message.contains("--port"), message);
  }

  @Test
  void whoStopsItFreesThePort() {
    server.close();
    server.close();
    assertThrows(ConnectException.class, () -> get(GraphServer.PING_PATH));
  }
}
