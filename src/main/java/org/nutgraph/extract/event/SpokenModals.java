package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.claim.Negation;
import org.nutgraph.extract.rule.Rule;
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.extract.rule.WordClass;

/**
 * Speech acts that a modal makes: who says that others must act demands it; who says that he will
 * act promises it, and who says that he will not, refuses.
 */
final class SpokenModals {

  private final Sentence sentence;
  private final RuleSet rules;
  private final MentionIndex mentions;
  private final Arguments arguments;
  private final Negation negation;

  SpokenModals(
      Sentence sentence,
      RuleSet rules,
      MentionIndex mentions,
      Arguments arguments,
      Negation negation) {
    this.sentence = sentence;
    this.rules = rules;
    this.mentions = mentions;
    this.arguments = arguments;
    this.negation = negation;
  }

  /** New events for the reporting ones among those given. */
  List<EventDraft> find(List<EventDraft> events) {
    List<EventDraft> found = new ArrayList<>();
    for (EventDraft report : events) {
      boolean spoken = report.eventClass().reports() && !report.role("agent").isEmpty();
      for (Token clause : spoken ? List.copyOf(report.contentTokens) : List.<Token>of()) {
        modal(clause)
            .filter(modal -> isFree(events, modal))
            .flatMap(modal -> event(report, clause, modal))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isFree(List<EventDraft> events, Token modal) {
    return events.stream().noneMatch(event -> event.predicate().tokens().contains(modal));
  }

  private Optional<Token> modal(Token clause) {
    return sentence
        .children(clause, "aux")
        .filter(aux -> !rules.entries(WordClass.MODAL, word(clause, aux)).isEmpty())
        .findFirst();
  }

  private String word(Token clause, Token modal) {
    boolean to = modal.lemma().equals("have") && arguments.clauses().isInfinitive(clause);
    return to ? modal.lemma() : modal.tag().equals("MD") ? modal.lemma() : "";
  }

  private Optional<EventDraft> event(EventDraft report, Token clause, Token modal) {
    List<Filler.Entity> subjects =
        arguments.clauses().surfaceSubject(clause).stream()
            .flatMap(token -> mentions.entities(sentence, token, MentionIndex.ACTORS).stream())
            .toList();
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    List<Filler.Entity> speakers = report.role("agent");
    boolean self =
        subjects.stream().anyMatch(s -> speakers.stream().anyMatch(a -> a.chain() == s.chain()));
    boolean negated = negation.isNegated(sentence, clause);
    for (RuleSet.Entry entry : rules.entries(WordClass.MODAL, word(clause, modal))) {
      Rule rule = entry.rule();
      @Nullable String type = negated ? rule.negatedType() : rule.type();
      if (type != null && (self ? "self" : "other").equals(rule.speaksOf())) {
        Predicate predicate = new Predicate(sentence, modal, WordClass.MODAL, List.of(modal));
        EventDraft event =
            new EventDraft(rule, type, rules.eventClass(type), predicate, negated, report);
        event.entities.put("agent", new ArrayList<>(speakers));
        if (!self) {
          event.entities.put("recipient", new ArrayList<>(subjects));
        }
        event.contentTokens.add(clause);
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }
}
