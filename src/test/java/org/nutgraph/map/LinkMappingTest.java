package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.nutgraph.annotate.Mention;
import org.nutgraph.link.Feature;
import org.nutgraph.link.Item;
import org.nutgraph.link.Link;
import org.nutgraph.link.Story;
import org.nutgraph.link.correct.Correction;
import org.nutgraph.link.correct.Decision;
import org.nutgraph.validate.ShapesValidator;

/** What a graph tells of links that wait for a person, or that a person decided. */
class LinkMappingTest {
  private static final Correction SPLIT =
      new Correction(
          "https://example.org/x", new Decision.Split(), "Ada", LocalDate.EPOCH, "", null);

  private static Story story() {
    Story story = new Story("Vera votes.", "It is late.");
    Story.Who vera = story.who("GeopoliticalEntity", "Vera");
    vera.at("Vera");
    vera.at("It", Mention.Kind.PRONOMINAL);
    return story;
  }

  private static Link.Candidate candidate(String qid, double score) {
    return new Link.Candidate(
        Item.of(qid, "GeopoliticalEntity", "Vera " + qid), score, Map.of(Feature.ANY, 1.0));
  }

  private static ArticleGraph map(Link link) {
    ArticleGraph graph = Mapped.map(story(), link);
    assertEquals(List.of(), ShapesValidator.load().validate(graph.facts()));
    return graph;
  }

  private static List<Node> objects(Graph graph, Node property) {
    return graph.find(Node.ANY, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  @Test
  void candidatesStandOnceForAllMentionsAndAreNoEntities() {
    ArticleGraph graph =
        map(new Link.Ambiguous(List.of(candidate("Q1", 0.8), candidate("Q2", 0.75))));
    String span = graph.iri() + "#char=0,4";
    assertEquals(2, objects(graph.facts(), Claims.CANDIDATE).size());
    Node first = Terms.iri(graph.iri() + "#candidate=0,4,Q1");
    assertTrue(graph.facts().contains(Terms.iri(span), Claims.CANDIDATE, first));
    assertTrue(graph.facts().contains(first, Terms.LINK_CONFIDENCE, Literals.score(0.8)));
    assertTrue(graph.facts().contains(first, Terms.NAME, Literals.text("Vera Q1")));
    assertTrue(
        graph
            .entities()
            .find(Terms.iri(Terms.WIKIDATA + "Q1"), Node.ANY, Node.ANY)
            .toList()
            .isEmpty());
  }

  @Test
  void candidatesHangOnAMentionThatMeansTheirEntityWhereTwoShareASpan() {
    Story story = new Story("Vera votes, says Vera.");
    story.who("Group", "the people").unnamed().at("Vera");
    story.who("GeopoliticalEntity", "Vera").at("Vera");
    Link choice = new Link.Ambiguous(List.of(candidate("Q1", 0.5), candidate("Q2", 0.4)));
    ArticleGraph graph = Mapped.map(story, choice, Mapped.UNKNOWN);
    assertEquals(List.of(), objects(graph.facts(), Claims.CANDIDATE));
    assertEquals(
        2, objects(Mapped.map(story, Mapped.UNKNOWN, choice).facts(), Claims.CANDIDATE).size());
  }

  @Test
  void aLinkedEntityTellsItsLocalIriOnce() {
    ArticleGraph graph =
        map(Mapped.found(Item.of("Q1", "GeopoliticalEntity", "Port Vera"), "test"));
    assertEquals(
        List.of(Terms.iri(Iris.DEFAULT_BASE + "entity/GeopoliticalEntity/vera")),
        objects(graph.facts(), Claims.LOCAL_ENTITY));
    assertEquals(List.of(), objects(map(Mapped.UNKNOWN).facts(), Claims.LOCAL_ENTITY));
  }

  @Test
  void whatAPersonDecidedLeadsToTheCorrection() {
    Link link =
        new Link.Local(Iris.DEFAULT_BASE + "entity/Place/lake-vera", "Place", "Lake Vera", SPLIT);
    ArticleGraph graph = map(link);
    Node entity = Terms.iri(Iris.DEFAULT_BASE + "entity/Place/lake-vera");
    assertEquals(List.of(entity, entity), objects(graph.facts(), Terms.IDENT_REF));
    assertEquals(2, objects(graph.facts(), Claims.CORRECTION).size());
    assertTrue(graph.entities().contains(entity, Terms.LABEL, Literals.text("Lake Vera")));
    assertTrue(graph.entities().contains(entity, Terms.ALT_LABEL, Literals.text("Vera")));
    assertTrue(graph.entities().contains(entity, Terms.TYPE, Terms.ng("Place")));
  }

  @Test
  void theIriOfASourceStaysAsItIs() {
    Iris iris = Iris.withBase(Iris.DEFAULT_BASE);
    for (String source :
        List.of("news/a b.jsonl:3", "/data/x#y.txt", "https://example.org/ü?q=1", "a%20b.txt")) {
      assertEquals(iris.source(source), iris.source(iris.source(source)), source);
    }
  }
}
