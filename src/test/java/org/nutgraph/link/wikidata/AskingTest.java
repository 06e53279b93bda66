package org.nutgraph.link.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Wikidata is asked, and what happens when it does not answer as it should. */
class AskingTest {
  private static final Instant NOW = Instant.parse("2024-01-09T12:00:00Z");
  private static final String FOUND = "{\"search\":[{\"id\":\"Q7001\"},{\"id\":\"L1\"},{}]}";
  private static final String LAGS =
      "{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting for a database: 7 seconds lagged\"}}";
  private static final Politeness POLITENESS =
      new Politeness(
          4,
          Duration.ofSeconds(2),
          Duration.ofSeconds(7),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          5,
          20_000);

  @TempDir Path folder;
  private ReplayingServer server;
  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = ReplayingServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Wikidata wikidata(Politeness politeness, Instant now) {
    return new Wikidata(
        new Endpoint(server.address()),
        "Nutgraph/1 (ada@example.org)",
        folder,
        politeness,
        pauses::add,
        InstantSource.fixed(now));
  }

  private List<String> search() throws IOException, InterruptedException {
    try (Wikidata wikidata = wikidata(POLITENESS, NOW)) {
      return wikidata.search("Norland & Söhne");
    }
  }

  private String failure() {
    return String.valueOf(assertThrows(WikidataException.class, this::search).getMessage());
  }

  private static List<Duration> seconds(int... all) {
    return java.util.Arrays.stream(all).mapToObj(Duration::ofSeconds).toList();
  }

  @Test
  void aSearchSendsNameContactAndMaxlagAndTakesTheItems() throws Exception {
    server.then(200, FOUND);
    assertEquals(List.of("Q7001"), search());
    assertEquals(List.of("Nutgraph/1 (ada@example.org)"), server.userAgents());
    assertEquals("Norland & Söhne", server.requests().getFirst().get("search"));
    assertEquals("5", server.requests().getFirst().get("maxlag"));
    assertEquals(List.of(), pauses);
  }

  @Test
  void aServiceThatLagsIsAskedAgainAfterThePauseItAsksFor() throws Exception {
    server.then(200, LAGS, "Retry-After", "5").then(200, FOUND);
    assertEquals(List.of("Q7001"), search());
    assertEquals(seconds(5), pauses);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void aBusyServiceIsAskedAgain(int status) throws Exception {
    server.then(status, "<html>busy</html>", "Retry-After", "3").then(200, FOUND);
    assertEquals(List.of("Q7001"), search());
    assertEquals(seconds(3), pauses);
  }

  @Test
  void aDayAndTimeToComeBackAtCountsToo() throws Exception {
    server.then(503, "", "Retry-After", "Tue, 9 Jan 2024 12:00:06 GMT").then(200, FOUND);
    assertEquals(List.of("Q7001"), search());
    assertEquals(seconds(6), pauses);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "soon", "-5", "Tue, 9 Jan 2024 11:00:00 GMT"})
  void withoutAUsableWishThePausesDoubleUpToTheLongestAndThenItIsOver(String wish) {
    for (int i = 0; i < 9; i++) {
      server.then(503, "", "Retry-After", wish);
    }
    String failure = failure();
    assertEquals(seconds(2, 4, 7), pauses);
    assertEquals(4, server.requests().size());
    assertEquals(server.address() + " answered with status 503, 4 times; try again later", failure);
  }

  @Test
  void whoAsksForAVeryLongPauseIsNotAskedAgain() {
    server.then(429, "", "Retry-After", "3600");
    assertTrue(failure().endsWith("asks to wait 3,600 seconds; try again then"));
    assertEquals(List.of(), pauses);
    assertEquals(1, server.requests().size());
  }

  @Test
  void anAnswerThatStallsIsGivenUpAndAskedForAgain() throws Exception {
    Politeness hasty =
        new Politeness(
            2,
            Duration.ofSeconds(2),
            Duration.ofSeconds(7),
            Duration.ofSeconds(5),
            Duration.ofMillis(400),
            5,
            20_000);
    server.thenStall().thenStall();
    try (Wikidata wikidata = wikidata(hasty, NOW)) {
      WikidataException failure =
          assertThrows(WikidataException.class, () -> wikidata.search("Norland"));
      assertTrue(
          String.valueOf(failure.getMessage()).contains("did not answer within 400 ms, 2 times"));
    }
    assertEquals(seconds(2), pauses);
  }

  @Test
  void aServiceThatIsNotThereIsAFailureThatSaysSo() {
    server.close();
    String failure = failure();
    assertTrue(failure.contains("cannot be reached (ConnectException), 4 times"), failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"search\":[{\"id\":", "{} {}", "not json", "[]", "7", "\"x\"", ""})
  void garbageIsAFailureAtOnceAndNothingIsKept(String body) throws Exception {
    server.then(200, body, "Content-Type", "application/json");
    String failure = failure();
    assertTrue(failure.contains("JSON"), failure);
    assertEquals(1, server.requests().size());
    server.then(200, FOUND);
    assertEquals(List.of("Q7001"), search());
  }

  @Test
  void aPageInsteadOfAnAnswerIsAFailureThatNamesItsType() {
    server.then(200, "<html><title>Log in</title></html>", "Content-Type", "text/html\u0007");
    String failure = failure();
    assertTrue(failure.contains("no JSON (text/html"), failure);
    assertFalse(failure.contains("\u0007"), failure);
  }

  @Test
  void anErrorOfTheServiceIsPassedOnWithoutControlCharacters() {
    server.then(200, "{\"error\":{\"code\":\"badvalue\",\"info\":\"no \\u001b[2Jlanguage\"}}");
    assertTrue(failure().endsWith("answered with the error \"badvalue\": no ?[2Jlanguage"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 410})
  void aRefusalIsNotRepeated(int status) {
    server.then(status, "");
    assertTrue(failure().contains(Integer.toString(status)));
    assertEquals(1, server.requests().size());
  }

  @Test
  void anEndlessAnswerIsBrokenOff() {
    server.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(1000).getBytes(StandardCharsets.UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(blanks);
            }
          }
        });
    assertTrue(failure().endsWith("gave an answer of more than 20,000 bytes; it was broken off"));
  }

  @Test
  void aSmallAnswerThatUnpacksToAHugeOneIsBrokenOff() throws Exception {
    byte[] packed = gzip("{\"search\":[]}" + " ".repeat(1_000_000));
    assertTrue(packed.length < 20_000);
    server.then(exchange -> sendPacked(exchange, packed));
    assertTrue(failure().contains("more than 20,000 bytes"));
  }

  @Test
  void aPackedAnswerIsUnpacked() throws Exception {
    byte[] packed = gzip(FOUND);
    server.then(exchange -> sendPacked(exchange, packed));
    assertEquals(List.of("Q7001"), search());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static void sendPacked(com.sun.net.httpserver.HttpExchange exchange, byte[] packed)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, packed.length);
    exchange.getResponseBody().write(packed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:1/w/api.php", "https://example.org/", "//example.org/", "ftp:x"})
  void aRedirectToAnotherHostIsRefused(String elsewhere) {
    server.then(302, "", "Location", elsewhere);
    assertTrue(failure().contains(", which is refused"));
    assertEquals(1, server.requests().size());
  }

  @Test
  void aRedirectOnTheSameHostIsFollowedButNotForEver() throws Exception {
    server.then(301, "", "Location", "/other/api.php?x=1").then(200, FOUND);
    assertEquals(List.of("Q7001"), search());
    assertEquals("1", server.requests().getLast().get("x"));
    for (int i = 0; i < 9; i++) {
      server.then(302, "", "Location", server.address().toString());
    }
    try (Wikidata wikidata = wikidata(POLITENESS, NOW)) {
      assertThrows(WikidataException.class, () -> wikidata.search("Circle"));
    }
    assertEquals(2 + 4, server.requests().size());
  }

  @Test
  void whatTheCacheKnowsIsNotAskedAgainUntilItIsOld() throws Exception {
    server.then(200, FOUND).then(200, "{\"search\":[]}");
    assertEquals(List.of("Q7001"), search());
    assertEquals(List.of("Q7001"), search());
    assertEquals(1, server.requests().size());
    try (Wikidata later = wikidata(POLITENESS, NOW.plus(Duration.ofDays(31)))) {
      assertEquals(List.of(), later.search("Norland & Söhne"));
    }
    assertEquals(2, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"request\":", "{}", "[1]", "{\"time\":\"x\"}"})
  void aDamagedFileOfTheCacheIsReplaced(String damage) throws Exception {
    server.then(200, FOUND).then(200, FOUND);
    search();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size());
      Files.writeString(all.getFirst(), damage);
    }
    assertEquals(List.of("Q7001"), search());
    assertEquals(2, server.requests().size());
  }

  @Test
  void anAnswerThatIsTooLongIsAskedForInHalves() throws Exception {
    String filler = " ".repeat(21_000);
    server.then(200, "{\"entities\":{}}" + filler);
    server.knows("Q7001", "Norland", "{}").knows("Q7002", "Sudland", "{}");
    try (Wikidata wikidata = wikidata(POLITENESS, NOW)) {
      assertEquals(2, wikidata.items(List.of("Q7001", "Q7002", "Q7003")).size());
    }
    assertEquals(
        List.of("Q7001|Q7002|Q7003", "Q7001", "Q7002|Q7003"),
        server.requests().stream().map(one -> one.get("ids")).toList());
  }

  @Test
  void onlyOneRequestIsUnderWayAtATime() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(2);
    for (int i = 0; i < 4; i++) {
      server.then(
          exchange -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            second.countDown();
            // The first one gives another one every chance to come in beside it.
            second.await(300, TimeUnit.MILLISECONDS);
            underWay.decrementAndGet();
            exchange.sendResponseHeaders(200, FOUND.length());
            exchange.getResponseBody().write(FOUND.getBytes(StandardCharsets.UTF_8));
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4);
        Wikidata wikidata = wikidata(POLITENESS, NOW)) {
      List<Callable<List<String>>> questions =
          List.of(
              () -> wikidata.search("a"),
              () -> wikidata.search("b"),
              () -> wikidata.search("c"),
              () -> wikidata.search("d"));
      for (Future<List<String>> answer : threads.invokeAll(questions)) {
        assertEquals(List.of("Q7001"), answer.get());
      }
    }
    assertEquals(1, most.get());
    assertEquals(4, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.wikidata.org/w/api.php",
        "http://127.0.0.1.example.org/",
        "http://localhost.example.org/",
        "http://10.0.0.1/",
        "ftp://localhost/",
        "https://user@www.wikidata.org/w/api.php",
        "https://www.wikidata.org/w/api.php?x=1",
        "https:www.wikidata.org",
        "/w/api.php"
      })
  void anEndpointThatIsNotSafeIsRefused(String address) {
    assertThrows(IllegalArgumentException.class, () -> new Endpoint(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Endpoint.WIKIDATA,
        "http://localhost:8181/w/api.php",
        "http://127.0.0.1/api.php",
        "http://[::1]:80/api.php"
      })
  void anEndpointThatIsSafeIsTaken(String address) {
    assertEquals(address, new Endpoint(URI.create(address)).address().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "a@b\r\nX: 1", "a b@example.org", "ftp://example.org", "@x"})
  void aContactThatReachesNobodyIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Contact(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.org", "https://example.org/nutgraph?a=b"})
  void aContactStandsInTheUserAgent(String text) {
    assertEquals("Nutgraph/2 (" + text + ")", new Contact(text).userAgent("2"));
  }
}
