package org.nutgraph.extract.claim;

import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;

/**
 * What kind of claim an event is.
 *
 * @param speaker whose claim it is; null: the article's own
 */
public record Claim(Factuality factuality, Filler.@Nullable Entity speaker) {

  /**
   * What an event becomes when it is {@code inner} by what stands next to it, under something that
   * is {@code outer}. Source of the idea: Saurí and Pustejovsky (2012), "Are you sure that this
   * happened?", reduced to the five values of the ontology.
   */
  static Factuality under(Factuality outer, Factuality inner) {
    return switch (outer) {
      case ACTUAL -> inner;
      case NEGATED -> inner == Factuality.NEGATED ? Factuality.POSSIBLE : Factuality.NEGATED;
      case PLANNED -> inner == Factuality.ACTUAL ? Factuality.PLANNED : inner;
      case WANTED -> inner == Factuality.NEGATED ? Factuality.NEGATED : Factuality.WANTED;
      case POSSIBLE ->
          inner == Factuality.WANTED || inner == Factuality.NEGATED ? inner : Factuality.POSSIBLE;
    };
  }
}
