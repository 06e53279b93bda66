package org.nutgraph.extract;

import java.time.LocalDate;

/**
 * When something was, resolved against the day of publication.
 *
 * @param begin first day
 * @param end last day, inclusive; equal to begin for a day
 */
public record TimeValue(LocalDate begin, LocalDate end, Precision precision) {

  /** How fine the text is: a month is one value, an interval is two days. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    INTERVAL
  }

  public TimeValue {
    if (end.isBefore(begin)) {
      throw new IllegalArgumentException("time ends before it begins: " + begin + ", " + end);
    }
  }
}
