package org.nutgraph.extract.time;

import java.util.Locale;
import java.util.Optional;

/** What a word of the list is good for; the list's header explains each kind. */
enum Kind {
  MONTH,
  CAREFUL_MONTH,
  WEEKDAY,
  WEEKDAY_SHORT,
  DAY,
  PART,
  UNIT,
  NUMBER,
  ORDINAL,
  VAGUE,
  RECENT,
  SHIFT,
  ROLLING,
  NEIGHBOUR,
  PORTION,
  PORTION_NOUN,
  EARLIER,
  LATER,
  AGO,
  SEASON,
  HALF,
  DECADE,
  HOLIDAY,
  DATE,
  NAME,
  RECURRING,
  ADJACENT_DAY,
  ARTICLE,
  IN,
  ON,
  OF,
  FOR,
  WITHIN,
  SINCE,
  UNTIL,
  BEFORE,
  FROM,
  BETWEEN,
  AND,
  THROUGH,
  PAUSE,
  CLOSE,
  YEAR_LEAD,
  MONTH_LEAD,
  WEAK_MONTH_LEAD,
  POSTPONE,
  PAST_EVENT,
  SCHEDULED,
  PROSPECTIVE,
  PROSPECTIVE_NOUN,
  TIMETABLE,
  WILL,
  COULD,
  HAVE,
  NOT;

  /** The kind that the list writes in lower case with hyphens. */
  static Optional<Kind> find(String written) {
    for (Kind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** True when a sentence without such a word, and without a number, tells no time. */
  boolean isTelling() {
    return switch (this) {
      case MONTH, CAREFUL_MONTH, WEEKDAY, WEEKDAY_SHORT, DAY, PART -> true;
      case UNIT, SEASON, HOLIDAY, DATE, DECADE -> true;
      default -> false;
    };
  }
}
