package org.nutgraph.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesValidatorTest {
  private static final Path CASES = Path.of("src/test/resources/shapes");
  private static final String CANDIDATE =
      """
      <https://e.example/a#candidate=0,4,Q1> a ng:LinkCandidate ;
        ng:candidateItem wd:Q1 ;
        itsrdf:taConfidence 0.5 ;
        ng:linkFeatures 'any=1' ;
        ng:indexDate '2024-01-01'^^xsd:date .
      <https://e.example/a#candidate=0,4,Q1> \
      """;
  private static final ShapesValidator VALIDATOR = ShapesValidator.load();

  static Stream<String> brokenCases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("valid"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<Violation> validate(String name) {
    return VALIDATOR.validate(RDFDataMgr.loadGraph(CASES.resolve(name).toString()));
  }

  @Test
  void aGraphThatKeepsTheRulesHasNoViolation() {
    assertEquals(List.of(), validate("valid.ttl"));
  }

  @ParameterizedTest
  @MethodSource("brokenCases")
  void aGraphThatBreaksARuleIsRefused(String name) {
    List<Violation> violations = validate(name);
    assertFalse(violations.isEmpty());
    Violation worst = violations.getFirst();
    assertEquals(Violation.Severity.VIOLATION, worst.severity());
    assertFalse(worst.message().isBlank());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a candidate as it should be|GOOD|0",
        "without an item|ng:candidateItem wd:Q1 ;|1",
        "without a probability|itsrdf:taConfidence 0.5 ;|1",
        "without features|ng:linkFeatures 'any=1' ;|1",
        "with a day that is a text|^^xsd:date|1",
      })
  void aCandidateThatLacksAPartIsRefused(String what, String lacking, int violations) {
    assertEquals(
        violations,
        candidate(CANDIDATE.replace(lacking, "") + "a ng:LinkCandidate .").size(),
        what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ng:candidateItem wd:Q2",
        "ng:candidateItem 'Q1'",
        "itsrdf:taConfidence 0.6",
        "itsrdf:taConfidence 1.01",
        "itsrdf:taConfidence -0.01",
        "ng:linkFeatures 'any=2'",
        "ng:linkFeatures 7",
        "ng:indexDate '2024-01-02'^^xsd:date",
      })
  void aCandidateWithMoreOrWithNonsenseIsRefused(String more) {
    List<Violation> found = candidate(CANDIDATE + more + " .");
    assertFalse(found.isEmpty());
    assertTrue(found.getFirst().message().contains("andidate"), found.toString());
  }

  private static List<Violation> candidate(String turtle) {
    Graph graph = RDFDataMgr.loadGraph(CASES.resolve("valid.ttl").toString());
    String prefixes =
        """
        PREFIX ng: <https://w3id.org/nutgraph/ontology#>
        PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
        PREFIX wd: <http://www.wikidata.org/entity/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        """;
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    return VALIDATOR.validate(graph);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 7, Lund, true",
    "2, 6, Lund, false",
    "0, 2, 😀, true",
    "0, 1, 😀, false",
    "3, 99, Lund, false",
    "5, 3, nd, false",
  })
  void offsetsCountUtf16Units(int begin, int end, String anchor, boolean right) {
    String mention =
        """
        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        <https://e.example/a> <https://schema.org/articleBody> "😀 Lund" .
        <https://e.example/a#m> nif:beginIndex %d ; nif:endIndex %d ; nif:anchorOf "%s" ;
          nif:referenceContext <https://e.example/a> .
        """
            .formatted(begin, end, anchor);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(mention, Lang.TURTLE).parse(graph);
    List<Violation> violations = new TextOffsets().validate(graph);
    assertEquals(right, violations.isEmpty(), violations.toString());
    assertTrue(violations.stream().allMatch(one -> one.focus().endsWith("#m")));
  }
}
