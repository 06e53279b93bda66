package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.RelationRule;

/** Names beside names: "Tel Aviv, Israel", "Constitution Hall in Washington". */
final class PlaceRelations {
  private static final Set<String> PLACES = Set.of("GeopoliticalEntity", "Place");

  private final Scene scene;
  private final Sentence sentence;
  private final Set<String> countries;

  /**
   * Reads one sentence.
   *
   * @param countries names of countries, which lie in no other
   */
  PlaceRelations(Scene scene, Set<String> countries) {
    this.scene = scene;
    this.countries = countries;
    this.sentence = scene.sentence();
  }

  List<Statement> find() {
    List<Statement> found = new ArrayList<>();
    for (Mention first : scene.entities().mentions()) {
      if (first.kind() != Mention.Kind.NAMED || isHyphened(first)) {
        continue;
      }
      for (RelationRule rule : scene.rules().ofKind(RelationRule.Kind.PLACE)) {
        if (PLACES.contains(scene.entities().chain(first).type())
            && !countries.contains(first.text())) {
          scene
              .entities()
              .after(first)
              .filter(larger -> !isListed(first, larger))
              .ifPresent(larger -> found.add(statement(rule, first, larger)));
        }
      }
      for (RelationRule rule : scene.rules().ofKind(RelationRule.Kind.BESIDE)) {
        beside(rule, first).ifPresent(second -> found.add(statement(rule, first, second)));
      }
    }
    return found;
  }

  /** "Dade" of "Miami-Dade": a part of a double name. */
  private boolean isHyphened(Mention name) {
    int hyphen = name.first() - 1;
    return hyphen > 0
        && sentence.token(hyphen).tag().equals("HYPH")
        && sentence.token(hyphen - 1).end() == sentence.token(hyphen).begin();
  }

  /** "Kenya, Chile and Peru": names in a row are not each in the next. */
  private boolean isListed(Mention first, Mention larger) {
    int size = sentence.tokens().size();
    int next = larger.last();
    while (next < size && (sentence.token(next).text().equals(",") || isName(next))) {
      next++;
    }
    boolean goesOn = next + 1 < size && sentence.token(next).tag().equals("CC") && isName(next + 1);
    int before = first.first() - 1;
    boolean cameFrom =
        before > 0
            && (sentence.token(before).text().equals(",")
                || sentence.token(before).tag().equals("CC"))
            && isName(before - 1);
    return goesOn || cameFrom;
  }

  private boolean isName(int token) {
    return sentence.token(token).isProperNoun();
  }

  private Optional<Mention> beside(RelationRule rule, Mention first) {
    int next = first.last();
    boolean marked =
        next + 1 < sentence.tokens().size()
            && rule.words().contains(sentence.token(next).lemma())
            && sentence.token(next).is("case")
            && rule.subjectTypes().contains(scene.entities().chain(first).type())
            && scene.entities().isNamed(first, rule.subjectNames());
    if (!marked) {
      return Optional.empty();
    }
    int name = sentence.token(next + 1).tag().equals("DT") ? next + 2 : next + 1;
    return scene.entities().mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.NAMED && m.first() == name)
        .filter(m -> rule.objectTypes().contains(scene.entities().chain(m).type()))
        .filter(m -> scene.entities().isNamed(m, rule.objectNames()))
        .filter(m -> isUnder(m, sentence.token(next), first))
        .findFirst();
  }

  /** The tree hangs the second name on the first one: not "met Jane Roe in Paris". */
  private boolean isUnder(Mention second, Token preposition, Mention first) {
    Token head = sentence.token(preposition.head());
    return second.first() <= head.index()
        && head.index() < second.last()
        && first.first() <= head.head()
        && head.head() < first.last();
  }

  private Statement statement(RelationRule rule, Mention place, Mention larger) {
    return new Statement(
        rule,
        Entities.filler(place),
        Entities.filler(larger),
        null,
        null,
        sentence.token(place.head()),
        true,
        List.of());
  }
}
