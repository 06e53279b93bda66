package org.nutgraph.extract.relation;

import java.util.Locale;
import java.util.Map;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;

/** Whether "his" or "her" can mean whom it was resolved to: "Jane and I … his wife". */
final class Possessives {
  private static final Map<String, Chain.Gender> GENDERS =
      Map.of("his", Chain.Gender.MALE, "her", Chain.Gender.FEMALE);

  private final Scene scene;

  Possessives(Scene scene) {
    this.scene = scene;
  }

  /**
   * False for a possessive of another gender than its entity, and for one before which somebody
   * else is named nearer than its entity. The gender of those is often a guess and does not count.
   *
   * @param other the other end of the relation: in "Jane, his wife" Jane is not in the way
   */
  boolean agrees(Mention mention, Mention other) {
    Chain.Gender own = GENDERS.get(mention.text().toLowerCase(Locale.ROOT));
    if (own == null || !scene.sentence().token(mention.head()).tag().equals("PRP$")) {
      return true;
    }
    Chain.Gender gender = scene.entities().chain(mention).gender();
    boolean same = gender == own || gender == Chain.Gender.UNKNOWN;
    return same && !isNearerNamed(mention, other);
  }

  private boolean isNearerNamed(Mention mention, Mention other) {
    int nearest =
        scene.entities().mentions().stream()
            .filter(m -> m.chain() == mention.chain() && m.last() <= mention.first())
            .mapToInt(Mention::last)
            .max()
            .orElse(-1);
    return nearest >= 0
        && scene.entities().mentions().stream()
            .filter(m -> m.kind() == Mention.Kind.NAMED && m.chain() != mention.chain())
            .filter(m -> m.chain() != other.chain())
            .filter(m -> scene.entities().chain(m).type().equals("Person"))
            .anyMatch(m -> m.first() >= nearest && m.last() <= mention.first());
  }
}
