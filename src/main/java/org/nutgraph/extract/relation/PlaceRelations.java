package org.nutgraph.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.RelationRule;

/** "Tel Aviv, Israel" and "Constitution Hall in Washington". */
final class PlaceRelations {
  private static final Set<String> PLACES = Set.of("GeopoliticalEntity", "Place");

  private final Scene scene;
  private final Sentence sentence;

  PlaceRelations(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
  }

  List<Statement> find() {
    List<Statement> found = new ArrayList<>();
    for (RelationRule rule : scene.rules().ofKind(RelationRule.Kind.PLACE)) {
      for (Mention place : scene.entities().mentions()) {
        String type = scene.entities().chain(place).type();
        if (place.kind() == Mention.Kind.NAMED && PLACES.contains(type)) {
          scene
              .entities()
              .after(place)
              .ifPresent(larger -> found.add(statement(rule, place, larger)));
          if (type.equals("Place")) {
            inside(rule, place, found);
          }
        }
      }
    }
    return found;
  }

  private void inside(RelationRule rule, Mention place, List<Statement> found) {
    int next = place.last();
    boolean marked =
        next < sentence.tokens().size()
            && rule.words().contains(sentence.token(next).lemma())
            && sentence.token(next).is("case");
    if (!marked) {
      return;
    }
    Token head = sentence.token(sentence.token(next).head());
    for (Mention larger : scene.entities().mentions()) {
      boolean named = larger.kind() == Mention.Kind.NAMED && larger.first() == next + 1;
      boolean under = head.is("nmod") && head.head() == place.head();
      boolean covers = larger.first() <= head.index() && head.index() < larger.last();
      if (named
          && under
          && covers
          && scene.entities().chain(larger).type().equals("GeopoliticalEntity")) {
        found.add(statement(rule, place, larger));
      }
    }
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
