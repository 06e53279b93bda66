package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds nominal mentions: noun phrases headed by a word for people, organisations or places, with
 * the name inside them that says whose they are.
 */
final class NominalFinder {
  private static final Set<String> BEFORE =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss", "det:predet", "advmod", "nmod");
  private static final int LONGEST_OF_PHRASE = 6;
  private static final Set<String> NUMBERS =
      Set.of("dozens", "tens", "scores", "hundreds", "thousands", "millions", "billions");

  private final WordLists lists;

  NominalFinder(WordLists lists) {
    this.lists = lists;
  }

  /** A noun phrase for each head that names people, an organisation or a place and is free. */
  List<Draft> find(Sentence sentence, List<Draft> named) {
    List<Draft> found = new ArrayList<>();
    int counted = 0;
    for (Token token : sentence.tokens()) {
      if (isInside(named, sentence, token.index()) || token.index() < counted) {
        continue;
      }
      Optional<String> type = type(sentence, token);
      if (type.isPresent()) {
        Draft draft = phrase(sentence, token, type.get(), named);
        found.add(draft);
        // "thousands of people" is one group of people, not two.
        boolean number = isNumberNoun(token) || token.tag().equals("CD");
        counted = number ? draft.last : counted;
      }
    }
    return found;
  }

  private static boolean isInside(List<Draft> named, Sentence sentence, int token) {
    return named.stream().anyMatch(draft -> draft.covers(sentence, token));
  }

  private Optional<String> type(Sentence sentence, Token token) {
    if (isPartOfCompound(sentence, token) || isRelative(sentence, token)) {
      return Optional.empty();
    }
    boolean those =
        token.lemma().equals("those")
            && sentence.children(token).stream().anyMatch(c -> c.is("acl") || c.is("nmod"));
    if (those) {
      return Optional.of("Group");
    }
    if (isNominalizedAdjective(sentence, token)
        || isNumberNoun(token) && isNumberOfPeople(sentence, token)) {
      return Optional.of("Group");
    }
    boolean argument = token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("nmod");
    boolean mistagged = token.isAdjective() && argument && hasDeterminer(sentence, token);
    if (!token.isNoun() && !mistagged || token.is("compound")) {
      return isCountOfPeople(sentence, token) ? Optional.of("Group") : Optional.empty();
    }
    Optional<String> person = lists.personNoun(token);
    if (person.isPresent()) {
      boolean plural =
          token.tag().endsWith("S")
              || person.get().equals("collective")
              || lists.isPluralOfPeople(token);
      return Optional.of(plural ? "Group" : "Person");
    }
    if (lists.organizationNoun(token).isPresent()) {
      return Optional.of("Organization");
    }
    if (lists.isCountryOrTown(token)) {
      String kind = lists.placeNoun(token).orElse("");
      if (token.tag().endsWith("S")) {
        return Optional.of(kind.equals("country") ? "Group" : "Place");
      }
      return Optional.of(kind.equals("region") ? "Place" : "GeopoliticalEntity");
    }
    return lists.placeNoun(token).isPresent() ? Optional.of("Place") : Optional.empty();
  }

  /** The general of "Director-General". */
  private static boolean isPartOfCompound(Sentence sentence, Token token) {
    return token.isProperNoun()
        && token.index() > 0
        && sentence.token(token.index() - 1).tag().equals("HYPH");
  }

  /** "whose parents", "one of whom": who they are is told by the noun before them alone. */
  private static boolean isRelative(Sentence sentence, Token token) {
    return sentence.children(token).stream()
        .anyMatch(c -> c.tag().equals("WP$") || c.is("nmod") && c.tag().equals("WP"));
  }

  /** "The wounded were taken": the parser makes the determiner the head of such a phrase. */
  private boolean isNominalizedAdjective(Sentence sentence, Token token) {
    int next = token.index() + 1;
    return token.tag().equals("DT")
        && !token.is("det")
        && next < sentence.tokens().size()
        && sentence.token(next).head() == token.index()
        && sentence.token(next).is("amod")
        && lists.isPluralOfPeople(sentence.token(next));
  }

  private static boolean isNumberNoun(Token token) {
    return NUMBERS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /** "Tens of thousands fled", "thousands of people": people, unless other things are counted. */
  private boolean isNumberOfPeople(Sentence sentence, Token token) {
    if (!token.is("nsubj") && !token.is("obj") && !token.is("conj")) {
      return false;
    }
    @Nullable Token counted = token;
    while (counted != null && isNumberNoun(counted)) {
      Token number = counted;
      counted =
          sentence
              .children(number, "nmod")
              .filter(c -> sentence.children(c, "case").anyMatch(o -> o.lemma().equals("of")))
              .findFirst()
              .orElse(null);
    }
    return counted == null || lists.personNoun(counted).isPresent() || counted.isProperNoun();
  }

  private static boolean hasDeterminer(Sentence sentence, Token token) {
    return sentence.children(token, "det").findAny().isPresent();
  }

  /** "killed two and wounded 12": a small number where a person would stand. */
  private static boolean isCountOfPeople(Sentence sentence, Token token) {
    boolean argument = token.is("nsubj") || token.is("obj");
    boolean counts =
        sentence
            .children(token, "nmod")
            .noneMatch(c -> sentence.children(c, "case").noneMatch(o -> o.lemma().equals("of")));
    return argument
        && counts
        && token.tag().equals("CD")
        && token.text().matches("[A-Za-z]+|\\d{1,3}(,\\d{3})?");
  }

  private Draft phrase(Sentence sentence, Token head, String type, List<Draft> named) {
    int first = head.index();
    for (Token child : sentence.children(head)) {
      if (child.index() < head.index() && BEFORE.contains(child.relation())) {
        for (Token below : sentence.subtree(child)) {
          first = Math.min(first, below.index());
        }
      }
    }
    for (int i = head.index() - 1; i >= first; i--) {
      String tag = sentence.token(i).tag();
      if (tag.equals(",")
          || sentence.token(i).lemma().equals("not")
          || tag.startsWith("VB") && sentence.token(i).head() != head.index()
          || tag.equals("``")
          || tag.equals("IN") && !isJoined(sentence, i)) {
        first = i + 1;
        break;
      }
    }
    int last = ofPhraseEnd(sentence, head);
    if (head.tag().equals("DT") && last == head.index() + 1) {
      last = head.index() + 2;
    }
    first = beforeNumber(sentence, first);
    Draft draft =
        new Draft(
            sentence,
            first,
            last,
            head.index(),
            Mention.Kind.NOMINAL,
            type,
            NameFinder.text(sentence, first, last));
    draft.plural = type.equals("Group") || head.tag().equals("NNS");
    draft.owner = owner(sentence, head, first, last, named);
    return draft;
  }

  /** "at least 12", "more than 20 people". */
  private static int beforeNumber(Sentence sentence, int first) {
    boolean counts = first > 1 && sentence.token(first).tag().equals("CD");
    if (counts && sentence.token(first - 1).tag().matches("RBS|JJS|IN|RB|JJ")) {
      String before = sentence.token(first - 2).lemma().toLowerCase(Locale.ROOT);
      if (before.matches("at|more|less|few|up|as")) {
        return first - 2;
      }
    }
    return first;
  }

  private static boolean isJoined(Sentence sentence, int token) {
    return token > 0 && sentence.token(token - 1).tag().equals("CD");
  }

  /** "attorneys general": a post whose adjective stands behind the noun. */
  private boolean isPostposed(Sentence sentence, Token head, int next) {
    if (next >= sentence.tokens().size() || !sentence.token(next).isAdjective()) {
      return false;
    }
    String post = head.lemma() + " " + sentence.token(next).text();
    return lists.isPersonNoun(post.toLowerCase(Locale.ROOT));
  }

  private int ofPhraseEnd(Sentence sentence, Token head) {
    int next = head.index() + (isPostposed(sentence, head, head.index() + 1) ? 2 : 1);
    if (next >= sentence.tokens().size() || !sentence.token(next).lemma().equals("of")) {
      return next;
    }
    Optional<Token> of =
        sentence
            .children(head, "nmod")
            .filter(child -> sentence.children(child).stream().anyMatch(c -> c.index() == next))
            .findFirst();
    if (of.isEmpty()) {
      return next;
    }
    int end = next;
    for (Token below : sentence.subtree(of.get())) {
      boolean clause =
          below.is("acl") || below.tag().startsWith("VB") || below.tag().startsWith("W");
      boolean adverb = below.tag().startsWith("RB") && below.index() > of.get().index();
      if (clause || adverb || below.tag().equals(",")) {
        break;
      }
      end = Math.max(end, below.index() + 1);
    }
    return end - next > LONGEST_OF_PHRASE || end <= of.get().index() ? next : end;
  }

  /** The nearest name, or pronoun's place, that a modifier or of-phrase of the head gives. */
  private static @Nullable Draft owner(
      Sentence sentence, Token head, int first, int last, List<Draft> named) {
    @Nullable Draft best = null;
    for (Draft draft : named) {
      if (draft.sentence != sentence || draft.first < first || draft.last > last) {
        continue;
      }
      boolean before = draft.first < head.index();
      if (best == null || (before && best.first > head.index())) {
        best = draft;
      }
    }
    if (best != null && best.type.equals("NamedEvent")) {
      return null;
    }
    return best;
  }

  /** Lower-case words of a phrase without determiners; equal keys are one group of people. */
  static String key(Draft draft) {
    return Names.bare(draft.text).toLowerCase(Locale.ROOT);
  }
}
