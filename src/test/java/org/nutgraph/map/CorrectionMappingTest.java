package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.link.Metonyms;
import org.nutgraph.link.correct.Correction;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Decision;

class CorrectionMappingTest {
  private static final String BASE = "https://example.org/id/";
  private static final LocalDate DAY = LocalDate.parse("2024-01-10");
  private static final CorrectionMapping MAPPING =
      new CorrectionMapping(Iris.withBase(BASE), Metonyms.load());

  private static Correction said(String subject, Decision decision) {
    return new Correction(BASE + subject, decision, "Ada \"Å\"", DAY, "so\nit is", null);
  }

  private static Corrections all() {
    return Corrections.of(
        List.of(
            said("entity/Person/b", new Decision.Merge(BASE + "entity/Person/a", null)),
            said("entity/Person/a", new Decision.Accept("Q5", "A")),
            said("entity/Person/a", new Decision.Reject("Q6")),
            said("entity/Person/c", new Decision.Relabel("C d")),
            said("article/0123456789abcdef#char=0,3", new Decision.Split())
                .withdrawn("Bo", DAY.plusDays(1))));
  }

  @Test
  void whatIsWrittenReadsBackTheSameInTheSameOrder() {
    assertEquals(all().all(), CorrectionMapping.read(MAPPING.graph(all())).all());
  }

  @ParameterizedTest(name = "{0} {1}: replaced {2}, the same {3}")
  @CsvSource({
    "entity/Person/ana-lund,                      Q5,              true,  true",
    "entity/Group/lund-officials,                 Q5,              true,  false",
    "entity/GeopoliticalEntity/washington,        Q30,             true,  false",
    "entity/GeopoliticalEntity/washington,        Q61,             true,  true",
    "entity/Person/ana-lund,                      Person/anna,     true,  true",
    "entity/Group/lund-officials,                 Group/lunds-men, true,  false",
    "entity/Person/man-0123456789abcdef,          Q5,              true,  true",
    "'article/0123456789abcdef#char=0,3',         Q5,              false, false",
  })
  void anOldIriLeadsToTheNewOneAndIsTheSameOnlyWhereThatIsAnIdentity(
      String subject, String target, boolean replaced, boolean same) {
    Decision decision =
        target.startsWith("Q")
            ? new Decision.Accept(target, null)
            : new Decision.Merge(BASE + "entity/" + target, null);
    String end = target.startsWith("Q") ? Terms.WIKIDATA + target : BASE + "entity/" + target;
    Graph graph = MAPPING.graph(Corrections.of(List.of(said(subject, decision))));
    Node old = Terms.iri(BASE + subject);
    assertEquals(replaced, graph.contains(old, Terms.IS_REPLACED_BY, Terms.iri(end)));
    assertEquals(same, graph.contains(old, Terms.SAME_AS, Terms.iri(end)));
  }

  @Test
  void whatIsOverruledWithdrawnOrNoIdentityLeadsNowhere() {
    Graph graph =
        MAPPING.graph(
            Corrections.of(
                List.of(
                    said("entity/Person/a", new Decision.Accept("Q5", null)),
                    said("entity/Person/a", new Decision.Accept("Q6", null)),
                    said("entity/Person/b", new Decision.Accept("Q5", null)).withdrawn("Bo", DAY),
                    said("entity/Person/c", new Decision.Reject("Q5")),
                    said("entity/Person/d", new Decision.Relabel("D")))));
    assertEquals(1, graph.find(Node.ANY, Terms.IS_REPLACED_BY, Node.ANY).toList().size());
    assertEquals(
        1, graph.find(Node.ANY, Terms.SAME_AS, Terms.iri(Terms.WIKIDATA + "Q6")).toList().size());
  }
}
