package org.nutgraph.link.correct;

import org.jspecify.annotations.Nullable;

/** What a person decided about an entity that the program named. */
public sealed interface Decision {

  /**
   * It is this Wikidata item.
   *
   * @param label the item's label, for indexes that do not hold the item
   */
  record Accept(String qid, @Nullable String label) implements Decision {}

  /** It is not this Wikidata item: the next best one, or none. */
  record Reject(String qid) implements Decision {}

  /**
   * It is the same as another local entity, whose IRI both have from now on.
   *
   * @param into IRI of the other one
   * @param label name of the other one, for stores that do not hold it
   */
  record Merge(String into, @Nullable String label) implements Decision {}

  /** The one in this article is another than its namesakes: it gets an IRI of its own. */
  record Split() implements Decision {}

  /** It goes by this name. */
  record Relabel(String label) implements Decision {}

  /** The kind, in one word, as it stands in tables. */
  default String kind() {
    return switch (this) {
      case Accept accept -> "accept";
      case Reject reject -> "reject";
      case Merge merge -> "merge";
      case Split split -> "split";
      case Relabel relabel -> "relabel";
    };
  }

  /** QID, IRI or label that it names; empty for a split. */
  default String object() {
    return switch (this) {
      case Accept accept -> accept.qid();
      case Reject reject -> reject.qid();
      case Merge merge -> merge.into();
      case Split split -> "";
      case Relabel relabel -> relabel.label();
    };
  }

  /** True when it says who or what something is; of such decisions only one can be right. */
  default boolean isIdentity() {
    return switch (this) {
      case Accept accept -> true;
      case Merge merge -> true;
      case Split split -> true;
      case Reject reject -> false;
      case Relabel relabel -> false;
    };
  }
}
