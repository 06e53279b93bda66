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
  private final Set<String> clauseVerbs;

  /**
   * @param clauseNouns lemmas of nouns that an infinitive completes: "plan"
   * @param clauseVerbs lemmas of verbs that a clause without "that" completes: "say"
   */
  TreeRepair(Set<String> clauseNouns, Set<String> clauseVerbs) {
    this.clauseNouns = Set.copyOf(clauseNouns);
    this.clauseVerbs = Set.copyOf(clauseVerbs);
  }

  Sentence repair(Sentence sentence) {
    Sentence repaired = sentence;
    for (Token token : sentence.tokens()) {
      if (token.tag().equals("VB") && token.relation().equals("acl")) {
        repaired = capitalNoun(repaired, token);
      }
      if (token.relation().equals("dep")) {
        repaired = unknownRelation(repaired, token);
      }
    }
    for (Token token : repaired.tokens()) {
      if (Names.isSuffix(token.text())) {
        repaired = suffix(repaired, token);
      }
    }
    for (Token token : repaired.tokens()) {
      if (token.tag().equals("VBG") && token.relation().equals("amod")) {
        repaired = gerund(repaired, token);
      } else if (token.tag().equals("VBG") && token.relation().equals("acl")) {
        repaired = looseParticiple(repaired, token);
      } else if (token.is("advcl") && companion(repaired, token).isPresent()) {
        repaired = withoutSubject(repaired, token);
      } else if (token.is("xcomp") || token.is("advcl")) {
        repaired = nounClause(repaired, token);
      } else if (token.relation().equals("acl:relcl") && clauseVerbs.contains(token.lemma())) {
        repaired = mainVerbOfSpeech(repaired, token);
      } else if (token.is("conj") && token.isVerb()) {
        repaired = conjoinedInfinitive(conjoinedVerb(repaired, token), token.index());
      }
    }
    return repaired;
  }

  /** "for an Official Visit to Chile": a capital makes the tagger take a noun for a bare verb. */
  private static Sentence capitalNoun(Sentence sentence, Token word) {
    Token before = sentence.token(word.head());
    boolean beside = before.index() == word.index() - 1 && before.head() >= 0;
    boolean capitals = Names.isCapitalized(word.text()) && Names.isCapitalized(before.text());
    boolean determined = sentence.children(before, "det").findAny().isPresent();
    if (!beside || !capitals || !determined) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token child : sentence.children(before)) {
      tokens.set(child.index(), child.attach(word.index(), child.relation()));
    }
    tokens.set(before.index(), before.attach(word.index(), "compound"));
    for (Token child : sentence.children(word, "obl").toList()) {
      tokens.set(child.index(), child.attach(word.index(), "nmod"));
    }
    Token noun = word.attach(before.head(), before.relation());
    tokens.set(
        word.index(),
        new Token(
            noun.index(),
            noun.begin(),
            noun.end(),
            noun.text(),
            noun.lemma(),
            "NN",
            noun.head(),
            noun.relation()));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
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
    tokens.set(verb.index(), verb.attach(above.index(), "advcl"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /** "Joseph R. Berg, Jr. spoke": not the suffix but the name before it speaks. */
  private static Sentence suffix(Sentence sentence, Token suffix) {
    int name = suffix.index() - 2;
    boolean behind = name >= 0 && sentence.token(name + 1).text().equals(",");
    if (behind && suffix.relation().equals("nmod:poss")) {
      return possessor(sentence, sentence.token(name), suffix);
    }
    if (!behind || sentence.token(name).head() != suffix.index()) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token child : sentence.children(suffix)) {
      tokens.set(child.index(), child.attach(name, child.relation()));
    }
    tokens.set(name, sentence.token(name).attach(suffix.head(), suffix.relation()));
    tokens.set(suffix.index(), suffix.attach(name, "flat"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /** "of Joseph R. Berg, Jr.'s call": the call is the name's, and what was said of it is "of". */
  private static Sentence possessor(Sentence sentence, Token name, Token suffix) {
    Token owned = sentence.token(suffix.head());
    if (owned.head() != name.index()) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token mark : sentence.children(suffix)) {
      tokens.set(mark.index(), mark.attach(name.index(), mark.relation()));
    }
    for (Token preposition : sentence.children(name)) {
      if (preposition.is("case")) {
        tokens.set(preposition.index(), preposition.attach(owned.index(), "case"));
      }
    }
    tokens.set(owned.index(), owned.attach(name.head(), name.relation()));
    tokens.set(name.index(), name.attach(owned.index(), "nmod:poss"));
    tokens.set(suffix.index(), suffix.attach(name.index(), "flat"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /**
   * Where the parser did not know: a verb after "and" is a conjunct, an infinitive a complement.
   */
  private static Sentence unknownRelation(Sentence sentence, Token token) {
    Token above = sentence.token(token.head());
    boolean infinitive =
        sentence.children(token).stream().anyMatch(c -> c.tag().equals("TO") && c.is("mark"));
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    if (above.tag().equals("CC") && above.head() >= 0) {
      tokens.set(token.index(), token.attach(above.head(), "conj"));
      tokens.set(above.index(), above.attach(token.index(), "cc"));
    } else if (infinitive
        && above.index() < token.index()
        && (above.isVerb() || above.isAdjective())) {
      tokens.set(token.index(), token.attach(above.index(), "xcomp"));
    } else {
      return sentence;
    }
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
    boolean gerund = verb.tag().equals("VBG") && sentence.children(verb, "aux").findAny().isEmpty();
    while ((!above.isVerb() || gerund && !above.tag().equals("VBG")) && above.head() >= 0) {
      above = sentence.token(above.head());
    }
    boolean alike = above.isVerb() && (!gerund || above.tag().equals("VBG"));
    if (!alike || above.index() > noun.index() || noun.is("nsubj")) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb.index(), verb.attach(above.index(), "conj"));
    for (Token cc : sentence.children(verb)) {
      if (cc.is("cc")) {
        tokens.set(cc.index(), cc.attach(verb.index(), "cc"));
      }
    }
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /**
   * "reviewed plans to open a port, train police, and strengthen ties": a bare infinitive joins the
   * infinitive before it, not a verb with a tense.
   */
  private static Sentence conjoinedInfinitive(Sentence sentence, int index) {
    Token verb = sentence.token(index);
    if (!verb.is("conj") || !verb.tag().equals("VB") || verb.head() > index) {
      return sentence;
    }
    Token above = sentence.token(verb.head());
    boolean own =
        sentence.children(verb).stream()
            .anyMatch(c -> c.is("mark") || c.is("aux") || c.is("nsubj"));
    boolean modal = sentence.children(above, "aux").findAny().isPresent();
    if (own || modal || !above.tag().matches("VBD|VBZ")) {
      return sentence;
    }
    for (int i = index - 1; i > above.index(); i--) {
      Token other = sentence.token(i);
      if (other.tag().equals("VB")
          && sentence.children(other, "mark").anyMatch(c -> c.tag().equals("TO"))) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(index, verb.attach(i, "conj"));
        return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
      }
    }
    return sentence;
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
    tokens.set(verb.index(), verb.attach(noun.index(), "acl"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /**
   * "Officials, who met on Monday, say troops have left": the verb of saying after the comma is no
   * part of the relative clause but the main verb, and what follows is what is said.
   */
  private static Sentence mainVerbOfSpeech(Sentence sentence, Token verb) {
    Token subject = sentence.token(verb.head());
    boolean comma = verb.index() > 0 && sentence.token(verb.index() - 1).text().equals(",");
    Optional<Token> said =
        sentence.children(verb, "obj").filter(c -> c.index() > verb.index()).findFirst();
    if (!comma || said.isEmpty() || !subject.is("nsubj") || subject.head() < 0) {
      return sentence;
    }
    Token main = sentence.token(subject.head());
    boolean onward = main.isVerb() && main.index() > said.get().index();
    for (int i = verb.index(); onward && i < main.index(); i++) {
      onward = !sentence.token(i).is("punct");
    }
    if (!onward) {
      return sentence;
    }
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(verb.index(), verb.attach(main.head(), main.relation()));
    tokens.set(main.index(), main.attach(verb.index(), "ccomp"));
    tokens.set(subject.index(), subject.attach(verb.index(), subject.relation()));
    tokens.set(said.get().index(), said.get().attach(main.index(), "nsubj"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }

  /**
   * "with" right before an infinitive and its subject, as "for" may stand and "with" never does.
   */
  private static Optional<Token> companion(Sentence sentence, Token verb) {
    boolean to = sentence.children(verb, "mark").anyMatch(c -> c.tag().equals("TO"));
    return sentence
        .children(verb, "mark")
        .filter(c -> to && c.lemma().equals("with"))
        .filter(c -> sentence.children(verb, "nsubj").anyMatch(s -> s.index() > c.index()))
        .findFirst();
  }

  /** "spoke with Berg to discuss the vote": Berg is whom they spoke with, not who discusses. */
  private static Sentence withoutSubject(Sentence sentence, Token verb) {
    Token with = companion(sentence, verb).orElseThrow();
    Token noun =
        sentence
            .children(verb, "nsubj")
            .filter(s -> s.index() > with.index())
            .findFirst()
            .orElseThrow();
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(with.index(), with.attach(noun.index(), "case"));
    tokens.set(noun.index(), noun.attach(verb.head(), "obl"));
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
    tokens.set(verb.index(), verb.attach(above.index(), above.isNoun() ? "acl" : "advcl"));
    tokens.set(noun.index(), noun.attach(verb.index(), "obj"));
    tokens.set(mark.get().index(), mark.get().attach(verb.index(), "mark"));
    return new Sentence(sentence.index(), sentence.begin(), sentence.end(), tokens);
  }
}
