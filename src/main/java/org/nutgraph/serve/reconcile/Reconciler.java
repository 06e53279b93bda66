package org.nutgraph.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nutgraph.link.Item;
import org.nutgraph.link.NameKey;
import org.nutgraph.serve.reconcile.Entities.Named;
import org.nutgraph.serve.reconcile.Question.Given;

/**
 * Finds who a row of a table may mean. The score says how well name, class and given values agree;
 * being known helps a little, so that it orders namesakes and decides nothing.
 */
final class Reconciler {
  /** Points that a name which is the label itself is worth, of 100. */
  private static final double NAME = 95;

  private static final double KNOWN = 5;
  private static final double MANY_SITELINKS = 200;
  private static final double ANOTHER_SPELLING = 0.98;
  private static final double UNTYPED = 0.7;

  /** What is left when nothing of what is given agrees. */
  private static final double ALL_DISAGREES = 0.6;

  private static final double SURE = 80;
  private static final double CLEARLY_AHEAD = 10;

  private final Entities entities;

  /**
   * One answer.
   *
   * @param score in [0, 100]
   * @param match true when it is the one, as far as a name can tell
   * @param name strength of the name, in [0, 1]
   * @param type fit of the class, in [0, 1]
   * @param values which part of the given values agrees, in [0, 1]; 1 when none is given
   */
  record Candidate(
      Entity entity, double score, boolean match, double name, double type, double values) {}

  Reconciler(Entities entities) {
    this.entities = entities;
  }

  /** Best first. At most one is a match: clearly ahead of the others, by a name of its own. */
  List<Candidate> answer(Question question) {
    List<Candidate> found = new ArrayList<>();
    for (Named named : entities.named(question.name())) {
      double type = fit(named.entity(), question.types());
      if (type > 0) {
        found.add(candidate(named, type, question));
      }
    }
    found.sort(
        Comparator.comparing((Candidate one) -> -one.score())
            .thenComparing(one -> one.entity().id()));
    if (isSure(found)) {
      Candidate best = found.getFirst();
      found.set(
          0,
          new Candidate(
              best.entity(), best.score(), true, best.name(), best.type(), best.values()));
    }
    return found.subList(0, Math.min(question.limit(), found.size()));
  }

  private static boolean isSure(List<Candidate> found) {
    return !found.isEmpty()
        && found.getFirst().score() >= SURE
        && (found.size() == 1 || found.getFirst().score() - found.get(1).score() >= CLEARLY_AHEAD);
  }

  private Candidate candidate(Named named, double type, Question question) {
    double name = named.via().strength() * (named.asWritten() ? 1 : ANOTHER_SPELLING);
    double values = agreement(named.entity(), question.given());
    double agreeing = ALL_DISAGREES + (1 - ALL_DISAGREES) * values;
    double score = (NAME * name + KNOWN * known(named.entity())) * type * agreeing;
    return new Candidate(named.entity(), score, false, name, type, values);
  }

  private static double known(Entity entity) {
    double most = Math.log1p(MANY_SITELINKS);
    double weight = Math.log1p(Math.max(entity.sitelinks(), entity.usage().mentions()));
    return Math.min(1, weight / most);
  }

  /** 1 for the class that is asked for, 0 for another. */
  private static double fit(Entity entity, List<String> types) {
    if (types.isEmpty() || types.contains(Item.UNTYPED)) {
      return 1;
    }
    if (types.contains(entity.type()) || types.stream().anyMatch(entity.classes()::contains)) {
      return 1;
    }
    return entity.type().equals(Item.UNTYPED) ? UNTYPED : 0;
  }

  /** Properties that we do not have tell nothing. */
  private double agreement(Entity entity, List<Given> given) {
    int asked = 0;
    int agreeing = 0;
    for (Given one : given) {
      Optional<Property> property = Property.find(one.property());
      if (property.isPresent() && !one.values().isEmpty()) {
        asked++;
        boolean agrees =
            property.get().valuesOf(entity).stream()
                .anyMatch(value -> one.values().stream().anyMatch(text -> isSame(value, text)));
        agreeing += agrees ? 1 : 0;
      }
    }
    return asked == 0 ? 1 : (double) agreeing / asked;
  }

  private boolean isSame(Property.Value value, String given) {
    return switch (value) {
      case Property.Value.Words words -> NameKey.of(words.text()).equals(NameKey.of(given));
      case Property.Value.Number number -> Long.toString(number.number()).equals(given.strip());
      case Property.Value.Other other ->
          other.qid().equals(given)
              || NameKey.of(entities.nameOf(other.qid())).equals(NameKey.of(given));
    };
  }
}
