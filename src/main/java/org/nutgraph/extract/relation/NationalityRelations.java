package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.RelationRule;

/** "the French actor Jean Roe", "Jean Roe, a Norwegian", "Jean Roe is Danish". */
final class NationalityRelations {
  private static final int LONGEST = 6;
  private static final Set<String> OBJECTS = Set.of("GeopoliticalEntity");

  private final Scene scene;
  private final Sentence sentence;
  private final Holders holders;
  private final Set<String> nationalities;

  NationalityRelations(Scene scene, Set<String> nationalities) {
    this.scene = scene;
    this.sentence = scene.sentence();
    this.holders = new Holders(scene);
    this.nationalities = nationalities;
  }

  List<Statement> find() {
    List<Statement> found = new ArrayList<>();
    for (RelationRule rule : scene.rules().ofKind(RelationRule.Kind.NATIONALITY)) {
      for (Mention mention : scene.entities().mentions()) {
        if (nationalities.contains(mention.text())
            && !isInPersonsName(mention)
            && OBJECTS.contains(scene.entities().chain(mention).type())) {
          find(rule, mention, found);
        }
      }
    }
    return found;
  }

  /** "Nicholas Berliner". */
  private boolean isInPersonsName(Mention mention) {
    int before = mention.first() - 1;
    return before >= 0
        && scene.entities().mentions().stream()
            .filter(m -> scene.entities().chain(m).type().equals("Person"))
            .anyMatch(
                m -> m.first() <= before && before < m.last() && m.kind() == Mention.Kind.NAMED);
  }

  private void find(RelationRule rule, Mention nationality, List<Statement> found) {
    Token word = sentence.token(nationality.head());
    Optional<Token> noun = noun(rule, word);
    if (noun.isEmpty()) {
      return;
    }
    boolean proper = noun.get().isProperNoun() && !noun.get().equals(word);
    boolean capital = Character.isUpperCase(noun.get().text().charAt(0));
    if ((proper || capital && !noun.get().equals(word)) && !isName(noun.get())) {
      return;
    }
    List<Token> persons = proper ? List.of(noun.get()) : holders.of(noun.get());
    for (Token person : persons) {
      for (Mention holder : scene.entities().all(person, rule.subjectTypes())) {
        found.add(
            new Statement(
                rule,
                Entities.filler(holder),
                Entities.filler(nationality),
                null,
                null,
                noun.get(),
                !holders.isPredicate(noun.get()),
                List.of(noun.get())));
      }
    }
  }

  /** A capital may begin a post too: "the American Harbour Plan Coordinator". */
  private boolean isName(Token noun) {
    return scene.entities().mentions().stream()
        .filter(m -> m.first() <= noun.index() && noun.index() < m.last())
        .anyMatch(
            m ->
                m.kind() == Mention.Kind.NAMED
                    && scene.entities().chain(m).type().equals("Person"));
  }

  /** The noun for a person that the word modifies, or the word itself: "a Norwegian". */
  private Optional<Token> noun(RelationRule rule, Token word) {
    if (word.is("amod") || word.is("compound")) {
      Token noun = sentence.token(word.head());
      while (noun.is("compound") && !noun.isProperNoun()) {
        noun = sentence.token(noun.head());
      }
      boolean far = noun.index() < word.index() || noun.index() - word.index() > LONGEST;
      return far || isOther(rule, word, noun) ? Optional.empty() : Optional.of(noun);
    }
    boolean follows =
        word.index() + 1 < sentence.tokens().size()
            && sentence.token(word.index() + 1).tag().matches("HYPH|:|POS");
    return follows ? Optional.empty() : Optional.of(word);
  }

  /** A post between the word and a name: "the French ambassador Jean Roe". */
  private static boolean isTitleOf(Token token, Token noun) {
    return noun.isProperNoun();
  }

  /** Words between or at the noun that make it another's nationality: "the French ambassador". */
  private boolean isOther(RelationRule rule, Token word, Token noun) {
    for (int i = word.index() + 1; i <= noun.index(); i++) {
      Token token = sentence.token(i);
      boolean between =
          token.tag().equals("POS") || token.tag().equals("HYPH") && i == word.index() + 1;
      boolean other = i == noun.index() || isTitleOf(token, noun);
      if (between || other && rule.unless().contains(token.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
