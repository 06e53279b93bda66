package org.nutgraph.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraph.annotate.Language;
import org.nutgraph.article.Article;
import org.nutgraph.extract.rule.Rule;
import org.nutgraph.extract.rule.RuleSet;

/** What is told of each trigger, with the language models and the real rules. */
class DiagnosisTest {
  private static SentenceDiagnosis diagnose(String sentence) {
    var annotated = Language.annotator().annotate(Article.of("test", sentence, null));
    return Language.extractor().diagnose(annotated).getFirst();
  }

  private static Verdict verdict(SentenceDiagnosis diagnosis, String rule, String phrase) {
    return diagnosis.triggers().stream()
        .filter(trigger -> trigger.rule().equals(rule) && trigger.phrase().equals(phrase))
        .map(SentenceDiagnosis.Trigger::verdict)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRuleThatFoundAnEventFired() {
    SentenceDiagnosis diagnosis = diagnose("Anna Berg visited Chile.");
    assertInstanceOf(Verdict.Fired.class, verdict(diagnosis, "visit.visit", "visit"));
    assertTrue(diagnosis.hasEvent());
  }

  @Test
  void anEmptyRoleIsToldWithWhatStandsInItsSlots() {
    SentenceDiagnosis diagnosis = diagnose("The site recorded a million visits to its front page.");
    Verdict.Lacking lacking =
        assertInstanceOf(Verdict.Lacking.class, verdict(diagnosis, "visit.noun", "visit"));
    assertFalse(diagnosis.hasEvent());
    assertTrue(
        lacking.roles().getFirst().slots().stream()
            .anyMatch(slot -> slot.words().contains("page (no entity)")),
        lacking.toString());
  }

  @Test
  void aLongerTriggerWhoseOtherWordsAreMissingIsIncomplete() {
    SentenceDiagnosis diagnosis = diagnose("Anna Berg set the table in Chile.");
    assertEquals(
        new Verdict.Incomplete(List.of("foot")), verdict(diagnosis, "visit.visit", "set foot"));
    assertEquals(List.of("table"), diagnosis.unknown());
  }

  @Test
  void aWrongExampleThatAWordBarsIsToldSo() {
    int barred = 0;
    for (Rule rule :
        RuleSet.load().rules().stream().filter(one -> !one.unless().isEmpty()).toList()) {
      for (SentenceDiagnosis.Trigger trigger : diagnose(rule.wrong().getFirst()).triggers()) {
        if (trigger.rule().equals(rule.id()) && trigger.verdict() instanceof Verdict.Barred bar) {
          assertTrue(rule.unless().containsKey(bar.slot()), rule.id());
          barred++;
        }
      }
    }
    assertTrue(barred > 0);
  }
}
