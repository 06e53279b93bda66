package org.nutgraph.serve.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.article.Article;
import org.nutgraph.pipeline.Stages;
import org.nutgraph.serve.GraphServer;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** A client asks the API over the sample store. */
class ApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIRST = SampleGraphs.BASE + "article/e96d44fcd3d1feaf";

  @TempDir static Path folder;
  private static GraphStore store;
  private static GraphServer server;

  /** Nothing here gets as far as an article. */
  private record NoModels() implements Extraction {
    @Override
    public Stages.Mapped map(Article article) {
      throw new IllegalStateException("no article should come here");
    }

    @Override
    public String maker() {
      return "test";
    }
  }

  @BeforeAll
  static void serve() {
    store = ViewStore.make(folder.resolve("store"));
    Views views = Views.over(store, "0.0", Duration.ofSeconds(20));
    server =
        GraphServer.start(
            store.served(),
            0,
            Duration.ofSeconds(20),
            Map.of("/api/*", new ApiServlet(views, new NoModels()), "/id/*", new IdServlet(views)));
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private static JsonNode get(String path, int status) throws Exception {
    HttpResponse<String> response = send(to(path));
    assertEquals(status, response.statusCode(), response.body());
    return JSON.readTree(response.body());
  }

  private static JsonNode entity(String iri) throws Exception {
    return get("/api/entity?iri=" + encoded(iri), 200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }

  private static void check(JsonNode answer, String schema) throws Exception {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", get("/api/openapi.json", 200).path("components"));
    assertEquals(
        Set.of(),
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(root)
            .validate(answer),
        answer.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/stats, Stats",
    "/api/search?q=lu, Search",
    "/api/article?key=e96d44fcd3d1feaf, ArticleView",
    "/api/article?key=gazette, ArticleView",
    "/api/entity?iri=http://www.wikidata.org/entity/Q999900001, EntityView",
    "/api/entity?iri=https://w3id.org/nutgraph/id/entity/Organization/red-hills-front, EntityView",
    "/api/fact?iri=https://w3id.org/nutgraph/id/article/e96d44fcd3d1feaf%23event=36%2C43, Fact",
    "/api/neighbours?iri=http://www.wikidata.org/entity/Q999900001, Neighbours",
    "/api/compare?iri=https://w3id.org/nutgraph/id/entity/Place/karawe-depot, Comparison",
    "/api/compare?q=depot, Comparison",
    "/api/queries, Queries",
    "/api/terms, Terms",
  })
  void everyPathAnswersAsItIsDescribed(String path, String schema) throws Exception {
    check(get(path, 200), schema);
    JsonNode described =
        get("/api/openapi.json", 200).path("paths").path(path.replaceFirst("\\?.*", ""));
    assertTrue(
        described.toString().contains("\"#/components/schemas/" + schema + "\""),
        described.toString());
  }

  @Test
  void everyPathIsDescribedAndNoOther() throws Exception {
    Set<String> paths = new TreeSet<>();
    get("/api/openapi.json", 200).path("paths").fieldNames().forEachRemaining(paths::add);
    Set<String> known =
        new Api(Views.over(store, "0.0", Duration.ZERO))
            .paths().stream().map(path -> "/api" + path).collect(Collectors.toSet());
    known.addAll(Set.of("/api/openapi.json", "/api/extract", "/api/ingest", "/id/{path}"));
    assertEquals(new TreeSet<>(known), paths);
  }

  @Test
  void whatIsNotTheArticlesOwnFactIsNeverAsserted() throws Exception {
    int asserted = 0;
    for (String article : List.of("e96d44fcd3d1feaf", "3e87286d51c570b7", "gazette")) {
      for (JsonNode fact : get("/api/article?key=" + article, 200).path("facts")) {
        if (fact.path("asserted").asBoolean()) {
          asserted++;
          assertEquals("Actual", fact.path("factuality").asText(), fact.toString());
          assertTrue(fact.path("speaker").isNull(), fact.toString());
          assertFalse(fact.path("quoted").asBoolean(), fact.toString());
        }
      }
    }
    assertTrue(asserted >= 8, asserted + " facts");
  }

  @Test
  void anEventIsAssertedOnlyWhereItsTripleStands() throws Exception {
    JsonNode facts = get("/api/article?key=e96d44fcd3d1feaf", 200).path("facts");
    Map<String, Boolean> asserted =
        StreamSupport.stream(facts.spliterator(), false)
            .filter(fact -> fact.path("kind").asText().equals("event"))
            .collect(
                Collectors.toMap(
                    fact -> fact.path("label").asText(),
                    fact -> fact.path("asserted").asBoolean()));
    assertEquals(true, asserted.get("Lund visits Nairobi"));
    assertEquals(true, asserted.get("Lund meets Tumbo"));
    assertEquals(true, asserted.get("Lund opposes: Red Hills Front controls port of Karawe"));
    assertEquals(false, asserted.get("Red Hills Front controls port of Karawe"));
    assertEquals(false, asserted.get("Lund supports Kenya"));
    assertEquals(false, asserted.get("Lund meets United Nations officials"));
    assertEquals(false, asserted.get("Tumbo does not meet Red Hills Front"));
    assertEquals(false, asserted.get("Lund says: Lund supports Kenya"), "it has no edge");
  }

  @Test
  void factsClaimsAndWhatSomebodySaysAreKeptApart() throws Exception {
    JsonNode lund = entity(ViewStore.LUND);
    assertTrue(texts(lund.path("facts"), "label").contains("Lund visits Nairobi"));
    assertEquals(
        Set.of("Lund meets United Nations officials", ViewStore.SCRIPT),
        Set.copyOf(texts(lund.path("claims"), "label")));
    assertEquals(List.of("Lund supports Kenya"), texts(lund.path("said"), "label"));
    JsonNode front = entity(ViewStore.FRONT);
    assertTrue(
        texts(front.path("claims"), "label").contains("Red Hills Front kills two guards"),
        front.toString());
    assertTrue(
        texts(front.path("said"), "label").contains("the front attacks the depot (negated)"));
    assertEquals(1, lund.path("counts").path("said").asInt());
  }

  @Test
  void whatIsLeftOutIsCounted() throws Exception {
    JsonNode all = entity(ViewStore.LUND);
    int told = all.path("facts").size() + all.path("claims").size() + all.path("said").size();
    JsonNode few = get("/api/entity?limit=4&iri=" + encoded(ViewStore.LUND), 200);
    int shown = few.path("facts").size() + few.path("claims").size() + few.path("said").size();
    assertEquals(4, shown);
    assertEquals(told - 4, few.path("more").asInt());
    assertEquals(all.path("counts"), few.path("counts"));
  }

  @Test
  void theLinkIsExplained() throws Exception {
    JsonNode link = entity(ViewStore.LUND).path("link");
    assertEquals(0.97, link.path("score").asDouble());
    assertEquals("Found", link.path("status").asText());
    assertTrue(link.path("candidates").size() >= 1, link.toString());
  }

  @Test
  void aRoleIsMarkedWhereTheEvidenceNamesIt() throws Exception {
    JsonNode fact =
        get("/api/fact?iri=" + encoded(FIRST + "#event=36,43"), 200).path("roles").path(0);
    assertEquals("agent", fact.path("role").asText());
    assertEquals(27, fact.path("begin").asInt());
    assertEquals(35, fact.path("end").asInt());
  }

  @Test
  void searchTakesWhatIsTypedSoFar() throws Exception {
    JsonNode found = get("/api/search?q=an", 200);
    assertEquals("Ana Lund", found.path("entities").path(0).path("label").asText());
    JsonNode depot = get("/api/search?q=" + encoded("attacked the dep"), 200);
    JsonNode snippet = depot.path("sentences").path(0).path("snippet");
    assertTrue(
        StreamSupport.stream(snippet.spliterator(), false)
            .anyMatch(
                one -> one.path("hit").asBoolean() && one.path("text").asText().equals("depot")),
        depot.toString());
    assertEquals(
        List.of("Depot near Karawe attacked"),
        texts(get("/api/search?q=depot+near", 200).path("articles"), "headline"));
  }

  @ParameterizedTest
  @CsvSource({"'\"'", "'+ - ('", "'*'", "'a AND OR NOT'", "'label:x^2~'", "'\\'", "'%'", "'日本'"})
  void searchTakesAnything(String query) throws Exception {
    check(get("/api/search?q=" + encoded(query), 200), "Search");
  }

  @Test
  void markupInTextsIsData() throws Exception {
    HttpResponse<String> response = send(to("/api/article?key=gazette"));
    assertEquals(
        "application/json; charset=utf-8",
        response.headers().firstValue("Content-Type").orElse("").replace(";charset", "; charset"));
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals(
        ViewStore.SCRIPT, JSON.readTree(response.body()).path("article").path("headline").asText());
  }

  @Test
  void neighboursAreConnectedByCountedLinks() throws Exception {
    JsonNode found = get("/api/neighbours?iri=" + encoded(ViewStore.LUND), 200);
    assertTrue(texts(found.path("nodes"), "iri").contains(ViewStore.TUMBO));
    JsonNode urged = link(found, "Request");
    assertEquals(ViewStore.LUND, urged.path("source").asText());
    assertEquals("urged", urged.path("edge").asText());
    assertTrue(urged.path("asserted").asBoolean());
    JsonNode one = get("/api/neighbours?limit=1&class=Meeting&iri=" + encoded(ViewStore.LUND), 200);
    assertEquals(2, one.path("nodes").size());
    assertEquals(2, one.path("more").path(ViewStore.LUND).asInt());
    assertEquals(Set.of("Meeting"), Set.copyOf(texts(one.path("links"), "class")));
    JsonNode planned =
        get("/api/neighbours?factuality=Planned&iri=" + encoded(ViewStore.LUND), 200);
    assertFalse(planned.path("links").path(0).path("asserted").asBoolean());
    assertEquals(
        0,
        get("/api/neighbours?to=1999-01-01&iri=" + encoded(ViewStore.LUND), 200)
            .path("links")
            .size());
  }

  private static JsonNode link(JsonNode found, String type) {
    return StreamSupport.stream(found.path("links").spliterator(), false)
        .filter(one -> one.path("class").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoSaysItWhoDeniesItAndWhoIsSilent() throws Exception {
    JsonNode rows =
        get(
                "/api/compare?class=Attack&agent="
                    + encoded(ViewStore.FRONT)
                    + "&recipient="
                    + encoded(SampleGraphs.BASE + "entity/Place/karawe-depot"),
                200)
            .path("rows");
    JsonNode courier = row(rows, "The Invented Courier");
    assertEquals(
        Set.of("Red Hills Front attacks Karawe depot"),
        Set.copyOf(texts(courier.path("says"), "label")));
    JsonNode gazette = row(rows, "Gazette");
    assertEquals(0, gazette.path("says").size());
    assertEquals(
        Set.of("the front attacks the depot (negated)", "the front denies"),
        Set.copyOf(texts(gazette.path("denies"), "label")));
    JsonNode visit = get("/api/compare?iri=" + encoded(FIRST + "#event=36,43"), 200).path("rows");
    assertTrue(row(visit, "Gazette").path("silent").asBoolean());
    assertFalse(row(visit, "The Invented Courier").path("silent").asBoolean());
  }

  private static JsonNode row(JsonNode rows, String publisher) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(one -> one.path("publisher").asText().equals(publisher))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/entity, 400",
    "/api/entity?iri=nonsense, 400",
    "/api/entity?iri=http://a.example/%3E%20%7D, 400",
    "/api/entity?iri=http://a.example/unknown, 404",
    "/api/entity?iri=http://www.wikidata.org/entity/Q999900001&limit=many, 400",
    "/api/article?key=unknown, 404",
    "/api/fact?iri=http://a.example/unknown, 404",
    "/api/search, 400",
    "/api/neighbours?iri=http://a.example/unknown, 404",
    "/api/neighbours?iri=http://www.wikidata.org/entity/Q999900001&from=soon, 400",
    "/api/neighbours?iri=http://www.wikidata.org/entity/Q999900001&class=Nonsense, 400",
    "/api/neighbours?iri=http://www.wikidata.org/entity/Q999900001&factuality=Maybe, 400",
    "/api/compare, 400",
    "/api/nothing, 404",
    "/id/article/unknown, 404",
  })
  void aBadRequestIsToldWhatIsWrongWhereAndWhatToDo(String path, int status) throws Exception {
    check(get(path, status), "Error");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/extract, image/png, 415",
    "/api/extract, text/plain, 400",
    "/api/extract?format=pdf, text/plain, 400",
    "/api/extract?date=soon, application/json, 400",
    "/api/ingest, text/plain, 403",
    "/api/entity, text/plain, 405",
  })
  void whatIsNoArticleIsNotTaken(String path, String type, int status) throws Exception {
    HttpResponse<String> response =
        send(to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(" ")));
    assertEquals(status, response.statusCode(), response.body());
    if (status != 403) {
      check(JSON.readTree(response.body()), "Error");
    }
  }

  @Test
  void anArticleOfMoreThanAMegabyteIsNotTaken() throws Exception {
    HttpResponse<String> response =
        send(
            to("/api/extract")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("a".repeat((1 << 20) + 1))));
    assertEquals(413, response.statusCode(), response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, 303, ''",
    "'text/html,application/xml;q=0.9,*/*;q=0.8', 303, ''",
    "text/turtle, 200, text/turtle",
    "application/ld+json, 200, application/ld+json",
    "application/n-triples, 200, application/n-triples",
    "'text/turtle;q=0.5, application/n-triples', 200, application/n-triples",
    "*/*, 200, text/turtle",
    "image/png, 406, application/json",
  })
  void anIriAnswersInTheFormThatIsAskedFor(String accept, int status, String type)
      throws Exception {
    HttpResponse<String> response = send(to("/id/wd/Q999900001").header("Accept", accept));
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("Accept", response.headers().firstValue("Vary").orElse(""));
    assertTrue(
        response.headers().firstValue("Content-Type").orElse("").startsWith(type),
        response.headers().toString());
    if (status == 303) {
      assertEquals(
          "/entity?iri=" + encoded(ViewStore.LUND),
          response.headers().firstValue("Location").orElse(""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/id/article/e96d44fcd3d1feaf, 100",
    "/id/entity/Organization/red-hills-front, 10",
    "/id/?iri=https://w3id.org/nutgraph/id/article/e96d44fcd3d1feaf%23event=36%2C43, 12",
  })
  void whatIsGivenIsTheStoresOwn(String path, int least) throws Exception {
    HttpResponse<String> response = send(to(path).header("Accept", "text/turtle"));
    var given = RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
    assertTrue(given.size() >= least, response.body());
    store.read(
        stored -> {
          given
              .find()
              .forEach(
                  triple ->
                      assertTrue(
                          stored.contains(
                              Quad.unionGraph,
                              triple.getSubject(),
                              triple.getPredicate(),
                              triple.getObject()),
                          triple.toString()));
          return true;
        });
  }
}
