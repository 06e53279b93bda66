package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.serve.GraphServer;
import org.nutgraph.serve.ServerOptions;
import org.nutgraph.serve.view.ApiServlet;
import org.nutgraph.serve.view.IdServlet;
import org.nutgraph.serve.view.Views;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** Articles that are sent to a server with real models. */
class PostIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAGE =
      """
      <html><head><title>Two meet</title>
      <meta property="article:published_time" content="2024-01-09T08:00:00Z"></head>
      <body><nav><p>Ana Lund killed John Carter.</p></nav><h1>Two meet in Oslo</h1>
      <p>Ana Lund met <b>John Carter</b> in Oslo on Monday.</p>
      <p>Carter said that Lund had visited Kenya.</p><script>alert(1)</script></body></html>
      """;

  @TempDir Path folder;

  @Test
  void anArticleIsGivenBackAsAGraphAndStoredForUsersOnly() throws Exception {
    Path passwords = Files.writeString(folder.resolve("passwords"), "ada: secret\n");
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
        Indexes indexes = Indexes.open(List.of())) {
      Views views = Views.over(store, "0.0", Duration.ofSeconds(30));
      try (GraphServer server =
          GraphServer.start(
              store,
              ServerOptions.local(0, Duration.ofSeconds(30)).withPasswords(passwords),
              Map.of(
                  "/api/*", new ApiServlet(views, new ServedExtraction(store, indexes)),
                  "/id/*", new IdServlet(views)))) {
        check(server.url(), store);
      }
    }
  }

  private static void check(String url, GraphStore store) throws Exception {
    HttpResponse<String> extracted = post(url + "/api/extract", "text/html", PAGE, "");
    assertEquals(200, extracted.statusCode(), extracted.body());
    JsonNode article = JSON.readTree(extracted.body());
    assertEquals("Two meet in Oslo", article.path("article").path("headline").asText());
    assertEquals("2024-01-09", article.path("article").path("date").asText());
    JsonNode meeting = fact(article, "Meeting");
    assertTrue(meeting.path("asserted").asBoolean(), meeting.toString());
    assertEquals("2024-01-08", meeting.path("date").asText());
    JsonNode visit = fact(article, "Visit");
    assertFalse(visit.path("asserted").asBoolean(), visit.toString());
    assertEquals("John Carter", visit.path("speaker").path("label").asText());
    assertFalse(extracted.body().contains("killed"), extracted.body());
    assertFalse(store.holds(article.path("article").path("iri").asText()));

    HttpResponse<String> turtle = post(url + "/api/extract?format=turtle", "text/html", PAGE, "");
    assertTrue(turtle.body().contains("ng:metWith"), turtle.body());
    assertFalse(turtle.body().contains("ng:visited"), turtle.body());

    assertEquals(401, post(url + "/api/ingest", "text/html", PAGE, "").statusCode());
    HttpResponse<String> stored = post(url + "/api/ingest", "text/html", PAGE, "ada:secret");
    assertEquals(201, stored.statusCode(), stored.body());
    assertTrue(store.holds(article.path("article").path("iri").asText()));
    String location = stored.headers().firstValue("Location").orElse("");
    assertEquals(200, get(url + location).statusCode());
    JsonNode found = JSON.readTree(get(url + "/api/search?q=carter").body());
    assertEquals("John Carter", found.path("entities").path(0).path("label").asText());
  }

  private static JsonNode fact(JsonNode article, String type) {
    return StreamSupport.stream(article.path("facts").spliterator(), false)
        .filter(fact -> fact.path("class").asText().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " in " + article));
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  private static HttpResponse<String> post(String url, String type, String body, String user)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!user.isEmpty()) {
      byte[] name = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(name));
    }
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
