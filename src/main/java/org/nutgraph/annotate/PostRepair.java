package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the person the head of a phrase of post and name: in "met with Special Envoy for Trade Lars
 * Holm" the parser takes the envoy for the one who was met and Holm for a part of the trade.
 */
final class PostRepair {
  private PostRepair() {}

  static Sentence repair(Sentence sentence, List<PostPhrases.Phrase> phrases) {
    Sentence repaired = sentence;
    for (PostPhrases.Phrase phrase : phrases) {
      repaired = repair(repaired, phrase);
    }
    return repaired;
  }

  private static Sentence repair(Sentence sentence, PostPhrases.Phrase phrase) {
    int top = top(sentence, phrase);
    int name = nameHead(sentence, phrase);
    if (phrase.comma()) {
      return behindComma(sentence, phrase, top, name);
    }
    if (top < 0 || top == name && isInOrder(sentence, phrase, name)) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    Token above = sentence.token(top);
    tokens.set(name, sentence.token(name).attach(above.head(), above.relation()));
    int noun = noun(sentence, phrase.start(), phrase.title()).index();
    for (Token token : sentence.tokens()) {
      int i = token.index();
      if (i == name) {
        continue;
      }
      boolean inside = phrase.holds(i);
      boolean ofWhole = token.head() == top || token.head() >= noun;
      if (!inside && phrase.holds(token.head()) && ofWhole) {
        tokens.set(i, token.attach(name, token.relation()));
      } else if (inside && i >= phrase.honorific()) {
        boolean strayed = !phrase.holds(token.head()) || token.head() < phrase.honorific();
        tokens.set(i, strayed ? token.attach(name, "compound") : token);
      } else if (inside && i == noun) {
        tokens.set(i, token.attach(name, "compound"));
      } else if (inside && isAcross(token, phrase)) {
        tokens.set(i, inPost(sentence, phrase, token, noun));
      }
    }
    Sentence repaired = new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
    return isTree(repaired) ? repaired : sentence;
  }

  /** "Secretary" of "Secretary of the Navy". */
  static Token noun(Sentence sentence, int first, int last) {
    for (int i = first; i < last; i++) {
      int head = sentence.token(i).head();
      if (head < first || head >= last) {
        return sentence.token(i);
      }
    }
    return sentence.token(last - 1);
  }

  /** "Finance Minister of Norway, Kari Holm,": the name is an apposition of its own post. */
  private static Sentence behindComma(
      Sentence sentence, PostPhrases.Phrase phrase, int top, int name) {
    if (top < 0 || top >= phrase.name() - 1) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(name, sentence.token(name).attach(top, "appos"));
    return tree(sentence, tokens);
  }

  /** Before the post's noun all modifies it; behind it a preposition leads to a complement. */
  private static Token inPost(Sentence sentence, PostPhrases.Phrase phrase, Token token, int noun) {
    int i = token.index();
    if (i < noun) {
      return token.attach(noun, token.isAdjective() ? "amod" : "compound");
    }
    int last = i;
    while (last + 1 < phrase.honorific() && !isBorder(sentence.token(last + 1), i)) {
      last++;
    }
    String below =
        switch (token.tag()) {
          case "IN", "TO" -> "case";
          case "DT" -> "det";
          case "CC" -> "cc";
          default -> token.is("punct") ? "punct" : "compound";
        };
    return i < last
        ? token.attach(last, below)
        : token.attach(noun, below.equals("compound") ? "nmod" : below);
  }

  private static boolean isBorder(Token token, int from) {
    boolean first = token.index() == from + 1 && token.tag().equals("DT");
    return !first && token.tag().matches("IN|TO|CC|,|DT|-LRB-");
  }

  /** A word of the post that hangs on the name or outside. */
  private static boolean isAcross(Token token, PostPhrases.Phrase phrase) {
    return !phrase.holds(token.head()) || token.head() >= phrase.honorific();
  }

  /** The leftmost token of the phrase that hangs on something outside. */
  private static int top(Sentence sentence, PostPhrases.Phrase phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Token token = sentence.token(i);
      boolean function = token.is("case") || token.is("det") || token.is("punct") || token.is("cc");
      if (!phrase.holds(token.head()) && !function) {
        return i;
      }
    }
    return -1;
  }

  private static int nameHead(Sentence sentence, PostPhrases.Phrase phrase) {
    int last = phrase.end() - 1;
    while (last > phrase.name() && Names.isSuffix(sentence.token(last).text())) {
      last--;
    }
    return last;
  }

  private static boolean isInOrder(Sentence sentence, PostPhrases.Phrase phrase, int name) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Token token = sentence.token(i);
      boolean strayed = i != name && !phrase.holds(token.head()) && !token.is("punct");
      if (strayed || phrase.title() <= i && i < phrase.honorific() && isAcross(token, phrase)) {
        return false;
      }
    }
    return true;
  }

  /** The sentence with these heads, or as it was where they would go in a circle. */
  static Sentence tree(Sentence sentence, List<Token> tokens) {
    Sentence repaired = new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
    return isTree(repaired) ? repaired : sentence;
  }

  private static boolean isTree(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      Token up = token;
      for (int steps = 0; up.head() >= 0; steps++) {
        if (steps > sentence.tokens().size()) {
          return false;
        }
        up = sentence.token(up.head());
      }
    }
    return true;
  }
}
