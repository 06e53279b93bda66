package org.nutgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavedQueriesTest {
  private static final SavedQueries QUERIES = SavedQueries.load();

  @Test
  void everyQuestionSaysWhatItAsksAndExplainsItsParameters() {
    assertTrue(QUERIES.questions().size() >= 12);
    for (SavedQuery query : QUERIES.questions()) {
      assertTrue(query.header().containsKey("question"), query.name());
      assertTrue(query.header().containsKey("columns"), query.name());
      assertEquals(
          query.text().lines().filter(line -> line.startsWith("# param")).count(),
          query.parameters().size(),
          query.name());
    }
  }

  @Test
  void everyCheckSaysWhatIsWrongHowToRepairItAndHowBadItIs() {
    assertTrue(QUERIES.checks().size() >= 10);
    for (SavedQuery check : QUERIES.checks()) {
      assertFalse(check.problem().equals(check.name()), check.name());
      assertFalse(check.solution().isBlank(), check.name());
      assertTrue(Set.of("violation", "warning", "info").contains(check.severity()), check.name());
    }
  }

  @Test
  void aHeaderIsReadLineByLine() {
    SavedQuery query =
        SavedQuery.parse(
            "example",
            """
            # question: Who slept?
            # columns: ?when the day; ?one its IRI; ?other its IRI; ?name who
            # param who (entity, required): somebody
            # param from (date, optional): the first day
            SELECT * {}
            # question: not part of the header
            """);
    assertEquals("Who slept?", query.question());
    assertEquals(List.of("one", "other"), query.columnsForPrograms());
    assertEquals(
        List.of(
            new Parameter("who", Parameter.Kind.ENTITY, true, "somebody"),
            new Parameter("from", Parameter.Kind.DATE, false, "the first day")),
        query.parameters());
  }

  @Test
  void aParameterOfUnknownKindIsAMistakeOfTheAuthor() {
    assertThrows(
        IllegalStateException.class,
        () -> SavedQuery.parse("bad", "# param who (person, optional): somebody\nASK {}"));
  }
}
