package org.nutgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/**
 * Weighs the items that a name may mean against each other and against none of them: a conditional
 * logit, so that the probabilities of all of them and of none add up to 1.
 */
final class Ranking {
  /** Sure enough to help to decide the rest. */
  static final double SURE = 0.8;

  /** More probable than not: linking is right more often than leaving out. */
  static final double ENOUGH = 0.5;

  /** An index holds few of the people who bear a surname: not finding more proves little. */
  private static final double ENOUGH_FOR_A_PART = 0.65;

  private static final double WORTH_A_LOOK = 0.05;
  private static final int MOST_TO_CHOOSE_FROM = 5;
  private static final int ROUNDS = 2;

  private final Leads leads;
  private final Weights weights;
  private final Features features;
  private final Decisions decisions;
  private final Map<Integer, List<Possible>> found = new HashMap<>();
  private final Map<Integer, List<Weighed>> weighed = new HashMap<>();

  /** A candidate and how its name led to it. */
  record Weighed(Candidate candidate, Lead lead) {}

  /** A lead, and what speaks for it whatever else is linked. */
  private record Possible(Lead lead, Map<Feature, Double> lasting) {}

  Ranking(Leads leads, Weights weights, Features features, Decisions decisions) {
    this.leads = leads;
    this.weights = weights;
    this.features = features;
    this.decisions = decisions;
  }

  /**
   * Links the open chains whose best item is probable enough; what is sure in one round helps in
   * the next.
   *
   * @param least probability from which a link is made
   * @param last true when what stays open is a choice for a person
   */
  void decide(Predicate<Chain> suits, double least, boolean last) {
    // Countries that are linked by now lead to their bodies.
    found
        .entrySet()
        .removeIf(
            chain ->
                chain.getValue().isEmpty()
                    || decisions
                        .article()
                        .chains()
                        .get(chain.getKey())
                        .type()
                        .equals(Types.ORGANIZATION));
    for (int round = 0; round < ROUNDS; round++) {
      Map<Integer, Item> supposed = new HashMap<>();
      for (Chain chain : decisions.open(suits)) {
        weigh(chain, last);
        best(chain)
            .filter(best -> best.candidate().score() >= ENOUGH)
            .ifPresent(best -> supposed.put(chain.id(), best.candidate().item()));
      }
      decisions.suppose(supposed);
    }
    decisions.open(suits).forEach(chain -> weigh(chain, last));
    decisions.suppose(Map.of());
    decisions.pass(suits, chain -> link(chain, least, last));
  }

  /** All that was weighed at last, for each chain, the best first. */
  Map<Integer, List<Weighed>> weighed() {
    return Map.copyOf(weighed);
  }

  private Optional<Weighed> best(Chain chain) {
    return weighed.getOrDefault(chain.id(), List.of()).stream().findFirst();
  }

  private void weigh(Chain chain, boolean last) {
    List<Possible> possible = found.computeIfAbsent(chain.id(), id -> possible(chain, last));
    Beside beside = decisions.beside(chain);
    double[] odds = new double[possible.size()];
    List<Map<Feature, Double>> values = new ArrayList<>();
    // "None of them" has the odds 1.
    double sum = 1;
    for (int i = 0; i < odds.length; i++) {
      Possible one = possible.get(i);
      values.add(features.all(one.lasting(), chain, beside, one.lead()));
      odds[i] = Math.exp(weights.of(values.get(i)));
      sum += odds[i];
    }
    List<Weighed> all = new ArrayList<>();
    for (int i = 0; i < odds.length; i++) {
      Lead lead = possible.get(i).lead();
      all.add(new Weighed(new Candidate(lead.item(), odds[i] / sum, values.get(i)), lead));
    }
    all.sort((a, b) -> Decisions.BEST_FIRST.compare(a.candidate(), b.candidate()));
    weighed.put(chain.id(), all);
  }

  private List<Possible> possible(Chain chain, boolean last) {
    List<Lead> all =
        leads.of(chain, last).stream()
            .filter(lead -> Types.mayBe(chain.type(), lead.item().type()))
            .filter(lead -> !decisions.scoring().isLater(lead.item()))
            .filter(lead -> !decisions.isRejected(chain, lead.item()))
            .filter(lead -> !isContradicted(chain, lead))
            .toList();
    return all.stream()
        .map(lead -> new Possible(lead, features.lasting(chain, lead, all.size())))
        .toList();
  }

  /** A surname with a post says who is meant: nobody who is known for other things. */
  private boolean isContradicted(Chain chain, Lead lead) {
    Item item = lead.item();
    boolean otherPost =
        !chain.posts().isEmpty()
            && (!item.posts().isEmpty()
                || (item.description() != null && !features.isPostDescribed(chain, item)));
    return lead.route().isPart()
        && (otherPost || Scoring.contradicts(chain.gender(), item.gender()));
  }

  /** A part of a name waits until all else is decided; it and a misspelt name have to be surer. */
  private static double least(Lead lead, double least, boolean last) {
    return switch (lead.route()) {
      case SURNAME, GIVEN_NAME -> last ? ENOUGH_FOR_A_PART : Double.POSITIVE_INFINITY;
      case SIMILAR -> SURE;
      case LABEL, TITLE, ALIAS, NATIVE, ABBREVIATION, INITIALS, ENDING, NATIONAL, WITHIN -> least;
    };
  }

  private Optional<Link> link(Chain chain, double least, boolean last) {
    Optional<Weighed> best = best(chain);
    // A part of a name waits until all else is decided.
    if (best.isPresent()
        && best.get().candidate().score() >= least(best.get().lead(), least, last)) {
      return Optional.of(new Found(best.get().candidate(), rule(chain, best.get().lead())));
    }
    List<Candidate> near =
        weighed.getOrDefault(chain.id(), List.of()).stream()
            .map(Weighed::candidate)
            .filter(candidate -> candidate.score() >= WORTH_A_LOOK)
            .limit(MOST_TO_CHOOSE_FROM)
            .toList();
    return last && near.size() > 1 ? Optional.of(new Link.Ambiguous(near)) : Optional.empty();
  }

  private static String rule(Chain chain, Lead lead) {
    boolean person = chain.type().equals(Types.PERSON);
    return switch (lead.route()) {
      case LABEL, TITLE, ALIAS, NATIVE ->
          !person ? "exact-name" : NameKey.isLong(lead.name()) ? "full-name" : "well-known-name";
      case ENDING -> "name-ending";
      case NATIONAL -> "national-body";
      case INITIALS -> "initials";
      case ABBREVIATION -> "abbreviation";
      case WITHIN -> "full-name";
      case SURNAME -> "surname";
      case GIVEN_NAME -> "given-name";
      case SIMILAR -> "spelling";
    };
  }
}
