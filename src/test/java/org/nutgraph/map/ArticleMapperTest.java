package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Time;
import org.nutgraph.extract.TimeValue;
import org.nutgraph.link.Story;

/** The graphs of whole articles, and the form of their literals. */
final class ArticleMapperTest {
  @Test
  void anArticleBecomesTheGoldenGraph() {
    assertGolden("everything.ttl", Everything.graph().facts());
  }

  @Test
  void itsEntitiesBecomeTheGoldenGraph() {
    assertGolden("entities.ttl", Everything.graph().entities());
  }

  private static void assertGolden(String name, Graph actual) {
    Graph expected = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(expected, "golden/map/" + name);
    StringWriter written = new StringWriter();
    RDFDataMgr.write(written, actual, Lang.NTRIPLES);
    assertTrue(
        expected.isIsomorphicWith(actual),
        () ->
            "missing: "
                + difference(expected, actual)
                + "\nunexpected: "
                + difference(actual, expected)
                + "\nall:\n"
                + written);
  }

  private static Set<Triple> difference(Graph one, Graph other) {
    Set<Triple> rest = new HashSet<>(one.find().toList());
    rest.removeAll(other.find().toList());
    return rest;
  }

  @Test
  void mappingTwiceGivesTheSameGraph() {
    assertEquals(
        new HashSet<>(Everything.graph().facts().find().toList()),
        new HashSet<>(Everything.graph().facts().find().toList()));
  }

  @Test
  void noBlankNodeIsWritten() {
    assertFalse(
        Everything.graph()
            .facts()
            .find()
            .filterKeep(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
            .hasNext());
  }

  @Test
  void theStoreGivesBackEveryTripleAsItWasWritten() {
    Graph facts = Everything.graph().facts();
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(store, () -> facts.find().forEachRemaining(store.getDefaultGraph()::add));
    Set<Triple> stored =
        Txn.calculateRead(store, () -> new HashSet<>(store.getDefaultGraph().find().toList()));
    assertEquals(new HashSet<>(facts.find().toList()), stored);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "1, 1.0", "0.5, 0.5", "0.51, 0.51", "0.12345, 0.1234", "0.9999999, 1.0"})
  void aScoreIsCanonical(double score, String expected) {
    assertEquals(expected, Literals.score(score).getLiteralLexicalForm());
  }

  @ParameterizedTest
  @CsvSource({"12, integer", "'1,200', integer", "007, integer", "1.5, string", "twelve, string"})
  void aCountIsANumberWhereDigitsGiveOne(String words, String datatype) {
    assertTrue(Literals.count(words).getLiteralDatatypeURI().endsWith("#" + datatype));
  }

  @Test
  void halfASurrogatePairDoesNotReachTheGraph() {
    assertEquals("a\uFFFDb", Literals.text("a\uD800b").getLiteralLexicalForm());
    assertEquals("a😀b", Literals.text("a😀b").getLiteralLexicalForm());
  }

  @Test
  void anAmountInARoleOfEntitiesIsTheSpanItself() {
    Story story = new Story("The League struck with 40 rockets.");
    Filler league = story.who("Organization", "League").at("League");
    story.event(
        "Attack",
        "struck",
        Map.of(
            "agent", List.of(league),
            "instrument", List.of(new Filler.Literal(story.span("40 rockets"))),
            "count", List.of(new Filler.Literal(story.span("40")))),
        story.is(Factuality.ACTUAL, "struck"));
    ArticleGraph graph = Mapped.map(story);
    assertTrue(
        graph
            .facts()
            .contains(Node.ANY, Terms.ng("instrument"), Terms.iri(graph.iri() + "#char=23,33")));
    assertTrue(graph.facts().contains(Node.ANY, Terms.ng("count"), Literals.count("40")));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,      2024-01-08, 2024-01-08, date 2024-01-08",
    "MONTH,    2024-02-01, 2024-02-29, date 2024-02",
    "YEAR,     2023-01-01, 2023-12-31, date 2023",
    "INTERVAL, 2024-01-08, 2024-01-09, begin 2024-01-08 end 2024-01-09",
  })
  void aTimeIsAsFineAsItsWords(
      TimeValue.Precision precision, LocalDate begin, LocalDate end, String expected) {
    Story story = new Story("Ana Lund spoke then.");
    Filler lund = story.who("Person", "Ana Lund").at("Ana Lund");
    story.event(
        "Statement",
        "spoke",
        Map.of("agent", List.of(lund)),
        story.is(Factuality.ACTUAL, "spoke"),
        List.of(),
        new Time(story.span("then"), new TimeValue(begin, end, precision)));
    Graph facts = Mapped.map(story).facts();
    List<String> times = new ArrayList<>();
    for (Node property : List.of(Claims.DATE, Claims.BEGIN, Claims.END)) {
      facts
          .find(Node.ANY, property, Node.ANY)
          .forEachRemaining(
              triple ->
                  times.add(
                      property.getURI().substring(Terms.NG.length())
                          + " "
                          + triple.getObject().getLiteralLexicalForm()));
    }
    assertEquals(expected, String.join(" ", times));
    assertTrue(facts.contains(Node.ANY, Claims.TIME_TEXT, Literals.text("then")));
  }

  @Test
  void whatTheOntologyDoesNotHaveIsRefused() {
    Story story = new Story("They picnicked.");
    story.event("Picnic", "picnicked", Map.of(), story.is(Factuality.ACTUAL, "picnicked"));
    assertThrows(IllegalArgumentException.class, () -> Mapped.map(story));
  }
}
