package org.nutgraph.query.review;

import java.util.List;

/**
 * An entity that waits for a person to decide what it is.
 *
 * @param status "ambiguous" or "unlinked"
 * @param candidates best first; empty when no item is known
 * @param mentions some of its mentions, at most one of a sentence
 */
public record ReviewItem(
    String entity,
    String label,
    String type,
    String status,
    long mentionCount,
    long articleCount,
    List<Candidate> candidates,
    List<Sighting> mentions) {

  /**
   * An item that it may be.
   *
   * @param description empty when none is known
   * @param score in [0, 1]
   */
  public record Candidate(String item, String label, String description, double score) {}

  /**
   * A mention.
   *
   * @param source headline or identifier of the article
   */
  public record Sighting(String mention, String sentence, String source) {}

  public ReviewItem {
    candidates = List.copyOf(candidates);
    mentions = List.copyOf(mentions);
  }
}
