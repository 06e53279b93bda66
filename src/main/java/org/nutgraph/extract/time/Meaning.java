package org.nutgraph.extract.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.TimeValue;

/** What time words mean before it is known when they were published. */
sealed interface Meaning {
  /** "last", "this", "next", or none of them. */
  enum Shift {
    BARE,
    LAST,
    THIS,
    NEXT;

    /** The shift of so many steps: -1, 0 or 1. */
    static Shift of(int steps) {
      return steps < 0 ? LAST : steps == 0 ? THIS : NEXT;
    }
  }

  /** Which side of the publication "earlier" and "later" cut off. */
  enum Side {
    EARLIER,
    LATER
  }

  /** What a distance is counted from. */
  enum Base {
    /** "two days ago": the publication. */
    PUBLICATION,
    /** "three weeks earlier": a time told before in the sentence, else the publication. */
    STORY_OR_PUBLICATION,
    /** "three weeks later": a time told before in the sentence, else nothing. */
    STORY
  }

  /** Needs no publication: "Jan. 8, 2024", "November 2023", "2005", "the 1990s". */
  record Fixed(TimeValue value) implements Meaning {}

  /** A day of some year: "Oct. 7", "Christmas". */
  record MonthDay(int month, int day, Shift shift) implements Meaning {}

  /** Months of some year: "November", "last summer". */
  record Months(int month, int count, Shift shift) implements Meaning {}

  /** One of the equal parts of some year: "the third quarter", "the second half of the year". */
  record YearPart(int part, int parts, @Nullable Integer year) implements Meaning {}

  /** "October 7 last year": a time of year in the year so many steps from that of publication. */
  record InYear(Meaning timeOfYear, int steps) implements Meaning {}

  /** "Monday", "last Friday". */
  record Weekday(DayOfWeek day, Shift shift) implements Meaning {}

  /** "this past Monday", "the following Friday": the nearest before (-1) or after (1) the base. */
  record Nearest(DayOfWeek day, int steps, Base base) implements Meaning {}

  /** "Tuesday next week". */
  record WeekdayOfWeek(DayOfWeek day, int weeks) implements Meaning {}

  /** "today", "yesterday". */
  record DaysAway(int days) implements Meaning {}

  /** "last week", "this year", "the weekend". */
  record UnitAway(Unit unit, Shift shift) implements Meaning {}

  /** "the past three days" and, with a positive count, "the next two weeks". */
  record Rolling(Unit unit, int count) implements Meaning {}

  /** "two days ago", "three weeks earlier". */
  record Away(Unit unit, int count, Base base) implements Meaning {}

  /** "in two weeks": a distance only when the sentence looks ahead, else a duration. */
  record Ahead(Unit unit, int count) implements Meaning {}

  /** "within 48 hours": a stretch only when the sentence looks ahead. */
  record Within(Unit unit, int count) implements Meaning {}

  /** "early January", "mid-2022": the first (0), middle (1) or last (2) third. */
  record Third(Meaning whole, int third) implements Meaning {}

  /** "earlier this week", "later this year". */
  record Cut(Meaning whole, Side side) implements Meaning {}

  /** "since 2011": until publication. */
  record Since(Meaning start) implements Meaning {}

  /** "until Friday": from publication, if ahead. */
  record Until(Meaning end) implements Meaning {}

  /** "from Monday to Wednesday", "2010-2014". */
  record Range(Meaning from, Meaning to) implements Meaning {}

  /** A time, but nobody can say which: "years ago", "in recent weeks", "before 2011". */
  record Open() implements Meaning {}

  /** True for single days. */
  default boolean isDay() {
    return switch (this) {
      case MonthDay day -> true;
      case Weekday day -> true;
      case WeekdayOfWeek day -> true;
      case Nearest day -> true;
      case DaysAway day -> true;
      case InYear year -> year.timeOfYear().isDay();
      case Fixed fixed -> fixed.value().precision() == TimeValue.Precision.DAY;
      case Months m -> false;
      case YearPart p -> false;
      case UnitAway u -> false;
      case Rolling r -> false;
      case Away a -> false;
      case Ahead a -> false;
      case Within w -> false;
      case Third t -> false;
      case Cut c -> false;
      case Since s -> false;
      case Until u -> false;
      case Range r -> false;
      case Open o -> false;
    };
  }
}
