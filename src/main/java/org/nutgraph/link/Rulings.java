package org.nutgraph.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraph.annotate.Chain;

/** What people decided about the chains of one article. */
interface Rulings {
  /** Where nobody decided anything. */
  Rulings NONE = new Rulings() {};

  /** What a person said the chain is. */
  default Optional<Link> link(Chain chain) {
    return Optional.empty();
  }

  /** True when a person said that the chain, or every bearer of its name, is not this item. */
  default boolean rejects(Chain chain, String qid) {
    return false;
  }

  /**
   * The links that stand.
   *
   * @param links one for each chain, in the order of the chains
   */
  default List<Link> complete(List<Link> links) {
    return links;
  }

  /** Names that people gave to local entities, by the chain's id. */
  default Map<Integer, String> labels(List<Link> links) {
    return Map.of();
  }
}
