package org.nutgraph.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.correct.Correction;

/** What linking decided for one chain. */
public sealed interface Link {

  /**
   * A Wikidata item that may be meant.
   *
   * @param score probability that it is meant, in [0, 1]
   * @param features what spoke for and against it; empty when a rule alone decided
   */
  record Candidate(Item item, double score, Map<Feature, Double> features) {
    public Candidate {
      features = Map.copyOf(features);
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException(
            "the score of " + item.qid() + " must lie in [0, 1], is " + score);
      }
    }

    /** One that a rule alone decided on. */
    public Candidate(Item item, double score) {
      this(item, score, Map.of());
    }

    public String qid() {
      return item.qid();
    }

    public String label() {
      return item.label();
    }
  }

  /**
   * The chain is this item.
   *
   * @param rule how that was decided
   * @param correction what a person decided; null where nobody did
   */
  record Found(Candidate candidate, String rule, @Nullable Correction correction) implements Link {
    public Found(Candidate candidate, String rule) {
      this(candidate, rule, null);
    }
  }

  /** Several items fit; a person should choose. Best first, at least two. */
  record Ambiguous(List<Candidate> candidates) implements Link {
    public Ambiguous {
      candidates = List.copyOf(candidates);
      if (candidates.size() < 2) {
        throw new IllegalArgumentException("an ambiguous link needs two candidates or more");
      }
    }
  }

  /** No item is known; the chain gets a local IRI. */
  record Unknown() implements Link {}

  /**
   * A person decided that the chain is a local entity other than the one its name tells.
   *
   * @param type local name of the entity's class
   * @param label the name it goes by
   */
  record Local(String iri, String type, String label, Correction correction) implements Link {}
}
