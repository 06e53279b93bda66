package org.nutgraph.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.serve.GraphServer;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** A client walks through the service over the sample store and the bundled index. */
class ReconcileTest {
  private static final String NAMES =
      """
      <#char=0,5> itsrdf:taIdentRef <../entity/Person/marta-quill> ;
        nif:referenceContext <> .
      <../entity/Person/m-quill> dcterms:isReplacedBy <../entity/Person/marta-quill> .
      """;
  private static final String ENTITIES =
      """
      <../entity/Person/marta-quill> a ng:Person ; rdfs:label "Marta Quill"@en ;
        skos:altLabel "Quill"@en , "M.Q."@en .
      <../entity/Person/quill> a ng:Person ; rdfs:label "Vale"@en .
      <../entity/Organization/quill> a ng:Organization ; rdfs:label "Vale"@en .
      <../entity/Work/script> a ng:Work ; rdfs:label "<script>alert('a&b')</script>"@en .
      """;

  @TempDir static Path folder;
  private static GraphStore store;
  private static Indexes indexes;
  private static GraphServer server;
  private static final Client CLIENT = new Client();
  private static String service;

  @BeforeAll
  static void serve() throws IOException {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    store.replaceAll(SampleGraphs.sample(), "test");
    String prefixes =
        "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>\n"
            + "PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>\n";
    store.replaceAll(List.of(SampleGraphs.article("names", prefixes + NAMES, ENTITIES)), "test");
    indexes = Indexes.open(List.of());
    server =
        GraphServer.start(
            store.served(),
            0,
            Duration.ofSeconds(10),
            Map.of("/reconcile/*", new ReconcileServlet(ReconcileService.over(store, indexes))));
    service = server.url() + "/reconcile";
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
    indexes.close();
    store.close();
  }

  private static JsonNode ask(String question) throws IOException, InterruptedException {
    HttpResponse<String> response =
        CLIENT.post(service, "queries", "{\"q\":" + question.replace('\'', '"') + "}");
    return Client.checked(response, 200, "candidates").path("q").path("result");
  }

  private static List<String> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path("id").asText())
        .toList();
  }

  private static String at(JsonNode service, String query) {
    return service.path("service_url").asText() + service.path("service_path").asText() + query;
  }

  @Test
  void aClientFindsItsWayFromTheManifestToTheExtendedTable() throws Exception {
    JsonNode manifest = Client.checked(CLIENT.get(service), 200, "manifest");
    assertEquals("http://www.wikidata.org/entity/", manifest.path("identifierSpace").asText());
    assertTrue(ids(manifest.path("defaultTypes")).contains("Person"), manifest.toString());

    HttpResponse<String> batch =
        CLIENT.post(
            service,
            "queries",
            """
            {"q0": {"query": "Antony Blinken", "type": "Person", "limit": 3},
             "q1": {"query": "Marta Quill", "type_strict": "should"},
             "q2": {"query": "Nobody Ever Named So"}}
            """);
    JsonNode found = Client.checked(batch, 200, "candidates");
    JsonNode blinken = found.path("q0").path("result").path(0);
    assertEquals("Q7821917", blinken.path("id").asText());
    assertTrue(blinken.path("match").asBoolean(), blinken.toString());
    JsonNode quill = found.path("q1").path("result").path(0);
    assertEquals("ngr:entity/Person/marta-quill", quill.path("id").asText());
    assertTrue(quill.path("match").asBoolean(), quill.toString());
    assertEquals(0, found.path("q2").path("result").size());

    JsonNode suggest = manifest.path("suggest");
    JsonNode entities =
        Client.checked(
            CLIENT.get(at(suggest.path("entity"), "?prefix=antony%20bl")), 200, "suggestions");
    assertTrue(ids(entities.path("result")).contains("Q7821917"), entities.toString());
    JsonNode types =
        Client.checked(CLIENT.get(at(suggest.path("type"), "?prefix=pers")), 200, "suggestions");
    assertEquals(List.of("Person"), ids(types.path("result")));
    JsonNode properties =
        Client.checked(
            CLIENT.get(at(suggest.path("property"), "?prefix=coun")), 200, "suggestions");
    assertEquals(List.of("countries"), ids(properties.path("result")));

    String preview = manifest.path("preview").path("url").asText();
    HttpResponse<String> page = CLIENT.get(preview.replace("{{id}}", "Q7821917"));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<h1>Antony Blinken</h1>"), page.body());
    assertTrue(page.body().contains("http://www.wikidata.org/entity/Q7821917"), page.body());

    JsonNode propose = manifest.path("extend").path("propose_properties");
    JsonNode proposed =
        Client.checked(CLIENT.get(at(propose, "?type=Person&limit=5")), 200, "proposals");
    assertEquals(5, proposed.path("properties").size());
    String extend =
        """
        {"ids": ["Q7821917", "ngr:entity/Person/marta-quill", "Q404"],
         "properties": [{"id": "countries"}, {"id": "born"}, {"id": "mentions"}]}
        """;
    JsonNode rows =
        Client.checked(CLIENT.post(service, "extend", extend), 200, "extension").path("rows");
    JsonNode row = rows.path("Q7821917");
    assertEquals("Q30", row.path("countries").path(0).path("id").asText());
    assertEquals("United States", row.path("countries").path(0).path("name").asText());
    assertEquals(1962, row.path("born").path(0).path("int").asInt());
    JsonNode local = rows.path("ngr:entity/Person/marta-quill");
    assertEquals(1, local.path("mentions").path(0).path("int").asInt());
    assertEquals(0, local.path("born").size());
    assertEquals(0, rows.path("Q404").path("mentions").size());
  }

  @Test
  void questionsMayStandInTheAddress() throws Exception {
    String query = Client.encoded("{\"q\":{\"query\":\"Samuel Rono\"}}");
    HttpResponse<String> response = CLIENT.get(service + "?queries=" + query);
    JsonNode found = Client.checked(response, 200, "candidates").path("q").path("result");
    assertEquals(List.of("ngr:entity/Person/samuel-rono"), ids(found));
  }

  @Test
  void namesakesAreNoMatchUntilTheClassTellsThemApart() throws Exception {
    JsonNode both = ask("{'query':'Vale'}");
    assertEquals(List.of("ngr:entity/Organization/quill", "ngr:entity/Person/quill"), ids(both));
    both.forEach(one -> assertFalse(one.path("match").asBoolean(), one.toString()));
    JsonNode one = ask("{'query':'Vale','type':['Person']}");
    assertEquals(List.of("ngr:entity/Person/quill"), ids(one));
    assertTrue(one.path(0).path("match").asBoolean(), one.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'query':'Blinken'}                         | Q7821917 | false",
        "{'query':'Antony Blinkin'}                  | Q7821917 | false",
        "{'query':'Tony Blinken'}                    | Q7821917 | true",
        "{'query':'antony blinken'}                  | Q7821917 | true",
        "{'query':'Kenya','type':'Q6256'}            | Q114     | true",
        "{'query':'Red Hills Front'} | ngr:entity/Organization/red-hills-front | true",
        "{'query':'Quill'}           | ngr:entity/Person/marta-quill | false",
        "{'query':'M.Q.'}            | ngr:entity/Person/marta-quill | true",
        "{'query':'Ana Lund'}                        | Q999900001 | true",
      })
  void aNameIsAMatchOnlyWhenItIsAWholeNameOfOne(String question, String id, boolean match)
      throws Exception {
    JsonNode best = ask(question).path(0);
    assertEquals(id, best.path("id").asText());
    assertEquals(match, best.path("match").asBoolean(), best.toString());
  }

  @Test
  void whatTheRowStatesBesideTheNameCounts() throws Exception {
    double right =
        ask("{'query':'Antony Blinken','properties':[{'pid':'countries','v':{'id':'Q30'}}]}")
            .path(0)
            .path("score")
            .asDouble();
    JsonNode wrong =
        ask("{'query':'Antony Blinken','properties':[{'pid':'born','v':['1871']}]}").path(0);
    assertTrue(right > wrong.path("score").asDouble() + 20, wrong.toString());
    assertFalse(wrong.path("match").asBoolean(), wrong.toString());
    double byName =
        ask("{'query':'Antony Blinken','properties':[{'pid':'countries','v':'United States'}]}")
            .path(0)
            .path("score")
            .asDouble();
    assertEquals(right, byName);
  }

  @Test
  void anIdThatWasReplacedLeadsOn() throws Exception {
    HttpResponse<String> page = CLIENT.get(service + "/preview?id=ngr:entity/Person/m-quill");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<h1>Marta Quill</h1>"), page.body());
  }

  @Test
  void aRowWithoutANameHasNoCandidates() throws Exception {
    assertEquals(0, ask("{'properties':[{'pid':'countries','v':'Kenya'}]}").size());
    assertEquals(0, ask("{'query':' '}").size());
  }

  @Test
  void noMoreCandidatesComeThanAreWanted() throws Exception {
    assertEquals(1, ask("{'query':'Vale','limit':1}").size());
  }

  @Test
  void localEntitiesAreSuggestedByTheBeginningOfTheirName() throws Exception {
    JsonNode found =
        Client.checked(CLIENT.get(service + "/suggest/entity?prefix=Karawe"), 200, "suggestions");
    assertEquals(
        List.of("ngr:entity/Place/karawe-depot", "ngr:entity/Place/karawe-market"),
        ids(found.path("result")).stream().sorted().toList());
    JsonNode rest =
        Client.checked(
            CLIENT.get(service + "/suggest/entity?prefix=Karawe&cursor=1"), 200, "suggestions");
    assertEquals(1, rest.path("result").size());
  }

  @Test
  void namesWithTagsInThemAreTextInThePreview() throws Exception {
    String hostile = CLIENT.get(service + "/preview?id=ngr:entity/Work/script").body();
    assertTrue(
        hostile.contains("<h1>&lt;script&gt;alert(&#39;a&amp;b&#39;)&lt;/script&gt;</h1>"),
        hostile);
    assertFalse(hostile.contains("<script"), hostile);
    HttpResponse<String> unknown =
        CLIENT.get(service + "/preview?id=" + Client.encoded("<script>x</script>"));
    assertEquals(404, unknown.statusCode());
    assertFalse(unknown.body().contains("<script"), unknown.body());
    assertEquals(
        "default-src 'none'; style-src 'unsafe-inline'",
        unknown.headers().firstValue("Content-Security-Policy").orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queries | {                                         | 400 | is no JSON",
        "queries | []                                        | 400 | no JSON object",
        "queries | {'q':'Kenya'}                             | 400 | queries.q is no object",
        "queries | {'q':{'name':'Kenya'}}                    | 400 | queries.q.query is no text",
        "queries | {'q':{'query':'Kenya','limit':'many'}}    | 400 | queries.q.limit is no number",
        "queries | {'q':{'query':'Kenya','properties':{}}}   | 400 | queries.q.properties is no list",
        "extend  | {'ids':'Q1'}                              | 400 | extend.ids is no list",
        "extend  | {'ids':[1]}                               | 400 | extend.ids[] is no text",
        "extend  | {'ids':['Q1'],'properties':[{'id':'p'}]}  | 400 | there is no property p",
      })
  void whatCannotBeReadIsRefusedWithItsPlace(String field, String json, int status, String message)
      throws Exception {
    HttpResponse<String> response = CLIENT.post(service, field, json.replace('\'', '"'));
    String said = Client.checked(response, status, "error").path("message").asText();
    assertTrue(said.contains(message), said);
  }

  @Test
  void whatIsTooMuchIsRefused() throws Exception {
    String batch =
        IntStream.rangeClosed(0, QuestionReader.MOST)
            .mapToObj(i -> "\"q%d\":{\"query\":\"x\"}".formatted(i))
            .collect(Collectors.joining(",", "{", "}"));
    Client.checked(CLIENT.post(service, "queries", batch), 413, "error");
    Client.checked(CLIENT.post(service, "queries", " ".repeat(5 << 20)), 413, "error");
    String longName = "{\"q\":{\"query\":\"%s\"}}".formatted("x".repeat(501));
    Client.checked(CLIENT.post(service, "queries", longName), 400, "error");
    Client.checked(CLIENT.post(service, "queries", "[".repeat(100_000)), 400, "error");
  }

  @Test
  void whatIsNoFormOrLeadsNowhereIsRefused() throws Exception {
    Client.checked(CLIENT.post(service, "queries=%zz"), 400, "error");
    Client.checked(CLIENT.get(service + "/suggest/entity"), 400, "error");
    Client.checked(CLIENT.get(service + "/suggest/entity?prefix=a&cursor=b"), 400, "error");
    Client.checked(CLIENT.get(service + "/nowhere"), 404, "error");
    HttpRequest json =
        HttpRequest.newBuilder(URI.create(service))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    Client.checked(CLIENT.send(json), 415, "error");
  }

  @Test
  void onlyTheseAddressesAreOpenToPagesFromElsewhere() throws Exception {
    HttpRequest before =
        HttpRequest.newBuilder(URI.create(service))
            .header("Origin", "https://tables.example")
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> allowed = CLIENT.send(before);
    assertEquals(204, allowed.statusCode());
    assertEquals("*", allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    HttpRequest query =
        HttpRequest.newBuilder(
                URI.create(server.url() + GraphServer.QUERY_PATH + "?query=ASK%7B%7D"))
            .header("Origin", "https://tables.example")
            .build();
    HttpResponse<String> answer = CLIENT.send(query);
    assertEquals(200, answer.statusCode());
    assertEquals(List.of(), answer.headers().allValues("Access-Control-Allow-Origin"));
  }
}
