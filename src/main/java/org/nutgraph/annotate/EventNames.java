package org.nutgraph.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds named events that are spoken of in common nouns: "the war in Gaza", "the October 7 Hamas
 * attack". One that the starter knows is named; another war with a place is a nominal mention.
 */
final class EventNames {
  private final WordLists lists;
  private final @Nullable LocalDate published;

  EventNames(WordLists lists, @Nullable LocalDate published) {
    this.lists = lists;
    this.published = published;
  }

  List<Draft> find(Sentence sentence, List<Draft> names) {
    List<Draft> found = new ArrayList<>();
    for (Token head : sentence.tokens()) {
      boolean noun = head.isNoun() && !head.isProperNoun();
      if (noun && lists.eventNoun(head).isPresent() && !isInside(names, head)) {
        event(sentence, head, names).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isInside(List<Draft> names, Token token) {
    return names.stream().anyMatch(n -> n.first <= token.index() && token.index() < n.last);
  }

  private Optional<Draft> event(Sentence sentence, Token head, List<Draft> names) {
    int first = head.index();
    for (Token child : sentence.children(head)) {
      boolean before = child.index() < first && (child.is("compound") || child.is("amod"));
      first = before && isFree(sentence, child, head) ? child.index() : first;
    }
    int last = head.index() + 1;
    @Nullable Draft place = place(sentence, head, names);
    String noun = head.lemma().toLowerCase(Locale.ROOT);
    Optional<WordLists.KnownName> known = Optional.empty();
    if (place != null) {
      String preposition = sentence.token(last).lemma();
      known = known(noun, preposition, place);
      known = known.filter(event -> lists.hasBegun(event.qid(), published));
      last = known.isPresent() || noun.equals("war") || noun.equals("conflict") ? place.last : last;
      if (known.isEmpty() && last == place.last) {
        return Optional.of(draft(sentence, head.index(), last, head, Mention.Kind.NOMINAL));
      }
    }
    if (known.isEmpty()) {
      Optional<String> day = day(sentence, first, head);
      known = day.flatMap(d -> lists.eventName(d + " " + noun));
    }
    if (known.isEmpty() && first < head.index()) {
      known = lists.eventName(NameFinder.text(sentence, first, head.index() + 1));
    }
    if (known.isEmpty() || !lists.hasBegun(known.get().qid(), published)) {
      return Optional.empty();
    }
    Draft draft = draft(sentence, first, last, head, Mention.Kind.NAMED);
    draft.qid = known.get().qid();
    return Optional.of(draft);
  }

  /** The words between a modifier and its noun belong to the noun too. */
  private static boolean isFree(Sentence sentence, Token child, Token head) {
    for (int i = child.index() + 1; i < head.index(); i++) {
      if (!sentence.isWithin(sentence.token(i), head)) {
        return false;
      }
    }
    return true;
  }

  /** "war in Gaza" under its own noun, or a conflict of which the starter knows the war. */
  private Optional<WordLists.KnownName> known(String noun, String preposition, Draft place) {
    Optional<WordLists.KnownName> exact =
        lists.eventName(noun + " " + preposition + " " + place.text);
    if (exact.isPresent() || !noun.equals("conflict")) {
      return exact;
    }
    return lists.eventName("war " + preposition + " " + place.text);
  }

  private static @Nullable Draft place(Sentence sentence, Token head, List<Draft> names) {
    for (Draft name : names) {
      boolean where = name.type.equals("GeopoliticalEntity") || name.type.equals("Place");
      int gap = name.first - head.index();
      if (where
          && !name.demonym
          && gap >= 2
          && gap <= 3
          && sentence.token(head.index() + 1).tag().equals("IN")
          && name.headToken().is("nmod")
          && name.headToken().head() == head.index()
          && (gap == 2 || sentence.token(head.index() + 2).tag().equals("DT"))) {
        return name;
      }
    }
    return null;
  }

  /** "October 7" among the words of the noun phrase, or after it as "of October 7th". */
  private Optional<String> day(Sentence sentence, int first, Token head) {
    int size = sentence.tokens().size();
    boolean of =
        head.index() + 1 < size && sentence.token(head.index() + 1).lemma().matches("of|on");
    int end = Math.min(size, of ? head.index() + 4 : head.index());
    for (int i = Math.max(0, first - 1); i + 1 < end; i++) {
      String month = sentence.token(i).text();
      String day = sentence.token(i + 1).text().replaceAll("(?<=\\d)(st|nd|rd|th)$", "");
      if (Names.isCapitalized(month) && lists.isTimeWord(month) && day.matches("\\d{1,2}")) {
        return Optional.of(month + " " + day);
      }
    }
    return Optional.empty();
  }

  private static Draft draft(
      Sentence sentence, int first, int last, Token head, Mention.Kind kind) {
    String text = NameFinder.text(sentence, first, last);
    return new Draft(sentence, first, last, head.index(), kind, "NamedEvent", text);
  }
}
