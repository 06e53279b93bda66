package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Qualifiers;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.link.Item;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.Story;

/** The one law: what somebody denied, wants, plans or merely claims is never a bare triple. */
final class EdgeLawTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final String TEXT = "Ana Lund visited Oslo with Omar Tell of the League, it said.";

  private final ArticleMapper mapper =
      new ArticleMapper(VOCABULARY, Iris.withBase(Iris.DEFAULT_BASE), new Run("1", "test", "none"));

  private final Story story = new Story(TEXT);
  private final Filler.Entity lund = story.who("Person", "Ana Lund").at("Ana Lund");
  private final Filler.Entity oslo = story.who("GeopoliticalEntity", "Oslo").at("Oslo");
  private final Filler.Entity tell = story.who("Person", "Omar Tell").at("Omar Tell");
  private final Filler.Entity league = story.who("Organization", "League").at("League");

  private Graph mapped() {
    Extraction extraction = story.extraction();
    List<Link> links =
        List.of(
            found("Q1", "Person"),
            found("Q2", "GeopoliticalEntity"),
            found("Q3", "Person"),
            found("Q4", "Organization"));
    return mapper.map(new LinkedExtraction(extraction, links)).facts();
  }

  private static Link found(String qid, String type) {
    return new Link.Found(new Link.Candidate(Item.of(qid, type, "label of " + qid), 1), "test");
  }

  private static Set<String> edges(Graph graph) {
    Set<Node> bare = VOCABULARY.bareProperties();
    Set<String> found = new TreeSet<>();
    graph
        .find()
        .filterKeep(triple -> bare.contains(triple.getPredicate()))
        .forEachRemaining(triple -> found.add(shown(triple)));
    return found;
  }

  private static String shown(Triple triple) {
    return shown(triple.getSubject())
        + " "
        + shown(triple.getPredicate())
        + " "
        + shown(triple.getObject());
  }

  private static String shown(Node node) {
    String text = node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    return text.replaceAll("^.*[/]", "").replaceAll("^(?:ontology|[0-9a-f]{16})#", "");
  }

  static Stream<Arguments> everyKindOfClaim() {
    List<Arguments> all = new ArrayList<>();
    for (String type : VOCABULARY.typesWithEdge()) {
      for (Factuality factuality : Factuality.values()) {
        for (boolean attributed : List.of(false, true)) {
          for (boolean quoted : List.of(false, true)) {
            all.add(Arguments.of(type, factuality, attributed, quoted));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {1} attributed {2} quoted {3}")
  @MethodSource("everyKindOfClaim")
  void anEdgeStandsForActualEventsInTheArticlesOwnVoiceOnly(
      String type, Factuality factuality, boolean attributed, boolean quoted) {
    Qualifiers qualifiers =
        attributed
            ? new Qualifiers(factuality, league, quoted, 0.5, "test", 0)
            : quoted(story.is(factuality, "visited"), quoted);
    Map<String, List<Filler>> roles = new HashMap<>();
    roles.put("agent", List.of(lund));
    roles.put("participant", List.of(lund, tell));
    VOCABULARY.edgeObjectRoles(type).stream()
        .filter(role -> !role.equals("content"))
        .forEach(role -> roles.put(role, List.of(oslo)));
    story.event(type, "visited", roles, qualifiers);
    boolean asserted = factuality == Factuality.ACTUAL && !attributed && !quoted;
    Set<String> edges = edges(mapped());
    assertEquals(asserted, !edges.isEmpty(), () -> "edges: " + edges);
  }

  @SuppressWarnings("NullAway")
  private static Qualifiers quoted(Qualifiers plain, boolean quoted) {
    return new Qualifiers(
        plain.factuality(), null, quoted, plain.confidence(), plain.rule(), plain.sentence());
  }

  @ParameterizedTest(name = "{0} with {1} gives {2}")
  @CsvSource({
    "Visit,       agent=lund destination=oslo,                 Q1 visited Q2",
    "Visit,       agent=lund place=oslo,                       Q1 visited Q2",
    "Visit,       agent=lund recipient=tell place=oslo,        Q1 visited Q3",
    "Visit,       agent=lund,                                  ''",
    "Visit,       destination=oslo,                            ''",
    "Visit,       agent=lund participant=tell,                 ''",
    "Departure,   agent=lund origin=oslo,                      Q1 left Q2",
    "Withdrawal,  agent=league origin=oslo,                    Q4 withdrewFrom Q2",
    "Withdrawal,  agent=league place=oslo,                     Q4 withdrewFrom Q2",
    "Deployment,  agent=league destination=oslo,               Q4 deployedTo Q2",
    "Control,     agent=league recipient=oslo,                 Q4 controls Q2",
    "Control,     agent=league place=oslo,                     Q4 controls Q2",
    "Request,     agent=lund recipient=tell place=oslo,        Q1 urged Q3",
    "Support,     agent=lund recipient=tell,                   Q1 supports Q3",
    "Rejection,   agent=lund recipient=tell,                   Q1 opposes Q3",
    "Statement,   agent=lund recipient=tell,                   ''",
    "Concern,     agent=lund recipient=tell,                   ''",
    "Meeting,     participant=lund participant=tell,           Q1 metWith Q3|Q3 metWith Q1",
    "Meeting,     participant=lund,                            ''",
    "Meeting,     participant=lund participant=lund,           ''",
    "Meeting,     agent=lund recipient=tell,                   ''",
    "Agreement,   participant=lund participant=tell place=oslo, Q1 agreedWith Q3|Q3 agreedWith Q1",
    "Attack,      agent=league recipient=tell recipient=lund,  Q4 attacked Q1|Q4 attacked Q3",
    "Attack,      agent=league recipient=tell place=oslo,      Q4 attacked Q3",
    "Attack,      agent=league recipient=league,               ''",
    "Killing,     agent=league place=oslo,                     ''",
    "Aid,         agent=lund agent=tell recipient=league,      Q1 aided Q4|Q3 aided Q4",
  })
  void theRolesOfTheClassFeedItsEdge(String type, String roles, String expected) {
    Map<String, Filler> who = Map.of("lund", lund, "oslo", oslo, "tell", tell, "league", league);
    Map<String, List<Filler>> filled = new HashMap<>();
    for (String role : roles.split(" ")) {
      String[] parts = role.split("=");
      filled
          .computeIfAbsent(parts[0], key -> new ArrayList<>())
          .add(Objects.requireNonNull(who.get(parts[1])));
    }
    story.event(type, "visited", filled, story.is(Factuality.ACTUAL, "visited"));
    assertEquals(expected, String.join("|", edges(mapped())));
  }

  @Test
  void whatIsOpposedIsTheEdgesObjectAndIsNotAssertedItself() {
    Filler content =
        story.event(
            "Visit",
            "visited",
            Map.of("agent", List.of(tell), "destination", List.of(oslo)),
            story.is(Factuality.POSSIBLE, "visited"));
    story.event(
        "Opposition",
        "said",
        Map.of("agent", List.of(lund), "content", List.of(content)),
        story.is(Factuality.ACTUAL, "said"));
    assertEquals(Set.of("Q1 opposes event=9,16"), edges(mapped()));
  }

  @Test
  void aRequestOfSomebodyToDoSomethingIsAnEdgeToThatSomebody() {
    Filler content =
        story.event(
            "Visit",
            "visited",
            Map.of("agent", List.of(tell)),
            story.is(Factuality.WANTED, "said"));
    story.event(
        "Request",
        "said",
        Map.of("agent", List.of(lund), "recipient", List.of(tell), "content", List.of(content)),
        story.is(Factuality.ACTUAL, "said"));
    assertEquals(Set.of("Q1 urged Q3"), edges(mapped()));
  }

  @Test
  void aClaimBesideAnActualEventTakesNothingFromIt() {
    Map<String, List<Filler>> roles = Map.of("agent", List.of(lund), "destination", List.of(oslo));
    story.event("Visit", "visited", roles, story.is(Factuality.ACTUAL, "visited"));
    story.event("Visit", "said", roles, story.told(Factuality.NEGATED, "said", league));
    assertEquals(Set.of("Q1 visited Q2"), edges(mapped()));
  }

  @ParameterizedTest(name = "{0} attributed {1}")
  @CsvSource({
    "ACTUAL,   false, Q1 memberOf Q4",
    "ACTUAL,   true,  ''",
    "PLANNED,  false, ''",
    "WANTED,   false, ''",
    "POSSIBLE, false, ''",
    "NEGATED,  false, ''",
    "NEGATED,  true,  ''",
  })
  void aStatedRelationIsBareOnlyWhenTheArticleItselfSaysSo(
      Factuality factuality, boolean attributed, String expected) {
    Qualifiers qualifiers =
        attributed ? story.told(factuality, "said", tell) : story.is(factuality, "said");
    story.relation(new StatedRelation("memberOf", lund, league, null, null, qualifiers, true));
    assertEquals(expected, String.join("|", edges(mapped())));
  }

  /** Random extractions: each bare triple must have an actual, own-voice claim behind it. */
  @Test
  void noEdgeExistsWithoutAnAssertedClaimBehindIt() {
    Random random = new Random(20240109);
    int seen = 0;
    for (int round = 0; round < 1000; round++) {
      EdgeLawTest world = new EdgeLawTest();
      world.fillAtRandom(random);
      Graph graph = world.mapped();
      Set<Node> bare = VOCABULARY.bareProperties();
      for (Triple edge :
          graph.find().filterKeep(triple -> bare.contains(triple.getPredicate())).toList()) {
        seen++;
        assertTrue(world.hasClaimBehind(edge), () -> "no asserted claim behind " + shown(edge));
      }
    }
    assertTrue(seen > 100, "too few edges to tell: " + seen);
  }

  private void fillAtRandom(Random random) {
    List<Filler.Entity> all = List.of(lund, oslo, tell, league);
    List<String> types = VOCABULARY.typesWithEdge();
    List<String> roleNames =
        List.of("agent", "participant", "recipient", "place", "destination", "origin");
    for (String trigger : List.of("visited", "with", "of", "said")) {
      Map<String, List<Filler>> roles = new HashMap<>();
      for (String role : roleNames) {
        if (random.nextBoolean()) {
          roles.put(role, List.of(pick(all, random), pick(all, random)));
        }
      }
      Factuality factuality = pick(List.of(Factuality.values()), random);
      Qualifiers qualifiers =
          switch (random.nextInt(3)) {
            case 0 -> story.told(factuality, trigger, pick(all, random));
            case 1 -> quoted(story.is(factuality, trigger), true);
            default -> story.is(factuality, trigger);
          };
      story.event(pick(types, random), trigger, roles, qualifiers);
    }
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** Decided from the extraction alone, not from the mapper's own graph. */
  private boolean hasClaimBehind(Triple edge) {
    Map<String, String> qids = Map.of("0", "Q1", "1", "Q2", "2", "Q3", "3", "Q4");
    return story.extraction().events().stream()
        .filter(event -> event.qualifiers().factuality() == Factuality.ACTUAL)
        .filter(event -> event.qualifiers().attributedTo() == null && !event.qualifiers().quoted())
        .filter(
            event -> VOCABULARY.directEdge(event.type()).equals(Optional.of(edge.getPredicate())))
        .anyMatch(
            event -> {
              Set<String> present = new TreeSet<>();
              event
                  .roles()
                  .values()
                  .forEach(
                      fillers ->
                          fillers.forEach(
                              filler -> {
                                if (filler instanceof Filler.Entity entity) {
                                  present.add(
                                      Objects.requireNonNull(
                                          qids.get(Integer.toString(entity.chain()))));
                                }
                              }));
              return present.contains(shown(edge.getSubject()))
                  && present.contains(shown(edge.getObject()));
            });
  }
}
