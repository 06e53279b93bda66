package org.nutgraph.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.annotate.Language;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.StatedRelation;

/** Names and posts whose ends are unsure stand in no bare triple. */
final class SureEndsTest {
  private static Extraction extract(String text) {
    return Language.extractor()
        .extract(Language.annotator().annotate(Article.of("row", text, LocalDate.of(2024, 1, 9))));
  }

  private static List<StatedRelation> bare(String text, String relation) {
    return extract(text).relations().stream()
        .filter(each -> each.relation().equals(relation))
        .filter(StatedRelation::bare)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "employedBy   | Wildfire and Flood Protection Agency director Ole Berg spoke in Oslo.",
        "leaderOf     | Wildfire and Flood Protection Agency director Ole Berg spoke in Oslo.",
        "holdsOffice  | The Assistant to the President and Trade Adviser, Ole Berg, spoke in Oslo.",
      })
  void aRelationOfHalfANameIsNotBare(String relation, String text) {
    assertEquals(List.of(), bare(text, relation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "holdsOffice | President Ole Berg and Prime Minister Eva Holm met in Oslo. | 2",
        "holdsOffice | Ole Berg, the director of the Flood Agency, spoke in Oslo.   | 1",
        "leaderOf    | Ole Berg, the director of the Flood Agency, spoke in Oslo.   | 1",
        "leaderOf    | NATO Secretary General Ole Berg spoke in Oslo.               | 1",
      })
  void aRelationOfWholeNamesIs(String relation, String text, int count) {
    assertEquals(count, bare(text, relation).size());
  }

  @Test
  void theChairmanOfAPartysCommissionDoesNotLeadTheParty() {
    String text = "Ole Berg, chairman of the Labour Party's Foreign Commission, spoke in Oslo.";
    Extraction extraction = extract(text);
    assertTrue(
        extraction.relations().stream()
            .filter(each -> each.relation().equals("leaderOf") && each.bare())
            .map(each -> ((Filler.Entity) each.object()).chain())
            .noneMatch(id -> extraction.source().chains().get(id).name().equals("Labour Party")));
  }

  @Test
  void whoeverModifiesAPostIsNotMet() {
    List<Event> meetings =
        extract("Eva Holm met with Norway Trade Council chairman Ole Berg on Monday.")
            .events()
            .stream()
            .filter(event -> event.type().equals("Meeting") && event.bare())
            .filter(event -> event.role("participant").size() > 2)
            .toList();
    assertEquals(List.of(), meetings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Berg wrote to the families of the 12 farmers – including 4 boys – murdered by rebels.",
        "Anna Berg wrote to the families of all farmers killed by rebels.",
        "The Berg-Holm Administration attacked Chile.",
      })
  void anEventOfUnsureEndsIsNotBare(String text) {
    assertFalse(
        extract(text).events().stream()
            .filter(event -> event.type().equals("Killing") || event.type().equals("Attack"))
            .anyMatch(Event::bare));
  }

  @Test
  void aJourneyToldAsPlannedIsPlannedInTheProgressiveToo() {
    List<Event> visits =
        extract("Eva Holm will travel to Oslo in May. She is travelling to Oslo to open a fair.")
            .events()
            .stream()
            .filter(event -> event.type().equals("Visit"))
            .toList();
    assertEquals(2, visits.size());
    assertTrue(visits.stream().allMatch(v -> v.qualifiers().factuality() == Factuality.PLANNED));
  }

  @Test
  void aJourneyThatNobodyPlannedIsUnderWay() {
    assertTrue(
        extract("Eva Holm is travelling to Oslo to open a fair.").events().stream()
            .filter(event -> event.type().equals("Visit"))
            .allMatch(event -> event.qualifiers().factuality() == Factuality.ACTUAL));
  }
}
