package org.nutgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

class QueryRunnerTest {
  private static final SavedQueries QUERIES = SavedQueries.load();
  private static final Terms TERMS = Terms.load(SampleGraphs.BASE);

  @TempDir static Path folder;
  private static GraphStore store;

  @BeforeAll
  static void fill() {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    store.replaceAll(SampleGraphs.sample(), "test");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static QueryRunner runner(DatasetGraph stored) {
    return new QueryRunner(stored, TERMS.prefixes(), Duration.ofSeconds(60));
  }

  private static Answer ask(String name, Map<String, String> given) {
    SavedQuery query = QUERIES.find(name).orElseThrow();
    return read(
        stored -> {
          QueryRunner runner = runner(stored);
          return runner.ask(query, new ParameterReader(QUERIES, TERMS, runner).read(query, given));
        });
  }

  private static <T> T read(Function<DatasetGraph, T> reader) {
    return store.read(reader);
  }

  private static List<String> lines(Answer answer) {
    Answer.Rows rows = assertInstanceOf(Answer.Rows.class, answer);
    return rows.rows().stream().map(Object::toString).toList();
  }

  static Stream<String> openQuestions() {
    return QUERIES.questions().stream()
        .filter(query -> query.parameters().stream().noneMatch(Parameter::required))
        .map(SavedQuery::name);
  }

  @ParameterizedTest
  @MethodSource("openQuestions")
  void everyQuestionHasAnAnswerInTheSampleAndTheSameOneEachTime(String name) {
    List<String> first = lines(ask(name, Map.of()));
    assertFalse(first.isEmpty());
    assertEquals(first, lines(ask(name, Map.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Lund",
    "ana lund",
    "Q999900001",
    "wd:Q999900001",
    "http://www.wikidata.org/entity/Q999900001",
    "<http://www.wikidata.org/entity/Q999900001>"
  })
  void anEntityIsFoundByNameQidPrefixedNameAndIri(String who) {
    List<String> found = lines(ask("who-met-whom", Map.of("who", who)));
    assertFalse(found.isEmpty());
    assertEquals(lines(ask("who-met-whom", Map.of("who", "Lund"))), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who-met-whom      | who=Nobody Known  | no entity in the store has this name",
        "who-met-whom      | whom=Ana Lund     | has no parameter whom; it has who, factuality",
        "who-met-whom      | factuality=Actaul | the ontology has no such term",
        "timeline          | from=yesterday    | write YYYY-MM-DD",
        "triples-of-article| article=unknown   | the store has no article",
        "evidence-for-edge | edge=visited      | needs --param subject",
      })
  void aParameterThatMakesNoSenseIsExplained(String name, String parameter, String message) {
    String[] parts = parameter.split("=");
    QueryException failure =
        assertThrows(QueryException.class, () -> ask(name, Map.of(parts[0], parts[1])));
    assertTrue(String.valueOf(failure.getMessage()).contains(message), failure.getMessage());
  }

  @Test
  void anEntityIsFoundByWhatArticlesCallItToo() {
    assertFalse(lines(ask("about-entity", Map.of("entity", "the rebels"))).isEmpty());
  }

  @Test
  void anArticleMayBeNamedByItsIdentifier() {
    Answer byName = ask("triples-of-article", Map.of("article", "lund-1"));
    Answer.Triples triples = assertInstanceOf(Answer.Triples.class, byName);
    assertTrue(triples.triples().size() > 50);
  }

  @Test
  void theOntologysPrefixesAreKnownToEveryQuery() {
    Answer answer = read(stored -> runner(stored).ask("ASK { ?a a ng:Article }", Map.of()));
    assertEquals(new Answer.Truth(true), answer);
  }

  @Test
  void rowsWithoutAnOrderAreSorted() {
    List<String> rows =
        lines(read(stored -> runner(stored).ask("SELECT ?c { ?x a ?c }", Map.of())));
    assertEquals(rows.stream().sorted().toList(), rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * WHERE {           | cannot be parsed",
        "INSERT DATA { ng:a ng:b 1 } | cannot be parsed",
      })
  void whatIsNoQueryIsRefusedInOneLine(String text, String message) {
    QueryException failure =
        assertThrows(
            QueryException.class, () -> read(stored -> runner(stored).ask(text, Map.of())));
    String said = String.valueOf(failure.getMessage());
    assertTrue(said.contains(message), said);
    assertEquals(1, said.lines().count());
  }

  @Test
  void aQueryThatTakesTooLongIsStopped() {
    String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    assertThrows(
        QueryTimeoutException.class,
        () ->
            read(
                stored ->
                    new QueryRunner(stored, TERMS.prefixes(), Duration.ofMillis(200))
                        .ask(endless, Map.of())));
  }

  @Test
  void nothingIsFetchedFromElsewhere() {
    String remote = "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }";
    Exception failure =
        assertThrows(
            QueryException.class, () -> read(stored -> runner(stored).ask(remote, Map.of())));
    assertTrue(String.valueOf(failure.getMessage()).contains("SERVICE"), failure.getMessage());
  }
}
