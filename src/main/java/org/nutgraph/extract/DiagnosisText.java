package org.nutgraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.extract.event.SentenceDiagnosis;
import org.nutgraph.extract.event.SentenceDiagnosis.Trigger;
import org.nutgraph.extract.event.Verdict;

/** What the rules made of a sentence as plain text, word by word. */
public final class DiagnosisText {
  private static final int SHOWN = 8;

  private final SentenceDiagnosis diagnosis;

  public DiagnosisText(SentenceDiagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /** Lines for the sentence, each ended. */
  public String render() {
    StringBuilder text = new StringBuilder();
    byWord().forEach((word, triggers) -> text.append(lines(word, triggers)));
    if (!diagnosis.unknown().isEmpty()) {
      text.append("  no rule has: ").append(String.join(", ", diagnosis.unknown())).append('\n');
    }
    return text.isEmpty() ? "  no rule has any of its words\n" : text.toString();
  }

  private Map<Integer, List<Trigger>> byWord() {
    return diagnosis.triggers().stream()
        .collect(Collectors.groupingBy(Trigger::word, LinkedHashMap::new, Collectors.toList()));
  }

  private String lines(int word, List<Trigger> triggers) {
    Sentence sentence = diagnosis.sentence();
    StringBuilder text = new StringBuilder();
    text.append("  \"").append(sentence.token(word).text()).append("\"\n");
    List<String> longer = new ArrayList<>();
    for (Trigger trigger : triggers) {
      if (trigger.verdict() instanceof Verdict.Incomplete) {
        longer.add("\"" + trigger.phrase() + "\"");
      } else {
        text.append("    %s (%s): ".formatted(trigger.rule(), trigger.type()));
        text.append(reason(trigger.verdict())).append('\n');
      }
    }
    if (!longer.isEmpty()) {
      List<String> distinct = longer.stream().distinct().toList();
      text.append("    triggers with more words, which are not here: ").append(some(distinct));
      text.append('\n');
    }
    return text.toString();
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Fired fired -> "fired";
      case Verdict.Taken taken -> "the word is taken by " + taken.rule();
      case Verdict.Incomplete incomplete -> "misses " + String.join(" ", incomplete.missing());
      case Verdict.Barred barred ->
          "barred by unless: the slot %s holds one of %s"
              .formatted(barred.slot(), some(List.copyOf(new TreeSet<>(barred.lemmas()))));
      case Verdict.Confined confined ->
          "barred by only: the slot %s holds none of %s"
              .formatted(confined.slot(), some(List.copyOf(new TreeSet<>(confined.lemmas()))));
      case Verdict.Lacking lacking ->
          lacking.roles().stream()
              .map(DiagnosisText::emptyRole)
              .collect(Collectors.joining("; ", "", ""));
      case Verdict.Dropped dropped -> "all it requires is there, but it is no event of its own";
    };
  }

  private static String emptyRole(Verdict.EmptyRole empty) {
    boolean nothing = empty.slots().stream().allMatch(slot -> slot.words().isEmpty());
    String slots =
        empty.slots().stream()
            .filter(slot -> nothing || !slot.words().isEmpty())
            .map(DiagnosisText::slot)
            .distinct()
            .collect(Collectors.joining(", "));
    String needs =
        nothing || empty.needed().isEmpty()
            ? ""
            : "; needs " + String.join(" or ", new TreeSet<>(empty.needed()));
    return "required %s is missing: %s%s%s"
        .formatted(
            empty.role().replace("|", " or "), nothing ? "nothing stands in " : "", slots, needs);
  }

  private static String slot(Verdict.Slot slot) {
    return slot.words().isEmpty()
        ? slot.name()
        : slot.name() + " is " + String.join(" and ", slot.words());
  }

  private static String some(List<String> words) {
    String shown = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
    int more = words.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
