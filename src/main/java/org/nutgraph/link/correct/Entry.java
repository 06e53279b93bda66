package org.nutgraph.link.correct;

/**
 * A row of a table that decides something.
 *
 * @param place file and line
 * @param withdraws true when it takes the correction back
 */
public record Entry(String place, Correction correction, boolean withdraws) {

  /** The same, with more detail in its decision. */
  public Entry with(Decision decision) {
    Correction detailed =
        new Correction(
            correction.subject(),
            decision,
            correction.author(),
            correction.date(),
            correction.comment(),
            correction.withdrawn());
    return new Entry(place, detailed, withdraws);
  }
}
