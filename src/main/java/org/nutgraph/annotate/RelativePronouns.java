package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;

/** Mentions for "who", "which" and "that" where they stand for the noun before their clause. */
final class RelativePronouns {
  private RelativePronouns() {}

  /** Adds one mention for each, in the chain of its antecedent. */
  static void add(List<Draft> mentions) {
    List<Draft> found = new ArrayList<>();
    for (Draft antecedent : List.copyOf(mentions)) {
      if (antecedent.post || antecedent.demonym || antecedent.kind == Mention.Kind.PRONOMINAL) {
        continue;
      }
      Sentence sentence = antecedent.sentence;
      sentence
          .children(antecedent.headToken(), "acl")
          .filter(verb -> verb.relation().equals("acl:relcl"))
          .flatMap(verb -> sentence.children(verb).stream())
          .filter(RelativePronouns::isRelative)
          .filter(
              token ->
                  found.stream().noneMatch(d -> d.sentence == sentence && d.head == token.index()))
          .forEach(token -> found.add(pronoun(described(antecedent, token, mentions), token)));
    }
    mentions.addAll(found);
  }

  /** "Anna Berg, a Democrat who ran": "who" is the person, not the party. */
  private static Draft described(Draft antecedent, Token pronoun, List<Draft> mentions) {
    Token head = antecedent.headToken();
    if (!pronoun.tag().equals("WP") || antecedent.type.equals("Person") || !head.is("appos")) {
      return antecedent;
    }
    return mentions.stream()
        .filter(m -> m.sentence == antecedent.sentence && m.head == head.head())
        .filter(m -> m.type.equals("Person") && m.chain != null)
        .findFirst()
        .orElse(antecedent);
  }

  private static boolean isRelative(Token token) {
    return (token.is("nsubj") || token.is("obj")) && token.tag().matches("WP|WDT");
  }

  private static Draft pronoun(Draft antecedent, Token token) {
    Draft draft =
        new Draft(
            antecedent.sentence,
            token.index(),
            token.index() + 1,
            token.index(),
            Mention.Kind.PRONOMINAL,
            antecedent.type,
            token.text());
    antecedent.chain().add(draft);
    return draft;
  }
}
