package org.nutgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** What somebody may try who should not: refused or bounded, and the store is as it was. */
@Timeout(120)
class ServerSecurityIT {
  private static final String UPDATE = "application/sparql-update";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
  private static final String USER = Browser.basic("desk", "secret");

  @TempDir static Path folder;
  private static GraphStore store;
  private static GraphServer server;
  private static Browser browser;
  private static long quads;
  private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void serve() throws IOException {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    store.replaceAll(SampleGraphs.sample(), "test");
    store.replaceAll(
        List.of(
            SampleGraphs.article(
                "script",
                "<> a ng:Article ; schema:articleBody \"x\" ;"
                    + " schema:headline \"<script>alert(1)</script>\" .",
                "ngr:entity\\/Person\\/x rdfs:label \"<img src=x onerror=alert(1)>\" .")),
        "test");
    Path passwords = Files.writeString(folder.resolve("passwd"), "desk: secret\n");
    server =
        GraphServer.start(
            store,
            ServerOptions.local(0, Duration.ofMillis(1500))
                .withPasswords(passwords)
                .withLimits(50, 2, Duration.ofMillis(2500))
                .withAccessLog(LOG::add),
            Map.of());
    browser = new Browser(server.url());
    quads = quads();
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @AfterEach
  void theServerLivesAndTheStoreIsAsItWas() throws Exception {
    assertEquals(200, browser.get(GraphServer.PING_PATH).statusCode());
    assertEquals(quads, quads());
    assertTrue(store.textCounts().agree());
  }

  private static long quads() {
    return store.<Long>read(stored -> stored.stream().count());
  }

  @ParameterizedTest
  @CsvSource({
    "/nutgraph/update, application/sparql-update",
    "/nutgraph/data?default, text/turtle",
    "/nutgraph/upload, text/turtle",
    "/api/load, application/n-quads",
    "/api/load/check, application/n-quads",
    "/api/ingest, text/plain",
    "/$/compact/nutgraph, text/plain",
    "/$/backup/nutgraph, text/plain",
  })
  void whoHasNoNameWritesNothing(String path, String type) throws Exception {
    String body = "INSERT DATA { <a:a> <a:b> <a:c> }";
    assertEquals(401, browser.post(path, type, body).statusCode());
    String wrong = Browser.basic("desk", "guess");
    assertEquals(401, browser.post(path, type, body, "Authorization", wrong).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nutgraph",
        "/nutgraph/query",
        "/nutgraph/sparql",
        "/nutgraph/get",
        "/nutgraph/x"
      })
  void thePathsForReadingDoNotWrite(String path) throws Exception {
    for (String type : List.of(UPDATE, "text/turtle", "application/n-quads")) {
      int status = browser.post(path, type, "INSERT DATA { <a:a> <a:b> <a:c> }").statusCode();
      assertTrue(status >= 400, path + " " + type + " " + status);
    }
    HttpRequest.Builder put =
        browser
            .to(path + "?default")
            .header("Content-Type", "text/turtle")
            .PUT(HttpRequest.BodyPublishers.ofString("<a:a> <a:b> <a:c> ."));
    assertTrue(browser.send(put).statusCode() >= 400);
    assertTrue(browser.send(browser.to(path + "?default").DELETE()).statusCode() >= 400);
  }

  @Test
  void withoutAPasswordFileNothingWritesAndThatIsSaid() throws Exception {
    try (GraphServer closed =
        GraphServer.start(store, ServerOptions.local(0, Duration.ofSeconds(5)), Map.of())) {
      HttpResponse<String> answer =
          new Browser(closed.url())
              .post("/nutgraph/update", UPDATE, "DROP ALL", "Authorization", USER);
      assertEquals(403, answer.statusCode());
      assertTrue(answer.body().contains("--passwd"), answer.body());
    }
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws Exception {
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
    Path file = Files.writeString(folder.resolve("secret.ttl"), "<a:secret> <a:b> <a:c> .");
    String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x.ttl";
    try {
      for (String place : List.of(address, file.toUri().toString())) {
        browser.select("SELECT * { SERVICE SILENT <" + place + "> { ?s ?p ?o } }");
        for (String from : List.of("FROM", "FROM NAMED")) {
          String all =
              "SELECT * "
                  + from
                  + " <"
                  + place
                  + "> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
          assertFalse(browser.select(all).body().contains("secret"), all);
        }
        HttpResponse<String> load =
            browser.post(
                "/nutgraph/update", UPDATE, "LOAD SILENT <" + place + ">", "Authorization", USER);
        assertEquals(403, load.statusCode(), load.body());
        String shape =
            """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <x:shape> a sh:NodeShape ; sh:targetSubjectsOf <https://schema.org/headline> ;
              sh:sparql [ sh:select "SELECT $this { SERVICE <%s> { ?s ?p ?o } }" ] .
            """
                .formatted(place);
        browser.post("/nutgraph/shacl?graph=default", "text/turtle", shape);
        HttpResponse<String> imports =
            browser.post(
                "/nutgraph/shacl?graph=default",
                "text/turtle",
                "<x:o> <http://www.w3.org/2002/07/owl#imports> <" + place + "> .");
        assertFalse(imports.body().contains("secret"), imports.body());
      }
      assertEquals(0, asked.get());
    } finally {
      elsewhere.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ui/../ontology/nutgraph.ttl",
        "/ui/%2e%2e/ontology/nutgraph.ttl",
        "/ui/..%2fontology/nutgraph.ttl",
        "/ui/%252e%252e/ontology/nutgraph.ttl",
        "/ui//etc/passwd",
        "/ui/.hidden",
        "/ui/..\\..\\pom.xml",
      })
  void noPathLeadsOutOfThePage(String path) throws Exception {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    assertFalse(answer.contains("owl:Ontology") || answer.contains("root:"), answer);
  }

  @Test
  void scriptInTextIsDataAndWouldNotRun() throws Exception {
    String query = Browser.encoded("SELECT ?h { ?a <https://schema.org/headline> ?h }");
    HttpResponse<String> answer =
        browser.send(
            browser
                .to(GraphServer.QUERY_PATH + "?query=" + query)
                .header("Accept", "application/sparql-results+json"));
    assertTrue(answer.body().contains("<script>"), answer.body());
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").contains("json"),
        answer.headers().toString());
    for (String path : List.of("/", "/search?q=%3Cscript%3E", "/ui/none", "/nutgraph/none")) {
      HttpResponse<String> page = browser.get(path);
      assertFalse(page.body().contains("<script>"), page.body());
      String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), path);
      assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""), path);
    }
  }

  @Test
  void aQueryThatNeverEndsIsStopped() throws Exception {
    HttpResponse<String> answer = browser.select(ENDLESS);
    assertEquals(503, answer.statusCode(), answer.body());
    HttpResponse<String> path =
        browser.get(GraphServer.QUERY_PATH + "?timeout=600&query=" + Browser.encoded(ENDLESS));
    assertEquals(503, path.statusCode(), path.body());
  }

  @Test
  void whoAsksTooMuchAtOnceWaitsOrIsSentAway() throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> asked = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        asked.add(clients.submit(() -> browser.select(ENDLESS)));
      }
      for (Future<HttpResponse<String>> one : asked) {
        answers.add(one.get());
      }
    }
    assertTrue(answers.stream().allMatch(one -> one.statusCode() == 503), answers.toString());
    assertTrue(
        answers.stream().anyMatch(one -> one.headers().firstValue("Retry-After").isPresent()),
        answers.toString());
  }

  @Test
  void anAnswerHasNoMoreRowsThanItMayAndSaysSo() throws Exception {
    HttpResponse<String> answer = browser.select("SELECT * { ?s ?p ?o }");
    assertEquals(51, answer.body().lines().count());
    assertEquals("50", answer.headers().firstValue(BoundedQuery.HEADER).orElse(""));
    HttpResponse<String> less = browser.select("SELECT * { ?s ?p ?o } LIMIT 3");
    assertEquals(4, less.body().lines().count());
    assertTrue(less.headers().firstValue(BoundedQuery.HEADER).isEmpty());
  }

  @Test
  void aQueryOfAMillionCharactersIsNotRead() throws Exception {
    String query = "SELECT * { ?s ?p \"" + "x".repeat(1_000_000) + "\" }";
    HttpResponse<String> body =
        browser.post(GraphServer.QUERY_PATH, "application/sparql-query", query);
    assertEquals(413, body.statusCode());
    String line = raw("GET /nutgraph/query?query=" + "x".repeat(1_000_000) + " HTTP/1.1\r\n");
    assertTrue(line.isEmpty() || line.startsWith("HTTP/1.1 4"), line);
    String chunk = "x".repeat(60_000);
    String chunked =
        raw(
            "POST /nutgraph/query HTTP/1.1\r\nHost: "
                + host()
                + "\r\nConnection: close\r\nContent-Type: application/sparql-query\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + ("ea60\r\n" + chunk + "\r\n").repeat(20)
                + "0\r\n\r\n");
    assertTrue(chunked.isEmpty() || chunked.matches("(?s)HTTP/1.1 [45].*"), chunked);
  }

  @Test
  void aSlowClientIsLeftAlone() throws Exception {
    String head = "POST /nutgraph/query HTTP/1.1\r\nHost: " + host() + "\r\n";
    String unfinished = raw(head);
    assertTrue(unfinished.isEmpty() || unfinished.startsWith("HTTP/1.1 4"), unfinished);
    String noBody =
        raw(head + "Content-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\nASK");
    assertTrue(noBody.isEmpty() || noBody.matches("(?s)HTTP/1.1 [45].*"), noBody);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost", "127.0.0.1:1", ""})
  void aForeignHostIsRefused(String foreign) throws Exception {
    String answer =
        raw(
            "GET /nutgraph/query?query=ASK%7B%7D HTTP/1.1\r\nHost: "
                + foreign
                + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
  }

  @Test
  void aForeignPageNeitherReadsNorWrites() throws Exception {
    for (String origin : List.of("http://evil.example", "null", "http://localhost:1")) {
      HttpResponse<String> write =
          browser.post(
              "/nutgraph/update", UPDATE, "DROP ALL", "Authorization", USER, "Origin", origin);
      assertEquals(403, write.statusCode(), write.body());
      HttpResponse<String> read =
          browser.send(
              browser.to(GraphServer.QUERY_PATH + "?query=ASK%7B%7D").header("Origin", origin));
      assertTrue(read.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }
    HttpResponse<String> own =
        browser.post(
            GraphServer.QUERY_PATH, "application/sparql-query", "ASK{}", "Origin", server.url());
    assertEquals(200, own.statusCode());
  }

  @Test
  void eachRequestIsLoggedWithoutWhatWasAsked() throws Exception {
    LOG.clear();
    browser.select("ASK { <x:private> ?p ?o }");
    browser.get(GraphServer.PING_PATH);
    String lines = String.join("\n", LOG);
    assertTrue(lines.contains("\"path\":\"/nutgraph/query\",\"status\":200"), lines);
    assertFalse(lines.contains("private"), lines);
  }

  @Test
  void theStateIsToldToMonitors() throws Exception {
    assertTrue(browser.get("/$/metrics").body().contains("fuseki_requests"));
    assertTrue(browser.get("/nutgraph/prefixes").statusCode() == 200);
  }

  private static String host() {
    return "127.0.0.1:" + server.port();
  }

  /** Sends these characters and gives what comes until the server hangs up. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException e) {
        return "";
      }
    }
  }
}
