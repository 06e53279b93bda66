package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds noun phrases that say what a name beside them is: "Anna Berg, the foreign minister", "Berg
 * is a lawyer", "philosopher Noam Chomsky", "the Hamas movement", "the city of Mecca".
 */
final class Appositions {
  private static final Set<String> PLACES = Set.of("Place", "GeopoliticalEntity");
  private static final Set<String> BODIES = Set.of("Organization", "Group");
  private static final Set<String> SORTS_OF_BODY =
      Set.of("party", "company", "armed", "media", "collective");

  private final WordLists lists;
  private final Map<Sentence, List<Draft>> named = new HashMap<>();

  Appositions(WordLists lists, List<Draft> names) {
    this.lists = lists;
    for (Draft draft : names) {
      named.computeIfAbsent(draft.sentence, key -> new ArrayList<>()).add(draft);
    }
  }

  List<Draft> namesIn(Sentence sentence) {
    return named.getOrDefault(sentence, List.of());
  }

  /** The name that the phrase describes, if there is one. */
  Optional<Draft> bearer(Draft phrase) {
    for (Draft name : namesIn(phrase.sentence)) {
      if (name.demonym || name.post || !areOfOneSort(phrase, name)) {
        continue;
      }
      boolean describes =
          phrase.type.equals("Person") || name.type.equals("Person")
              ? isBeside(phrase, name) || isRightBefore(phrase, name)
              : isBeside(phrase, name) || isSortOf(phrase, name) || isCalled(phrase, name);
      if (describes) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static boolean areOfOneSort(Draft phrase, Draft name) {
    return phrase.type.equals(name.type) && !phrase.type.equals("Group")
        || PLACES.contains(phrase.type) && PLACES.contains(name.type)
        || BODIES.contains(phrase.type) && name.type.equals("Organization");
  }

  private static boolean isBeside(Draft phrase, Draft draft) {
    Token head = phrase.headToken();
    Token name = draft.headToken();
    boolean tied =
        head.is("appos") && head.head() == name.index()
            || name.is("appos") && name.head() == head.index()
            || name.is("flat") && name.head() == head.index();
    boolean predicate =
        name.is("nsubj") && name.head() == head.index() && isPredicate(phrase.sentence, head);
    boolean plural = head.tag().endsWith("S");
    boolean plain = phrase.type.equals("Person") || !plural && !isInside(draft, phrase);
    return (tied || predicate) && plain;
  }

  private static boolean isInside(Draft name, Draft phrase) {
    return phrase.first <= name.first && name.last <= phrase.last;
  }

  static boolean isPredicate(Sentence sentence, Token head) {
    return sentence.children(head, "cop").anyMatch(cop -> !cop.text().equals("be"))
        && sentence.children(head).stream().noneMatch(c -> c.lemma().equals("not") || c.is("aux"));
  }

  /** "activist and philosopher Noam Chomsky": the phrase or what it is joined to leads up to it. */
  private static boolean isRightBefore(Draft phrase, Draft name) {
    Token head = phrase.headToken();
    Token bearer = name.headToken();
    boolean below = head.is("compound") && head.head() == bearer.index();
    if (phrase.last == name.first && (head.is("compound") || bearer.is("appos"))) {
      return true;
    }
    if (phrase.last >= name.first || name.first - phrase.last > 3) {
      return false;
    }
    for (int i = phrase.last; i < name.first; i++) {
      Token token = phrase.sentence.token(i);
      if (!token.isNoun() && !token.is("cc") && !token.isAdjective()) {
        return false;
      }
    }
    Token next = phrase.sentence.token(name.first - 1);
    boolean joined = next.is("conj") && next.head() == head.index();
    boolean joinedName =
        bearer.is("conj")
            && bearer.head() == head.index()
            && next.is("compound")
            && next.head() == bearer.index()
            && !Names.isDeterminer(phrase.sentence.token(phrase.first).text());
    return below
        || joinedName
        || joined && (bearer.head() == head.index() || bearer.head() == next.index());
  }

  /** "the Hamas movement": the name of one body before a word for its sort. */
  private boolean isSortOf(Draft phrase, Draft name) {
    Token head = phrase.headToken();
    String kind =
        lists
            .personNoun(head)
            .filter("collective"::equals)
            .or(() -> lists.organizationNoun(head))
            .orElse("");
    boolean sort = SORTS_OF_BODY.contains(kind) || head.lemma().startsWith("organi");
    return sort
        && name.type.equals("Organization")
        && NominalChains.isDefinite(phrase)
        && name.last == phrase.head
        && name.first == phrase.first + 1
        && name.headToken().is("compound");
  }

  /** "the city of Mecca". */
  private boolean isCalled(Draft phrase, Draft name) {
    Token head = phrase.headToken();
    String kind = lists.placeNoun(head).orElse("");
    boolean can = kind.equals("country") || kind.equals("settlement") || kind.equals("region");
    return can
        && !head.lemma().equals("capital")
        && NominalChains.isDefinite(phrase)
        && phrase.first == phrase.head - 1
        && name.first <= phrase.head + 3
        && name.last == phrase.last
        && head.index() + 1 < phrase.sentence.tokens().size()
        && phrase.sentence.token(head.index() + 1).lemma().equals("of")
        && !isPartWord(head);
  }

  private static boolean isPartWord(Token head) {
    return Set.of("area", "south", "north", "east", "west", "outskirts", "heartland", "bank")
        .contains(head.lemma());
  }
}
