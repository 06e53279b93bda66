package org.nutgraph.extract.event;

import java.util.List;
import org.nutgraph.annotate.Sentence;

/**
 * What the rules made of one sentence.
 *
 * @param triggers in the order of the text, for each word the rules in the order they were tried
 * @param unknown verbs and common nouns, as written, that are no part of any rule's trigger
 */
public record SentenceDiagnosis(Sentence sentence, List<Trigger> triggers, List<String> unknown) {

  /**
   * A rule at a word.
   *
   * @param word index of the trigger's head in the sentence
   * @param phrase the trigger as the rule has it: "take control"
   * @param type local name of the rule's event class
   */
  public record Trigger(int word, String phrase, String rule, String type, Verdict verdict) {}

  public SentenceDiagnosis {
    triggers = List.copyOf(triggers);
    unknown = List.copyOf(unknown);
  }

  /** True when some rule found an event here. */
  public boolean hasEvent() {
    return triggers.stream().anyMatch(trigger -> trigger.verdict() instanceof Verdict.Fired);
  }
}
