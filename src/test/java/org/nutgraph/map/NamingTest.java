package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.link.Story;

/** Which node stands for what. */
final class NamingTest {
  @Test
  void officialsAreAGroupOfTheStateNeverTheState() {
    ArticleGraph graph = Everything.graph();
    Node officials = Terms.iri(Iris.DEFAULT_BASE + "entity/Group/norlandic-officials");
    Node norland = Terms.iri(Terms.WIKIDATA + "Q902");
    assertTrue(graph.entities().contains(officials, Claims.OF_ENTITY, norland));
    assertFalse(
        graph.facts().find(Node.ANY, Node.ANY, norland).toList().stream()
            .anyMatch(triple -> triple.getPredicate().equals(Terms.ng("agent"))));
  }

  @Test
  void aCapitalThatActsForItsStateIsWrittenAsTheState() {
    Story story = new Story("Vera said no.");
    Filler vera = story.who("GeopoliticalEntity", "Vera").at("Vera");
    story.event(
        "Statement", "said", Map.of("agent", List.of(vera)), story.is(Factuality.ACTUAL, "said"));
    ArticleGraph graph = Mapped.map(story, Mapped.found(Mapped.norland(), "metonym"));
    Node state = Terms.iri(Terms.WIKIDATA + "Q902");
    assertTrue(graph.facts().contains(Node.ANY, Terms.ng("agent"), state));
    assertTrue(graph.entities().contains(state, Terms.LABEL, Literals.text("Norland")));
    assertFalse(graph.entities().contains(state, Node.ANY, Literals.text("Vera")));
  }

  @Test
  void chainsOfOneEntityMergeWithoutAnEdgeToItself() {
    Story story = new Story("Ana Lund met the minister.");
    Filler lund = story.who("Person", "Ana Lund").at("Ana Lund");
    Filler other = story.who("Person", "the minister").unnamed().at("the minister");
    story.event(
        "Meeting",
        "met",
        Map.of("participant", List.of(lund, other)),
        story.is(Factuality.ACTUAL, "met"));
    ArticleGraph graph =
        Mapped.map(
            story,
            Mapped.found(Mapped.minister(), "full-name"),
            Mapped.found(Mapped.minister(), "demonym-list"));
    assertFalse(graph.facts().contains(Node.ANY, Terms.ng("metWith"), Node.ANY));
    assertEquals(
        1, graph.facts().find(Node.ANY, Terms.ng("participant"), Node.ANY).toList().size());
  }

  @Test
  void anUnlinkedNameMeetsItselfInAnotherArticleAndADescriptionDoesNot() {
    Story one = new Story("Bo Ek met a guard.");
    one.who("Person", "Bo Ek").at("Bo Ek");
    one.who("Person", "a guard").unnamed().at("a guard");
    Story two = new Story("Later Bo Ek met a guard again.");
    two.who("Person", "Bo Ek").at("Bo Ek");
    two.who("Person", "a guard").unnamed().at("a guard");
    Set<Node> shared = subjects(Mapped.map(one).entities());
    shared.retainAll(subjects(Mapped.map(two).entities()));
    assertEquals(Set.of(Terms.iri(Iris.DEFAULT_BASE + "entity/Person/bo-ek")), shared);
  }

  @ParameterizedTest(name = "{0} {1} keeps to its article: {2}")
  @CsvSource({
    "Group,        Norland officials, false",
    "Group,        his officials,     true",
    "Organization, Norland army,      false",
    "Organization, government,        true",
    "Person,       Norland envoy,     true",
    "Office,       President,         true",
    "Office,       Norland President, false",
  })
  void aDescriptionMeetsItselfElsewhereOnlyWhereItSaysWhoseItIs(
      String type, String words, boolean own) {
    Story story = new Story("Norland sent word of " + words + " today.");
    Story.Who norland = story.who("GeopoliticalEntity", "Norland");
    norland.at("Norland");
    story.who(type, words).of(norland).unnamed().at(words);
    ArticleGraph graph = Mapped.map(story, Mapped.found(Mapped.norland(), "exact-name"));
    String key = graph.iri().substring(graph.iri().lastIndexOf('/'));
    assertEquals(
        own,
        subjects(graph.entities()).stream()
            .anyMatch(node -> node.getURI().endsWith("-" + key.substring(1))));
  }

  private static Set<Node> subjects(Graph graph) {
    return new HashSet<>(graph.find().mapWith(Triple::getSubject).toList());
  }

  @Test
  void eventsThatShareATriggerAllSayTheirClass() {
    Story story = new Story("Ana Lund and Bo Ek met for talks.");
    Filler lund = story.who("Person", "Ana Lund").at("Ana Lund");
    Filler bo = story.who("Person", "Bo Ek").at("Bo Ek");
    Map<String, List<Filler>> roles = Map.of("participant", List.of(lund, bo));
    story.event("Meeting", "met", roles, story.is(Factuality.ACTUAL, "met"));
    story.event("Negotiation", "met", roles, story.is(Factuality.ACTUAL, "met"));
    story.event("Agreement", "talks", roles, story.is(Factuality.PLANNED, "talks"));
    assertEquals(
        Set.of("#event=19,22,Meeting", "#event=19,22,Negotiation", "#event=27,32"),
        eventFragments(Mapped.map(story)));
  }

  @Test
  void eventsThatShareTriggerAndClassStayApartAndEqualOnesAreOne() {
    Story story = new Story("Ana Lund met Bo Ek and Ida By.");
    Filler lund = story.who("Person", "Ana Lund").at("Ana Lund");
    Filler bo = story.who("Person", "Bo Ek").at("Bo Ek");
    Filler ida = story.who("Person", "Ida By").at("Ida By");
    for (Filler other : List.of(bo, ida, ida)) {
      story.event(
          "Meeting",
          "met",
          Map.of("participant", List.of(lund, other)),
          story.is(Factuality.ACTUAL, "met"));
    }
    Set<String> fragments = eventFragments(Mapped.map(story));
    assertEquals(2, fragments.size());
    assertTrue(
        fragments.stream().allMatch(name -> name.matches("#event=9,12,Meeting,[0-9a-f]{8}")),
        fragments::toString);
  }

  private static Set<String> eventFragments(ArticleGraph graph) {
    Set<String> fragments = new HashSet<>();
    graph
        .facts()
        .find(Node.ANY, Terms.TYPE, Claims.EVENT)
        .forEachRemaining(
            triple -> fragments.add(triple.getSubject().getURI().substring(graph.iri().length())));
    return fragments;
  }

  @Test
  void relationsThatShareTheirObjectStayApart() {
    Story story = new Story("Ana Lund and Bo Ek lead the League.");
    Filler.Entity lund = story.who("Person", "Ana Lund").at("Ana Lund");
    Filler.Entity bo = story.who("Person", "Bo Ek").at("Bo Ek");
    Filler.Entity league = story.who("Organization", "League").at("League");
    for (Filler.Entity leader : List.of(lund, bo, bo)) {
      story.relation(
          new StatedRelation(
              "leaderOf", leader, league, null, "lead", story.is(Factuality.ACTUAL, "lead"), true));
    }
    List<Triple> relations =
        Mapped.map(story).facts().find(Node.ANY, Terms.TYPE, Claims.STATED_RELATION).toList();
    assertEquals(2, relations.size());
    assertTrue(
        relations.stream()
            .allMatch(
                triple -> triple.getSubject().getURI().contains("#relation=28,34,leaderOf,")));
  }

  @Test
  void mentionsOfOneSpanShareANodeAndTheNameSpeaksForIt() {
    Story story = new Story("Norland won.");
    story.who("Organization", "the team").unnamed().at("Norland");
    story.who("GeopoliticalEntity", "Norland").at("Norland");
    ArticleGraph graph =
        Mapped.map(story, Mapped.UNKNOWN, Mapped.found(Mapped.norland(), "exact-name"));
    List<Triple> entities = graph.facts().find(Node.ANY, Terms.IDENT_REF, Node.ANY).toList();
    assertEquals(1, entities.size());
    assertEquals(Terms.WIKIDATA + "Q902", entities.getFirst().getObject().getURI());
    assertTrue(graph.facts().contains(Node.ANY, Claims.MENTION_TYPE, Claims.NAMED));
  }
}
