package org.nutgraph.link;

import java.util.List;

/** What linking decided for one chain. */
public sealed interface Link {

  /**
   * A Wikidata item that may be meant.
   *
   * @param qid "Q42"
   * @param score in [0, 1]
   */
  record Candidate(String qid, String label, double score) {}

  /** The chain is this item. {@code rule} says how that was decided. */
  record Found(Candidate candidate, String rule) implements Link {}

  /** Several items fit; a person should choose. Best first, never empty. */
  record Ambiguous(List<Candidate> candidates) implements Link {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** No item is known; the chain gets a local IRI. */
  record Unknown() implements Link {}
}
