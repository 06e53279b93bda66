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
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.annotate.Mention;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.extract.Time;
import org.nutgraph.extract.TimeValue;
import org.nutgraph.link.Item;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.Story;

final class ArticleMapperTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final Link UNKNOWN = new Link.Unknown();

  private final ArticleMapper mapper =
      new ArticleMapper(
          VOCABULARY,
          Iris.withBase(Iris.DEFAULT_BASE),
          new Run("0.1.0", "rules-7", "models-4.5.10"));

  private static Link found(Item item, String rule) {
    return new Link.Found(new Link.Candidate(item, 0.9), rule);
  }

  private static Item minister() {
    return new Item(
        "Q901",
        "Person",
        "Ana Lund",
        List.of("Ana B. Lund"),
        "minister of Norland",
        List.of("Q5"),
        List.of("Q902"),
        List.of("Q905"),
        Gender.FEMALE,
        1960,
        2020,
        null);
  }

  private static Item norland() {
    return Item.of("Q902", "GeopoliticalEntity", "Norland");
  }

  private ArticleGraph map(Story story, Link... links) {
    Extraction extraction = story.extraction();
    List<Link> all = new ArrayList<>(List.of(links));
    while (all.size() < extraction.source().chains().size()) {
      all.add(UNKNOWN);
    }
    return mapper.map(new LinkedExtraction(extraction, all));
  }

  /** One of everything: see golden/map/everything.ttl for what it becomes. */
  private ArticleGraph everything() {
    Story story =
        new Story(
                "Ana Lund, 63, visited Oslo on Monday.",
                "Norlandic officials said she opposes that the League would govern Oslo.",
                "She was born in 1960.")
            .published("2024-01-09");
    story.as(
        new Article(
            "wire-1",
            story.body(),
            "Lund in Oslo",
            LocalDate.of(2024, 1, 9),
            "https://News.example/lund?utm_source=feed#top",
            "The Wire",
            "A. Writer",
            "en",
            "wire.jsonl:1"));
    Story.Who lund = story.who("Person", "Ana Lund");
    Filler.Entity lundName = lund.at("Ana Lund");
    Filler.Entity she = lund.at("she", Mention.Kind.PRONOMINAL);
    Filler.Entity alsoShe = lund.at("She", Mention.Kind.PRONOMINAL);
    Story.Who norland = story.who("GeopoliticalEntity", "Norland");
    norland.at("Norlandic");
    Filler.Entity officials =
        story.who("Group", "Norlandic officials").of(norland).unnamed().at("Norlandic officials");
    Story.Who city = story.who("GeopoliticalEntity", "Oslo");
    Filler.Entity oslo = city.at("Oslo");
    Filler.Entity league = story.who("Organization", "League").at("League");
    TimeValue monday =
        new TimeValue(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 8), TimeValue.Precision.DAY);
    story.event(
        "Visit",
        "visited",
        Map.of("agent", List.of(lundName), "destination", List.of(oslo)),
        story.is(Factuality.ACTUAL, "visited"),
        List.of(),
        new Time(story.span("Monday"), monday));
    Filler control =
        story.event(
            "Control",
            "govern",
            Map.of("agent", List.of(league), "recipient", List.of(oslo)),
            story.told(Factuality.POSSIBLE, "govern", officials));
    Filler opposition =
        story.event(
            "Opposition",
            "opposes",
            Map.of("agent", List.of(she), "content", List.of(control)),
            story.told(Factuality.ACTUAL, "opposes", officials),
            List.of(story.span("that the League would govern Oslo")),
            null);
    story.event(
        "Statement",
        "said",
        Map.of("agent", List.of(officials), "content", List.of(opposition)),
        story.is(Factuality.ACTUAL, "said"),
        List.of(story.span("she opposes that the League would govern Oslo")),
        null);
    TimeValue year =
        new TimeValue(
            LocalDate.of(1960, 1, 1), LocalDate.of(1960, 12, 31), TimeValue.Precision.YEAR);
    story.relation(
        new StatedRelation(
            "bornOn",
            alsoShe,
            new Filler.Literal(story.span("1960")),
            year,
            null,
            story.is(Factuality.ACTUAL, "born")));
    return map(
        story, found(minister(), "full-name"), found(norland(), "demonym-list"), UNKNOWN, UNKNOWN);
  }

  @Test
  void anArticleBecomesTheGoldenGraph() {
    assertGolden("everything.ttl", everything().facts());
  }

  @Test
  void itsEntitiesBecomeTheGoldenGraph() {
    assertGolden("entities.ttl", everything().entities());
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
        new HashSet<>(everything().facts().find().toList()),
        new HashSet<>(everything().facts().find().toList()));
  }

  @Test
  void noBlankNodeIsWritten() {
    assertFalse(
        everything()
            .facts()
            .find()
            .filterKeep(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
            .hasNext());
  }

  @Test
  void theStoreGivesBackEveryTripleAsItWasWritten() {
    Graph facts = everything().facts();
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
  void officialsAreAGroupOfTheStateNeverTheState() {
    ArticleGraph graph = everything();
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
    ArticleGraph graph = map(story, found(norland(), "metonym"));
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
        map(story, found(minister(), "full-name"), found(minister(), "demonym-list"));
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
    Set<Node> shared = subjects(map(one).entities());
    shared.retainAll(subjects(map(two).entities()));
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
    ArticleGraph graph = map(story, found(norland(), "exact-name"));
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
        eventFragments(map(story)));
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
    Set<String> fragments = eventFragments(map(story));
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
              "leaderOf", leader, league, null, "lead", story.is(Factuality.ACTUAL, "lead")));
    }
    List<Triple> relations =
        map(story).facts().find(Node.ANY, Terms.TYPE, Claims.STATED_RELATION).toList();
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
    ArticleGraph graph = map(story, UNKNOWN, found(norland(), "exact-name"));
    List<Triple> entities = graph.facts().find(Node.ANY, Terms.IDENT_REF, Node.ANY).toList();
    assertEquals(1, entities.size());
    assertEquals(Terms.WIKIDATA + "Q902", entities.getFirst().getObject().getURI());
    assertTrue(graph.facts().contains(Node.ANY, Claims.MENTION_TYPE, Claims.NAMED));
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
    ArticleGraph graph = map(story);
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
    Graph facts = map(story).facts();
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
    assertThrows(IllegalArgumentException.class, () -> map(story));
  }
}
