package org.nutgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** Questions that ask a second server, which stands in the place of Wikidata. */
class FederationTest {
  private static final SavedQueries QUERIES = SavedQueries.load();
  private static final Terms TERMS = Terms.load(SampleGraphs.BASE);

  /** What the other server holds; of many people it tells what nobody asks. */
  private static final String WORLD =
      """
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX p: <http://www.wikidata.org/prop/>
      PREFIX ps: <http://www.wikidata.org/prop/statement/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      wd:Q999900001 p:P108 wd:statement-1 ; wdt:P27 wd:Q20 .
      wd:statement-1 ps:P108 wd:Q999900010 .
      wd:Q999900002 wdt:P27 wd:Q114 .
      wd:Q999900077 wdt:P27 wd:Q114 ; p:P108 wd:statement-2 .
      wd:statement-2 ps:P108 wd:Q999900010 .
      wd:Q20 rdfs:label "Norway"@en, "Norge"@nb .
      wd:Q114 rdfs:label "Kenya"@en .
      wd:Q3870 wdt:P625 "Point(36.81 -1.28)"^^geo:wktLiteral .
      wd:Q846 wdt:P625 "Point(51.53 25.28)"^^geo:wktLiteral .
      """;

  /** The one end works for the other; a second works there only by what somebody says. */
  private static final String WORK =
      """
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      <> a ng:Article ; schema:headline "Invented" .
      <#char=0,20> a nif:Sentence ; nif:anchorOf "Invented sentence." ; nif:referenceContext <> .
      <#relation=1,2> a ng:StatedRelation ; ng:relation ng:employedBy ; ng:subject wd:Q999900001 ;
        ng:object wd:Q999900010 ; ng:factuality ng:Actual ; ng:evidence <#char=0,20> .
      <#relation=3,4> a ng:StatedRelation ; ng:relation ng:employedBy ; ng:subject wd:Q999900002 ;
        ng:object wd:Q999900010 ; ng:factuality ng:Actual ; ng:evidence <#char=0,20> .
      <#relation=5,6> a ng:StatedRelation ; ng:relation ng:employedBy ; ng:subject wd:Q999900077 ;
        ng:object wd:Q999900010 ; ng:factuality ng:Actual ; ng:evidence <#char=0,20> ;
        ng:attributedTo wd:Q999900001 .
      """;

  @TempDir static Path folder;
  private static GraphStore store;
  private static FusekiServer other;

  @BeforeAll
  static void start() {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    store.replaceAll(SampleGraphs.sample(), "test");
    store.replaceAll(List.of(SampleGraphs.article("0123456789abcdef", WORK, "")), "test");
    DatasetGraph world = DatasetGraphFactory.createTxnMem();
    world.executeWrite(() -> RDFParser.fromString(WORLD, Lang.TURTLE).parse(world));
    other = FusekiServer.create().port(0).loopback(true).add("/world", world).build().start();
  }

  @AfterAll
  static void stop() {
    other.stop();
    store.close();
  }

  private static String endpoint() {
    return "http://localhost:" + other.getPort() + "/world";
  }

  private static Answer ask(String sparql, String... allowed) {
    return store.read(stored -> runner(stored, allowed).ask(sparql, Map.of()));
  }

  private static QueryRunner runner(DatasetGraph stored, String... allowed) {
    return new QueryRunner(stored, TERMS.prefixes(), Duration.ofSeconds(60))
        .with(AllowedServices.of(List.of(allowed)));
  }

  /** The values of these columns, joined; one line a row. */
  private static List<String> saved(String name, Map<String, String> given, String... columns) {
    SavedQuery query = QUERIES.find(name).orElseThrow();
    Map<String, String> all = new TreeMap<>(given);
    all.put("endpoint", endpoint());
    Answer answer =
        store.read(
            stored -> {
              QueryRunner runner = runner(stored, "localhost:" + other.getPort());
              return runner.ask(
                  query, new ParameterReader(QUERIES, TERMS, runner).read(query, all));
            });
    return assertInstanceOf(Answer.Rows.class, answer).rows().stream()
        .map(
            row ->
                List.of(columns).stream()
                    .map(column -> row.get(Var.alloc(column)).getLiteralLexicalForm())
                    .reduce((one, next) -> one + " | " + next)
                    .orElseThrow())
        .toList();
  }

  @Test
  void everyQuestionThatAsksAnotherServerSaysWhatItSendsThere() {
    assertFalse(QUERIES.federated().isEmpty());
    for (SavedQuery query : QUERIES.federated()) {
      assertTrue(query.service().isPresent(), query.name());
      assertTrue(query.findParameter("endpoint").orElseThrow().required(), query.name());
      assertTrue(query.header().containsKey("columns"), query.name());
    }
    assertTrue(QUERIES.questions().stream().allMatch(query -> query.service().isEmpty()));
  }

  @Test
  void whatArticlesStateIsComparedWithTheOtherServer() {
    assertEquals(
        List.of(
            "no | Joseph Tumbo | employedBy | Invented sentence.",
            "yes | Ana Lund | employedBy | Invented sentence."),
        saved("wikidata-confirms", Map.of(), "inWikidata", "name", "relationName", "sentence"));
    assertEquals(
        List.of("yes"), saved("wikidata-confirms", Map.of("who", "Ana Lund"), "inWikidata"));
  }

  @Test
  void whoMetIsJoinedWithTheirCountries() {
    List<String> all =
        saved("wikidata-citizens-who-met", Map.of(), "name", "country", "otherCountry");
    assertTrue(all.contains("Ana Lund | Norway | Kenya"), all.toString());
    assertTrue(all.contains("Joseph Tumbo | Kenya | Norway"), all.toString());
    List<String> one =
        saved("wikidata-citizens-who-met", Map.of("one", "Ana Lund"), "name", "otherCountry");
    assertTrue(one.stream().allMatch(row -> row.equals("Ana Lund | Kenya")), one.toString());
    assertFalse(one.isEmpty());
  }

  @Test
  void visitedPlacesGetTheirCoordinatesAndOthersAreNotThere() {
    List<String> expected = List.of("Nairobi | Point(36.81 -1.28)");
    List<String> all = saved("wikidata-visited-on-map", Map.of(), "name", "coordinates");
    assertTrue(all.containsAll(expected), all.toString());
    assertFalse(all.stream().anyMatch(row -> row.contains("25.28")), all.toString());
    assertEquals(
        expected,
        saved("wikidata-visited-on-map", Map.of("place", "Nairobi"), "name", "coordinates"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?o } }",
        "SELECT * { OPTIONAL { SERVICE SILENT <%s> { ?s ?p ?o } } }",
        "ASK { FILTER EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } } }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <%s> { ?s ?p ?o } }",
      })
  void aServerThatNobodyNamedIsNotAskedHoweverItIsWritten(String sparql) {
    String text = sparql.formatted(endpoint());
    for (String allowed : List.of("localhost", "query.example", "127.0.0.1:" + other.getPort())) {
      QueryException failure = assertThrows(QueryException.class, () -> ask(text, allowed));
      String said = String.valueOf(failure.getMessage());
      assertTrue(said.contains("SERVICE <" + endpoint() + "> is refused"), said);
      assertTrue(said.contains("--allow-service"), said);
    }
    assertThrows(QueryException.class, () -> ask(text));
  }

  @ParameterizedTest
  @CsvSource({
    "query.example.org, https://query.example.org/sparql, true",
    "query.example.org, HTTPS://Query.Example.org/sparql, true",
    "query.example.org, http://query.example.org/sparql, true",
    "Query.Example.org, https://query.example.org:443/sparql, true",
    "query.example.org, https://query.example.org:8443/sparql, false",
    "query.example.org, https://www.query.example.org/sparql, false",
    "query.example.org, https://example.org/sparql, false",
    "query.example.org, https://query.example.org.evil.example/, false",
    "query.example.org, https://query.example.org@evil.example/, false",
    "query.example.org, https://user@query.example.org/, false",
    "query.example.org, ftp://query.example.org/sparql, false",
    "query.example.org, file:///query.example.org, false",
    "query.example.org, query.example.org, false",
    "127.0.0.1:3030, http://127.0.0.1:3030/x, true",
    "127.0.0.1:3030, http://127.0.0.1/x, false",
    "[::1]:3030, http://[::1]:3030/x, true",
  })
  void aHostIsAllowedExactly(String host, String address, boolean allowed) {
    assertEquals(allowed, AllowedServices.of(List.of(host)).allow(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://query.example.org", "a b", "host:port", "*", "a/b"})
  void whatIsNoHostIsNotTakenForOne(String host) {
    assertThrows(IllegalArgumentException.class, () -> AllowedServices.of(List.of(host)));
  }

  @Test
  void anAllowedServerCannotLeadToAnother() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().add("Location", endpoint() + "?query=ASK%7B%7D");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    elsewhere.start();
    try {
      String host = "localhost:" + elsewhere.getAddress().getPort();
      String text = "SELECT * { SERVICE <http://%s/> { ?s ?p ?o } }".formatted(host);
      QueryException failure = assertThrows(QueryException.class, () -> ask(text, host));
      String said = String.valueOf(failure.getMessage());
      assertTrue(said.contains("gave no answer that can be read"), said);
      assertEquals(1, asked.get());
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    QueryException failure =
        assertThrows(
            QueryException.class,
            () -> ask("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "127.0.0.1:1"));
    String said = String.valueOf(failure.getMessage());
    assertTrue(said.contains("SERVICE <http://127.0.0.1:1/> gave no answer"), said);
    assertEquals(1, said.lines().count());
  }

  @Test
  void filesAndPagesAreNotReadByFromAndNothingIsLoaded() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.ttl"), "<urn:a> <urn:b> <urn:c> .");
    String host = "localhost:" + other.getPort();
    for (String source : List.of(file.toUri().toString(), endpoint() + "?default")) {
      for (String from : List.of("FROM", "FROM NAMED")) {
        String text = "SELECT * %s <%s> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
        QueryException failure =
            assertThrows(QueryException.class, () -> ask(text.formatted(from, source), host));
        String said = String.valueOf(failure.getMessage());
        assertTrue(said.contains("FROM is refused"), said);
      }
      assertThrows(QueryException.class, () -> ask("LOAD <" + source + ">", host));
    }
  }
}
