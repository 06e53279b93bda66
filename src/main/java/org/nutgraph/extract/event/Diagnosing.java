package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.event.SentenceDiagnosis.Trigger;
import org.nutgraph.extract.rule.Rule;
import org.nutgraph.extract.rule.RuleSet;

/** Asks of each trigger in a sentence what {@link SentenceEvents} only decides. */
final class Diagnosing {
  private static final String CONTENT = "content";

  private final Sentence sentence;
  private final RuleSet rules;
  private final MentionIndex mentions;
  private final SentenceEvents events;
  private final Arguments arguments;
  private final List<EventDraft> found;

  /**
   * @param found the events that this sentence has in the end
   */
  Diagnosing(
      Sentence sentence,
      RuleSet rules,
      MentionIndex mentions,
      SentenceEvents events,
      Arguments arguments,
      List<EventDraft> found) {
    this.sentence = sentence;
    this.rules = rules;
    this.mentions = mentions;
    this.events = events;
    this.arguments = arguments;
    this.found = found;
  }

  SentenceDiagnosis diagnose(List<TriggerFinder.Match> matches) {
    List<Trigger> triggers = new ArrayList<>();
    Set<Integer> known = new TreeSet<>();
    for (TriggerFinder.Match match : matches) {
      Rule rule = match.entry().rule();
      match.predicate().tokens().forEach(token -> known.add(token.index()));
      triggers.add(
          new Trigger(
              match.predicate().head().index(),
              match.entry().phrase().toString(),
              rule.id(),
              rule.type(),
              verdict(match)));
    }
    for (Token token : sentence.tokens()) {
      TriggerFinder.readings(
          sentence,
          token,
          (kind, word) -> {
            for (RuleSet.Entry entry : rules.entries(kind, word)) {
              known.add(token.index());
              if (TriggerFinder.companions(sentence, token, kind, entry.phrase()).isEmpty()) {
                triggers.add(incomplete(token, entry));
              }
            }
          });
    }
    triggers.sort(Comparator.comparingInt(Trigger::word));
    List<String> unknown =
        sentence.tokens().stream()
            .filter(token -> isContentWord(token) && !known.contains(token.index()))
            .map(Token::text)
            .toList();
    return new SentenceDiagnosis(sentence, triggers, unknown);
  }

  private static boolean isContentWord(Token token) {
    boolean auxiliary = token.is("aux") || token.is("cop");
    return token.isVerb() && !auxiliary || token.isNoun() && !token.isProperNoun();
  }

  private static Trigger incomplete(Token token, RuleSet.Entry entry) {
    return new Trigger(
        token.index(),
        entry.phrase().toString(),
        entry.rule().id(),
        entry.rule().type(),
        new Verdict.Incomplete(entry.phrase().companions()));
  }

  private Verdict verdict(TriggerFinder.Match match) {
    Rule rule = match.entry().rule();
    Predicate predicate = match.predicate();
    for (EventDraft event : found) {
      boolean same = event.predicate().tokens().equals(predicate.tokens());
      if (same && event.rule().id().equals(rule.id())) {
        return new Verdict.Fired(event.id);
      }
    }
    Optional<Verdict> condition = brokenCondition(rule, predicate);
    if (condition.isPresent()) {
      return condition.get();
    }
    List<Verdict.EmptyRole> empty = emptyRoles(events.draft(match));
    if (!empty.isEmpty()) {
      return new Verdict.Lacking(empty);
    }
    return found.stream()
        .filter(event -> event.predicate().tokens().stream().anyMatch(predicate.tokens()::contains))
        .findFirst()
        .<Verdict>map(event -> new Verdict.Taken(event.rule().id()))
        .orElseGet(Verdict.Dropped::new);
  }

  private Optional<Verdict> brokenCondition(Rule rule, Predicate predicate) {
    for (Map.Entry<String, Set<String>> unless : rule.unless().entrySet()) {
      if (events.hasLemma(predicate, unless.getKey(), unless.getValue())) {
        return Optional.of(new Verdict.Barred(unless.getKey(), unless.getValue()));
      }
    }
    for (Map.Entry<String, Set<String>> only : rule.only().entrySet()) {
      if (!events.hasLemma(predicate, only.getKey(), only.getValue())) {
        return Optional.of(new Verdict.Confined(only.getKey(), only.getValue()));
      }
    }
    return Optional.empty();
  }

  private List<Verdict.EmptyRole> emptyRoles(EventDraft draft) {
    List<Verdict.EmptyRole> empty = new ArrayList<>();
    for (List<String> choice : draft.rule().require()) {
      if (choice.stream().noneMatch(role -> SentenceEvents.isFilled(draft, role))) {
        empty.add(emptyRole(draft, choice));
      }
    }
    return empty;
  }

  private Verdict.EmptyRole emptyRole(EventDraft draft, List<String> choice) {
    Set<String> needed = new TreeSet<>();
    List<Verdict.Slot> slots = new ArrayList<>();
    for (String role : choice) {
      if (!role.equals(CONTENT)) {
        needed.addAll(SentenceEvents.fitting(draft.rule(), role));
      }
      draft.rule().roles().getOrDefault(role, List.of()).stream()
          .flatMap(List::stream)
          .map(slot -> new Verdict.Slot(slot, words(draft, slot)))
          .forEach(slots::add);
    }
    return new Verdict.EmptyRole(String.join("|", choice), needed, slots);
  }

  private List<String> words(EventDraft draft, String slot) {
    return arguments.fill(draft.predicate(), slot).stream().map(this::described).toList();
  }

  private String described(Token token) {
    return mentions.entities(sentence, token, SentenceEvents.ANY).stream()
        .findFirst()
        .map(entity -> token.text() + " (" + mentions.chain(entity).type() + ")")
        .orElse(token.text() + " (no entity)");
  }
}
