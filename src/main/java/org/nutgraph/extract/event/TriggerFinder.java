package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.Phrase;
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.extract.rule.WordClass;

/** Finds the words of a sentence that may name an event, with the rules that say so. */
final class TriggerFinder {
  private final RuleSet rules;

  TriggerFinder(RuleSet rules) {
    this.rules = rules;
  }

  /** A phrase of a rule found at a predicate. */
  record Match(Predicate predicate, RuleSet.Entry entry) {}

  /** All matches, longest triggers first; several rules may match one word. */
  List<Match> find(Sentence sentence, Set<Integer> timeTokens) {
    List<Match> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      readings(sentence, token, (kind, word) -> match(sentence, token, kind, word, found));
    }
    found.removeIf(
        match -> match.predicate().tokens().stream().anyMatch(t -> marks(t, timeTokens)));
    found.sort(
        Comparator.comparingInt((Match match) -> -match.entry().phrase().length())
            .thenComparingInt(match -> match.predicate().head().index()));
    return found;
  }

  /** Passes on the word classes that the token may have as a trigger, with the word to look up. */
  static void readings(Sentence sentence, Token token, BiConsumer<WordClass, String> reading) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (token.isVerb() && !token.relation().equals("aux")) {
      reading.accept(WordClass.VERB, lemma);
    }
    if (token.isNoun() && !token.isProperNoun()
        || token.isProperNoun() && isTitleWord(sentence, token)) {
      reading.accept(WordClass.NOUN, lemma);
    }
    if (token.isAdjective() || token.tag().equals("VBN") || token.tag().equals("RB")) {
      reading.accept(WordClass.ADJECTIVE, token.text().toLowerCase(Locale.ROOT));
    }
    if (token.is("case") || token.tag().equals("IN")) {
      reading.accept(WordClass.PREPOSITION, lemma);
    }
  }

  /** The preposition of a time is no part of a trigger: "called on Monday". */
  private static boolean marks(Token token, Set<Integer> timeTokens) {
    return token.is("case")
        && (timeTokens.contains(token.head()) || timeTokens.contains(token.index()));
  }

  /** "is in Chile" is a predicate; "spoke in Chile" is not. */
  private static boolean hasCopula(Sentence sentence, Token preposition) {
    return preposition.head() >= 0
        && sentence.children(sentence.token(preposition.head()), "cop").findAny().isPresent();
  }

  /** In headlines words are capitalized and tagged as names: "Meeting with Anna Berg". */
  private static boolean isTitleWord(Sentence sentence, Token token) {
    boolean starts = token.index() == 0;
    return !token.is("compound") && !token.is("flat") && (starts || isTitleCase(sentence));
  }

  private static boolean isTitleCase(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (Token each : sentence.tokens()) {
      if (each.text().length() > 3) {
        words++;
        capitals += Character.isUpperCase(each.text().codePointAt(0)) ? 1 : 0;
      }
    }
    return words > 2 && capitals * 10 > words * 8;
  }

  private void match(
      Sentence sentence, Token head, WordClass kind, String word, List<Match> found) {
    for (RuleSet.Entry entry : rules.entries(kind, word)) {
      boolean bare = kind == WordClass.PREPOSITION && entry.phrase().length() == 1;
      if (bare && !hasCopula(sentence, head)) {
        continue;
      }
      companions(sentence, head, kind, entry.phrase())
          .ifPresent(
              tokens -> found.add(new Match(new Predicate(sentence, head, kind, tokens), entry)));
    }
  }

  /** The head and a token for each companion of the phrase, or nothing when one is missing. */
  static Optional<List<Token>> companions(
      Sentence sentence, Token head, WordClass kind, Phrase phrase) {
    List<Token> tokens = new ArrayList<>(List.of(head));
    for (String word : phrase.companions()) {
      @Nullable Token found = companion(sentence, tokens, word);
      if (found == null && kind == WordClass.PREPOSITION && head.head() >= 0) {
        Token base = sentence.token(head.head());
        found = is(base, word) ? base : null;
      }
      if (found == null) {
        return Optional.empty();
      }
      tokens.add(found);
    }
    return Optional.of(tokens);
  }

  private static @Nullable Token companion(Sentence sentence, List<Token> tokens, String word) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      for (Token child : sentence.children(token)) {
        if (is(child, word) && !tokens.contains(child) && isCompanion(sentence, child, tokens)) {
          return child;
        }
      }
      for (Token child : sentence.children(token)) {
        for (Token below : sentence.children(child)) {
          boolean marks =
              below.is("case")
                  || below.is("mark") && below.tag().equals("IN") && child.tag().equals("VBG");
          if (marks && is(below, word) && child.index() > token.index()) {
            return below;
          }
        }
      }
    }
    Token last = tokens.get(tokens.size() - 1);
    if (last.isVerb() && last.index() + 1 < sentence.tokens().size()) {
      Token next = sentence.token(last.index() + 1);
      return next.isAdjective() && is(next, word) ? next : null;
    }
    return null;
  }

  private static boolean isCompanion(Sentence sentence, Token token, List<Token> tokens) {
    boolean marked =
        token.isNoun()
            && sentence
                .children(token, "case")
                .anyMatch(c -> !c.tag().equals("POS") && !tokens.contains(c));
    boolean infinitive = token.tag().equals("TO") && token.is("mark");
    return !marked
        && !infinitive
        && !token.is("conj")
        && !token.relation().equals("nsubj")
        && !token.is("punct");
  }

  private static boolean is(Token token, String word) {
    return token.lemma().equalsIgnoreCase(word) || token.text().equalsIgnoreCase(word);
  }
}
