package org.nutgraph.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells from the words of a name what kind of thing bears it. */
final class NameTypes {
  private final WordLists lists;

  NameTypes(WordLists lists) {
    this.lists = lists;
  }

  /** Class of a name the CRF tagged; its head word may know better than the tag. */
  String ofTagged(String tag, Sentence sentence, int first, int last) {
    Token head = sentence.token(head(sentence, first, last));
    return switch (tag) {
      case "PERSON" -> "Person";
      case "LOCATION" -> {
        boolean body = lists.organizationNoun(head).isPresent();
        boolean site = lists.placeNoun(head).isPresent();
        yield body && last - first > 1
            ? "Organization"
            : site && !lists.isCountryOrTown(head) ? "Place" : "GeopoliticalEntity";
      }
      default -> {
        boolean event = lists.organizationNoun(head).isEmpty() && lists.eventNoun(head).isPresent();
        yield event ? "NamedEvent" : "Organization";
      }
    };
  }

  /** "Civic" tagged in "Civic Passion": the name goes on to the proper noun it modifies. */
  int endOfBody(Sentence sentence, int first, int last, String[] tags, boolean[] taken) {
    Token only = sentence.token(first);
    int up = only.head();
    boolean modifies = only.is("compound") && up >= last && !ProperNouns.isTitleCase(sentence);
    for (int i = last; modifies && i <= up; i++) {
      Token token = sentence.token(i);
      modifies =
          token.isProperNoun()
              && tags[i].equals("O")
              && !taken[i]
              && Names.isCapitalized(token.text())
              && lists.title(token.text()).isEmpty();
    }
    return modifies ? up + 1 : last;
  }

  /** "Senior Advisor", "State Secretary for Trade": a run headed by a title is a post. */
  boolean isPost(Sentence sentence, int first, int last) {
    int end = first + 1;
    while (end < last && !ProperNouns.JOINING.contains(sentence.token(end).text())) {
      end++;
    }
    for (int i = first; i < end; i++) {
      if (lists
          .title(NameFinder.text(sentence, i, end))
          .filter(title -> !title.isHonorific())
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Class of a run of proper nouns that nothing else is known of. */
  String guess(Sentence sentence, int first, int last) {
    for (int i = head(sentence, first, last); i >= first; i--) {
      Token token = sentence.token(i);
      if (lists.organizationNoun(token).isPresent()) {
        return "Organization";
      }
      if (lists.placeNoun(token).isPresent()) {
        return lists.isCountryOrTown(token) ? "GeopoliticalEntity" : "Place";
      }
      if (lists.eventNoun(token).isPresent()) {
        return "NamedEvent";
      }
    }
    String word = sentence.token(first).text();
    boolean given = lists.genderOfGivenName(word) != Chain.Gender.UNKNOWN;
    boolean person = given && last - first == 2 || last - first == 1 && lists.isSurname(word);
    return person ? "Person" : "Organization";
  }

  /** "University of Chile": the head stands before the first preposition. */
  private static int head(Sentence sentence, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (sentence.token(i).tag().equals("IN")) {
        return i - 1;
      }
    }
    return last - 1;
  }

  /** The same name is of the same class throughout: the class most of its mentions have. */
  static void agree(List<Draft> drafts) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.qid == null) {
        counts
            .computeIfAbsent(draft.text, text -> new TreeMap<>())
            .merge(draft.type, 1, Integer::sum);
      }
    }
    for (Draft draft : drafts) {
      // "Dries Mertens" is a person where "Mertens" alone is one.
      boolean two = draft.qid == null && draft.last - draft.first == 2;
      Map<String, Integer> alone =
          two ? counts.getOrDefault(Names.lastWord(draft.text), Map.of()) : Map.of();
      if (alone.keySet().equals(Set.of("Person")) && draft.type.equals("Organization")) {
        counts.put(draft.text, new TreeMap<>(Map.of("Person", 1)));
      }
    }
    for (Draft draft : drafts) {
      if (draft.qid == null) {
        @Nullable String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry :
            counts.getOrDefault(draft.text, Map.of()).entrySet()) {
          if (entry.getValue() > most) {
            most = entry.getValue();
            best = entry.getKey();
          }
        }
        draft.type = best == null ? draft.type : best;
      }
    }
  }
}
