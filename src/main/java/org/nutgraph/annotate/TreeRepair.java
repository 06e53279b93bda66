package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends what the parser gets wrong in ways that can be told from the tree alone. Each repair is a
 * rule about English, never about one sentence.
 */
final class TreeRepair {
  private final Set<String> clauseNouns;

  /**
   * @param clauseNouns lemmas of nouns that an infinitive completes: "plan"
   */
  TreeRepair(Set<String> clauseNouns) {
    this.clauseNouns = Set.copyOf(clauseNouns);
  }

  Sentence repair(Sentence sentence) {
    Sentence repaired = sentence;
    for (Token token : sentence.tokens()) {
      if (token.tag().equals("VBG") && token.relation().equals("amod")) {
        repaired = gerund(repaired, token);
      } else if (token.tag().equals("VBG") && token.relation().equals("acl")) {
        repaired = looseParticiple(repaired, token);
      } else if (token.is("xcomp") || token.is("advcl")) {
        repaired = nounClause(repaired, token);
      } else if (token.is("conj") && token.isVerb()) {
        repaired = conjoinedVerb(repaired, token);
      }
    }
    return repaired;
  }

  /**
   * "visited Chile, meeting officials": after a comma an -ing form goes with the clause, not with
   * the noun before the comma, unless that noun is the subject.
   */
  private static Sentence looseParticiple(Sentence sentence, Token verb) {
    boolean comma = verb.index() > 0 && sentence.token(verb.index() - 1).text().equals(",");
    Token above = sentence.token(verb.head());
    if (!comma || above.is("nsubj")) {
      return sentence;
    }
    while (above.head() >= 0 && !isClause(sentence, above)) {
      if (above.is("nsubj")) {
        return sentence;
      }
      above = sentence.token(above.head());
    }
    if (above.index() >= verb.index() || above.index() == verb.head()) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb.index(), attach(verb, above.index(), "advcl"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /** "outlined by Berg and endorsed by Lund": a verb is no conjunct of the noun before it. */
  private static Sentence conjoinedVerb(Sentence sentence, Token verb) {
    Token noun = sentence.token(verb.head());
    boolean own = sentence.children(verb, "nsubj").findAny().isPresent();
    boolean predicate = isClause(sentence, noun) || noun.isAdjective();
    if (own || predicate || noun.head() < 0) {
      return sentence;
    }
    Token above = sentence.token(noun.head());
    while (!above.isVerb() && above.head() >= 0) {
      above = sentence.token(above.head());
    }
    if (!above.isVerb() || above.index() > noun.index() || noun.is("nsubj")) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb.index(), attach(verb, above.index(), "conj"));
    for (Token cc : sentence.children(verb)) {
      if (cc.is("cc")) {
        tokens.set(cc.index(), attach(cc, verb.index(), "cc"));
      }
    }
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /** "announced a plan to visit": an infinitive right behind such a noun belongs to the noun. */
  private Sentence nounClause(Sentence sentence, Token verb) {
    Optional<Token> to =
        sentence.children(verb).stream()
            .filter(c -> c.tag().equals("TO") && c.index() > 0)
            .findFirst();
    if (to.isEmpty()) {
      return sentence;
    }
    Token noun = sentence.token(to.get().index() - 1);
    boolean beside =
        noun.isNoun() && clauseNouns.contains(noun.lemma()) && noun.head() == verb.head();
    if (!beside || !(noun.is("obj") || noun.is("obl") || noun.is("nsubj:pass"))) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb.index(), attach(verb, noun.index(), "acl"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  private static boolean isClause(Sentence sentence, Token token) {
    return token.isVerb() || sentence.children(token, "cop").findAny().isPresent();
  }

  /**
   * "from seizing the airport": an -ing form before a determiner is no adjective but a verb with an
   * object, and the preposition before it marks its clause.
   */
  private Sentence gerund(Sentence sentence, Token verb) {
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
        sentence.children(noun, "case").filter(c -> c.index() == verb.index() - 1).findFirst();
    if (mark.isEmpty() || noun.head() < 0) {
      return sentence;
    }
    Token above = sentence.token(noun.head());
    if (!determined && !(mark.get().lemma().equals("of") && clauseNouns.contains(above.lemma()))) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb.index(), attach(verb, above.index(), above.isNoun() ? "acl" : "advcl"));
    tokens.set(noun.index(), attach(noun, verb.index(), "obj"));
    tokens.set(mark.get().index(), attach(mark.get(), verb.index(), "mark"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  private static Token attach(Token token, int head, String relation) {
    return new Token(
        token.index(),
        token.begin(),
        token.end(),
        token.text(),
        token.lemma(),
        token.tag(),
        head,
        relation);
  }
}
