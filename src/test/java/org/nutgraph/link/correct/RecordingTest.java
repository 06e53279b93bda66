package org.nutgraph.link.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private static final Decision FIVE = new Decision.Accept("Q5", null);
  private static final Decision SIX = new Decision.Accept("Q6", null);
  private static final Decision NOT_FIVE = new Decision.Reject("Q5");
  private static final Decision NOT_SIX = new Decision.Reject("Q6");

  private static Entry row(int line, String subject, Decision decision, String day) {
    return new Entry(
        "t:" + line,
        new Correction(subject, decision, "Ada", LocalDate.parse(day), "", null),
        false);
  }

  private static Entry back(int line, String subject, Decision decision, String day) {
    return new Entry("t:" + line, row(line, subject, decision, day).correction(), true);
  }

  private static Recording record(Corrections before, Entry... rows) {
    return Recording.of(before, List.of(rows));
  }

  private static List<String> inForce(Corrections corrections) {
    List<String> found = new ArrayList<>();
    for (Correction one : corrections.all()) {
      if (corrections.isInForce(one)) {
        found.add(one.decision().kind() + " " + one.decision().object());
      }
    }
    return found;
  }

  @Test
  void ofTwoThatContradictEachOtherTheLaterCountsAndTheReportSaysSo() {
    Recording recording =
        record(
            Corrections.NONE,
            row(2, "a", SIX, "2024-01-03"),
            row(3, "a", FIVE, "2024-01-02"),
            row(4, "a", NOT_SIX, "2024-01-02"));
    assertEquals(List.of("accept Q6"), inForce(recording.after()));
    assertEquals(List.of("t:3: overruled by t:2", "t:4: overruled by t:2"), recording.notes());
    assertEquals(1, recording.recorded());
  }

  @Test
  void ofTwoOfOneDayTheLaterLineCounts() {
    Recording recording =
        record(Corrections.NONE, row(2, "a", SIX, "2024-01-03"), row(3, "a", FIVE, "2024-01-03"));
    assertEquals(List.of("accept Q5"), inForce(recording.after()));
    assertEquals(List.of("t:2: overruled by t:3"), recording.notes());
  }

  @Test
  void aLaterDecisionOverrulesAStoredOneAndAnEarlierOneDoesNot() {
    Corrections stored = record(Corrections.NONE, row(2, "a", FIVE, "2024-01-05")).after();
    Recording earlier = record(stored, row(2, "a", SIX, "2024-01-04"));
    assertEquals(List.of("accept Q5"), inForce(earlier.after()));
    assertEquals(Set.of(), earlier.concerned());
    assertEquals(List.of("t:2: overruled by accept Q5 by Ada, 2024-01-05"), earlier.notes());
    Recording later = record(stored, row(2, "a", NOT_FIVE, "2024-01-06"));
    assertEquals(List.of("reject Q5"), inForce(later.after()));
    assertEquals(List.of("t:2: overrules accept Q5 by Ada, 2024-01-05"), later.notes());
  }

  @Test
  void whatDoesNotContradictStandsTogether() {
    Recording recording =
        record(
            Corrections.NONE,
            row(2, "a", NOT_SIX, "2024-01-03"),
            row(3, "a", FIVE, "2024-01-03"),
            row(4, "a", new Decision.Relabel("A"), "2024-01-03"),
            row(5, "b", SIX, "2024-01-03"));
    assertEquals(4, inForce(recording.after()).size());
    assertEquals(List.of(), recording.notes());
  }

  @Test
  void recordingTwiceChangesNothing() {
    Entry[] rows = {
      row(2, "a", SIX, "2024-01-03"),
      row(3, "a", FIVE, "2024-01-03"),
      row(4, "b", NOT_FIVE, "2024-01-03"),
      back(5, "b", NOT_FIVE, "2024-01-03")
    };
    Corrections once = record(Corrections.NONE, rows).after();
    Recording twice = record(once, rows);
    assertEquals(once.all(), twice.after().all());
    assertEquals(Set.of(), twice.concerned());
    assertEquals(0, twice.recorded() + twice.withdrawn());
  }

  @Test
  void whatIsTakenBackLeavesWhatWasBefore() {
    Corrections both =
        record(
                record(Corrections.NONE, row(2, "a", FIVE, "2024-01-03")).after(),
                row(2, "a", SIX, "2024-01-04"))
            .after();
    assertEquals(List.of("accept Q6"), inForce(both));
    Recording undone = record(both, back(2, "a", SIX, "2024-01-05"));
    assertEquals(List.of("accept Q5"), inForce(undone.after()));
    assertEquals(1, undone.withdrawn());
    Recording old = record(undone.after(), row(2, "a", SIX, "2024-01-04"));
    assertEquals(List.of("t:2: withdrawn by Ada, 2024-01-05"), old.notes());
    Recording anew = record(undone.after(), row(2, "a", SIX, "2024-01-06"));
    assertEquals(List.of("accept Q6"), inForce(anew.after()));
  }

  @Test
  void whatIsMergedIsConcernedByWhatItIsMergedInto() {
    Corrections merged =
        record(
                Corrections.NONE,
                row(2, "a", new Decision.Merge("b", "B"), "2024-01-03"),
                row(3, "b", new Decision.Merge("c", "C"), "2024-01-03"))
            .after();
    assertEquals(
        Set.of("a", "b", "c"), record(merged, row(2, "c", FIVE, "2024-01-04")).concerned());
  }

  @Test
  void aCircleOfMergesIsRefused() {
    Recording circle =
        record(
            Corrections.NONE,
            row(2, "a", new Decision.Merge("b", "B"), "2024-01-03"),
            row(3, "b", new Decision.Merge("a", "A"), "2024-01-03"));
    assertTrue(circle.problems().getFirst().toString().startsWith("t:2: merges in a circle"));
  }
}
