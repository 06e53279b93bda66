package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mends what the parser gets wrong in ways that can be told from the tree alone. Each repair is a
 * rule about English, never about one sentence.
 */
final class TreeRepair {
  private TreeRepair() {}

  static Sentence repair(Sentence sentence) {
    Sentence repaired = sentence;
    for (Token token : sentence.tokens()) {
      if (token.tag().equals("VBG") && token.relation().equals("amod")) {
        repaired = gerund(repaired, token);
      }
    }
    return repaired;
  }

  /**
   * "from seizing the airport": an -ing form before a determiner is no adjective but a verb with an
   * object, and the preposition before it marks its clause.
   */
  private static Sentence gerund(Sentence sentence, Token verb) {
    Token noun = sentence.token(verb.head());
    boolean determined =
        noun.index() > verb.index() + 1
            && sentence.children(noun).stream()
                .anyMatch(
                    c ->
                        (c.is("det") || c.is("nmod:poss"))
                            && c.index() > verb.index()
                            && c.index() < noun.index());
    Optional<Token> mark =
        sentence
            .children(noun, "case")
            .filter(c -> c.index() == verb.index() - 1)
            .findFirst();
    if (!determined || mark.isEmpty() || noun.head() < 0) {
      return sentence;
    }
    Token above = sentence.token(noun.head());
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb.index(), attach(verb, above.index(), above.isNoun() ? "acl" : "advcl"));
    tokens.set(noun.index(), attach(noun, verb.index(), "obj"));
    tokens.set(mark.get().index(), attach(mark.get(), verb.index(), "mark"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  private static Token attach(Token token, int head, String relation) {
    return new Token(
        token.index(), token.begin(), token.end(), token.text(), token.lemma(), token.tag(), head,
        relation);
  }
}
