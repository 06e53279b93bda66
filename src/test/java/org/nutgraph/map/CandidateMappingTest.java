package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.nutgraph.link.Feature;
import org.nutgraph.link.Item;
import org.nutgraph.link.Link;
import org.nutgraph.link.Story;

/** What the graph tells of the items that were weighed. */
final class CandidateMappingTest {
  private static final Map<Feature, Double> FEATURES =
      Map.of(Feature.ANY, 1.0, Feature.LOW_NUMBER, 0.625);

  private static Link.Candidate candidate(String qid, double score) {
    return new Link.Candidate(Item.of(qid, "GeopoliticalEntity", "Springford"), score, FEATURES);
  }

  private static Graph mapped(Link link) {
    Story story = new Story("They came to Springford.");
    story.who("GeopoliticalEntity", "Springford").at("Springford");
    return Mapped.map(story, Map.of("Q14", LocalDate.parse("2023-12-04")), link).facts();
  }

  private static List<String> objects(Graph graph, Node property) {
    return graph
        .find(Node.ANY, property, Node.ANY)
        .mapWith(
            triple ->
                triple.getObject().isURI()
                    ? triple.getObject().getURI()
                    : triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  @Test
  void aChoiceIsLeftToAPersonWithAllItsCandidates() {
    Graph graph =
        mapped(new Link.Ambiguous(List.of(candidate("Q14", 0.45), candidate("Q15", 0.4))));
    assertEquals(
        List.of(Terms.WIKIDATA + "Q14", Terms.WIKIDATA + "Q15"),
        objects(graph, Claims.CANDIDATE_ITEM));
    assertEquals(List.of("0.4", "0.45"), objects(graph, Terms.LINK_CONFIDENCE));
    assertEquals(List.of(Claims.AMBIGUOUS.getURI()), objects(graph, Claims.LINK_STATUS));
  }

  @Test
  void aLinkAndEachCandidateHaveTheDayOfTheIndexThatToldOfTheItem() {
    Graph weighed = mapped(new Link.Found(candidate("Q14", 0.9), "exact-name"));
    assertEquals(List.of("2023-12-04", "2023-12-04"), objects(weighed, Claims.INDEX_DATE));
    Link.Candidate ruled = new Link.Candidate(Item.of("Q14", "Place", "Springford"), 0.9);
    Graph byRule = mapped(new Link.Found(ruled, "metonym"));
    assertEquals(List.of("2023-12-04"), objects(byRule, Claims.INDEX_DATE));
    Graph open = mapped(new Link.Ambiguous(List.of(candidate("Q14", 0.5), candidate("Q15", 0.4))));
    assertEquals(List.of("2023-12-04"), objects(open, Claims.INDEX_DATE));
  }

  @Test
  void aFoundItemTellsWhatSpokeForIt() {
    Graph graph = mapped(new Link.Found(candidate("Q14", 0.9), "exact-name"));
    assertEquals(
        new TreeSet<>(List.of("any=1 low-number=0.63")),
        new TreeSet<>(objects(graph, Claims.LINK_FEATURES)));
    assertEquals(List.of("0.9", "0.9"), objects(graph, Terms.LINK_CONFIDENCE));
  }

  @Test
  void aRuleThatWeighedNothingLeavesNoCandidate() {
    Item item = Item.of("Q14", "GeopoliticalEntity", "Springford");
    Graph graph = mapped(new Link.Found(new Link.Candidate(item, 0.9), "metonym"));
    assertEquals(List.of(), objects(graph, Claims.CANDIDATE_ITEM));
    assertEquals(List.of("metonym"), objects(graph, Claims.LINK_RULE));
  }
}
