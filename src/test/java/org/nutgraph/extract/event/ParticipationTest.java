package org.nutgraph.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.annotate.Language;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Filler;

/** Who takes part in an event and who is only told of it, and where no bare triple may stand. */
final class ParticipationTest {
  private static final List<String> ENDS = List.of("agent", "participant", "recipient", "place");

  private static Extraction extract(String text) {
    return Language.extractor()
        .extract(Language.annotator().annotate(Article.of("row", text, LocalDate.of(2024, 1, 9))));
  }

  private static List<Event> events(Extraction extraction, String type) {
    return extraction.events().stream().filter(event -> event.type().equals(type)).toList();
  }

  private static Set<String> names(Extraction extraction, Event event) {
    return ENDS.stream()
        .flatMap(role -> event.role(role).stream())
        .filter(Filler.Entity.class::isInstance)
        .map(Filler.Entity.class::cast)
        .map(entity -> extraction.source().chains().get(entity.chain()).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Berg commended Peter Lund on the recent release of several prisoners. | Release"
            + " | prisoners",
        "Anna Berg and Peter Lund discussed the release of the journalist. | Release | journalist",
        "Anna Berg reviewed recent engagements with Russia. | Meeting | Anna Berg",
        "Anna Berg discussed ongoing efforts with allies and partners. | Meeting | Anna Berg",
        "Anna Berg discussed the ceasefire with Peter Lund. | Meeting | Anna Berg, Peter Lund",
        "Readout of President Berg's Meeting with Prime Minister Lund of Trinidad and Tobago"
            + " | Meeting | Berg, Lund",
        "President Berg met today with Prime Minister Lund of Norway and President Holm of Chile."
            + " | Meeting | Berg, Holm, Lund",
        "Anna Berg phoned Carla Lund on Monday to congratulate her on her election by the assembly."
            + " | Election | Carla Lund, assembly",
        "Anna Berg expressed the steadfast support of President Lund. | Support | Lund",
        "Anna Berg thanked Peter Lund for visiting Norway. | Support | Anna Berg, Peter Lund",
        "The talks between senior officials of Chile, Peru, Norway, and Sweden ended. | Meeting"
            + " | senior officials of Chile"
      })
  void whoTakesPart(String text, String type, String names) {
    Extraction extraction = extract(text);
    Set<String> expected = new TreeSet<>(List.of(names.split(", ")));
    assertEquals(
        List.of(expected),
        events(extraction, type).stream().map(event -> names(extraction, event)).toList(),
        () -> extraction.events().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Talks with Chile and Peru went on. | Meeting | false",
        "Talks between Chile and Peru went on. | Meeting | true",
        "Anna Berg held talks with Chile and Peru. | Meeting | true",
        "The two leaders discussed ongoing trade negotiations. | Negotiation | false",
        "Anna Berg brought together leaders of the north. | Mediation | false",
        "Rebel attacks against commercial vessels in the Red Sea continued. | Attack | false",
        "Rebel attacks in Norway went on. | Attack | true",
        "Anna Berg held calls with Peter Lund. Anna Berg also spoke with Karl Holm. | Meeting"
            + " | false",
        "Anna Berg spoke with Karl Holm. | Meeting | true"
      })
  void whereABareTripleMayStand(String text, String type, boolean bare) {
    Extraction extraction = extract(text);
    assertEquals(
        List.of(bare),
        events(extraction, type).stream().map(Event::bare).toList(),
        () -> extraction.events().toString());
  }
}
