package org.nutgraph.extract.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nutgraph.annotate.Language;

class RuleExamplesTest {
  private static final String NG = "https://w3id.org/nutgraph/ontology#";
  private static final RuleSet RULES = RuleSet.load();
  private static final ExampleCheck CHECK =
      new ExampleCheck(Language.annotator(), Language.extractor());

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsRightExamplesAndNotItsWrongOnes() {
    return RULES.rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(), () -> assertEquals(List.of(), CHECK.failures(rule))));
  }

  @TestFactory
  Stream<DynamicTest> everyEmbeddingWordBendsItsExamples() {
    return EmbeddingLexicon.load().examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.text(),
                    () -> assertEquals(List.of(), CHECK.failures("embedding", example))));
  }

  @Test
  void everyEventClassOfTheOntologyHasARule() {
    Model ontology = RDFDataMgr.loadModel("ontology/nutgraph.ttl");
    Set<String> classes = new TreeSet<>();
    ontology
        .listSubjectsWithProperty(ontology.createProperty(NG + "symmetric"))
        .filterKeep(s -> s.hasProperty(RDFS.subClassOf))
        .forEach(s -> classes.add(s.getLocalName()));
    assertEquals(40, classes.size());
    Set<String> covered = new TreeSet<>();
    RULES.rules().forEach(rule -> covered.add(rule.type()));
    assertEquals(classes, covered);
    assertTrue(RULES.types().containsAll(classes));
  }
}
