package org.nutgraph.extract.event;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraph.annotate.Token;

/** "They spoke", of a telephone call: what a rule lets go by a plainer event of the same sides. */
final class ToldAs {
  private static final String PARTICIPANT = "participant";

  private final List<EventDraft> events;

  ToldAs(List<EventDraft> events) {
    this.events = events;
  }

  /** Local name of the event's class in the light of the article's other events. */
  String type(EventDraft event) {
    String told = event.rule().toldAs();
    Set<Integer> sides = sides(event);
    return told != null && sides.size() > 1 && isTold(sides, told) && !isMet(sides, event.type())
        ? told
        : event.type();
  }

  /**
   * "He also spoke with Lund", where the only talks of his that the article tells of are calls: it
   * may have been face to face or not.
   */
  boolean isUnsure(EventDraft event) {
    String told = event.rule().toldAs();
    if (told == null || !event.role("place").isEmpty() || !type(event).equals(event.type())) {
      return false;
    }
    Set<Integer> sides = sides(event);
    return shares(sides, told) && !shares(sides, event.type());
  }

  private boolean shares(Set<Integer> sides, String type) {
    return events.stream()
        .filter(other -> other.rule().toldAs() == null && other.type().equals(type))
        .filter(other -> !isToCome(other))
        .anyMatch(other -> !Collections.disjoint(sides(other), sides));
  }

  private boolean isTold(Collection<Integer> sides, String type) {
    return events.stream()
        .filter(other -> other.rule().toldAs() == null && other.type().equals(type))
        .map(ToldAs::sides)
        .anyMatch(
            other -> other.containsAll(sides) || !other.isEmpty() && sides.containsAll(other));
  }

  /** They did meet as well; a meeting to come does not count. */
  private boolean isMet(Set<Integer> sides, String type) {
    return events.stream()
        .filter(other -> other.rule().toldAs() == null && other.type().equals(type))
        .filter(other -> !isToCome(other))
        .map(ToldAs::sides)
        .anyMatch(
            other -> other.containsAll(sides) || !other.isEmpty() && sides.containsAll(other));
  }

  private static boolean isToCome(EventDraft event) {
    Clauses clauses = new Clauses(event.sentence());
    Token word = event.base();
    while (word.isNoun() && word.head() >= 0) {
      word = event.sentence().token(word.head());
    }
    return clauses.isNonFinite(word);
  }

  private static Set<Integer> sides(EventDraft event) {
    Set<Integer> chains = new HashSet<>();
    event.role(PARTICIPANT).forEach(side -> chains.add(side.chain()));
    return chains;
  }
}
