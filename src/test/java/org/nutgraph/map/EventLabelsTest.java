package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.link.Story;

/** How events read. */
final class EventLabelsTest {
  private static final String TEXT = "Lund, Berg and Hall acted on Tell in Vera.";

  private final Story story = new Story(TEXT);
  private final Filler lund = story.who("Person", "Lund").at("Lund");
  private final Filler berg = story.who("Person", "Berg").at("Berg");
  private final Filler hall = story.who("Person", "Hall").at("Hall");
  private final Filler tell = story.who("Organization", "Tell").at("Tell");
  private final Filler vera = story.who("GeopoliticalEntity", "Vera").at("Vera");

  @ParameterizedTest
  @CsvSource({
    "Attack,     Lund attacks Tell in Vera",
    "Withdrawal, Lund withdraws from Tell in Vera",
    "Mediation,  Lund mediates between Tell in Vera",
    "Control,    Lund controls Tell in Vera",
  })
  void anActorDoesItToSomebodySomewhere(String type, String label) {
    assertEquals(label, label(type, Map.of("agent", lund, "recipient", tell, "place", vera)));
  }

  @ParameterizedTest
  @CsvSource({
    "Attack,   attack on Tell",
    "Release,  release of Tell",
    "Aid,      aid for Tell",
    "Sanction, sanctions against Tell",
    "Request,  request to Tell",
  })
  void withoutAnActorItIsANoun(String type, String label) {
    assertEquals(label, label(type, Map.of("recipient", tell)));
  }

  @ParameterizedTest
  @CsvSource({
    "Visit,      destination, Lund visits Vera",
    "Visit,      place,       Lund visits Vera",
    "Departure,  origin,      Lund leaves Vera",
    "Deployment, destination, Lund deploys to Vera",
    "Arrest,     place,       Lund arrests in Vera",
    "Concern,    topic,       Lund is concerned about Vera",
  })
  void aPlaceIsTheObjectOnlyWhereAnEdgeLeadsToPlaces(String type, String role, String label) {
    assertEquals(label, label(type, Map.of("agent", lund, role, vera)));
  }

  @Test
  void severalActorsTakeThePlural() {
    story.event(
        "Meeting",
        "acted",
        Map.of("participant", List.of(lund, berg, hall), "place", List.of(vera)),
        story.is(Factuality.PLANNED, "acted"));
    assertEquals("Lund, Berg and Hall meet in Vera (planned)", written());
  }

  @Test
  void whatNoEventTellsStandsAsWritten() {
    story.event(
        "Statement",
        "acted",
        Map.of("agent", List.of(lund)),
        story.is(Factuality.ACTUAL, "acted"),
        List.of(story.span("on Tell in Vera")),
        null);
    assertEquals("Lund says: “on Tell in Vera”", written());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"merit-less talk\"     | Lund says: “merit-less talk”",
        "it \"merit-less\"       | Lund says: “it \"merit-less\"”",
        "\"bold\" and \"brave\"  | Lund says: “\"bold\" and \"brave\"”",
      })
  void marksOfAQuotationStayInPairs(String words, String label) {
    Story told = new Story("Lund said " + words + " on Monday.");
    Filler speaker = told.who("Person", "Lund").at("Lund");
    told.event(
        "Statement",
        "said",
        Map.of("agent", List.of(speaker)),
        told.is(Factuality.ACTUAL, "said"),
        List.of(told.span(words)),
        null);
    assertEquals(label, labelOf(Mapped.map(told)));
  }

  @Test
  void aLongQuotationEndsAfterAWholeWord() {
    Story told = new Story("Lund said: " + "words and ".repeat(20) + "more.");
    Filler speaker = told.who("Person", "Lund").at("Lund");
    told.event(
        "Statement",
        "said",
        Map.of("agent", List.of(speaker)),
        told.is(Factuality.ACTUAL, "said"),
        List.of(told.span("words and ".repeat(20) + "more")),
        null);
    assertEquals("Lund says: “" + "words and ".repeat(8).strip() + "…”", labelOf(Mapped.map(told)));
  }

  @Test
  void everyClassThatRulesFindHasWords() {
    assertEquals(new TreeSet<>(RuleSet.load().types()), new TreeSet<>(EventWords.load().keySet()));
    EventWords.load()
        .forEach(
            (type, words) ->
                assertTrue(
                    !words.one().isEmpty() && !words.many().isEmpty() && !words.noun().isEmpty(),
                    type));
  }

  private String label(String type, Map<String, Filler> roles) {
    Map<String, List<Filler>> fillers = new java.util.HashMap<>();
    roles.forEach((role, filler) -> fillers.put(role, List.of(filler)));
    story.event(type, "acted", fillers, story.is(Factuality.ACTUAL, "acted"));
    return written();
  }

  private String written() {
    return labelOf(Mapped.map(story));
  }

  private static String labelOf(ArticleGraph graph) {
    return graph
        .facts()
        .find(null, Terms.LABEL, null)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .getFirst();
  }
}
