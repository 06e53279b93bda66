package org.nutgraph.extract.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.time.Meaning.Base;
import org.nutgraph.extract.time.Meaning.Shift;

/** Reads days and stretches told from the publication: today, Monday, last week, this morning. */
final class ShiftReader {

  @Nullable Reading read(Words words, int at) {
    TimeWords.Form day = words.form(at, Kind.DAY);
    if (day != null) {
      int last = words.skip(at + day.words().size(), Kind.PART);
      return new Reading(last, new Meaning.DaysAway(day.value()));
    }
    Reading weekday = weekday(words, at);
    if (weekday != null) {
      return weekday;
    }
    int shiftPlace = words.skip(at, Kind.ARTICLE);
    boolean hasArticle = shiftPlace > at;
    if (hasArticle && words.unit(shiftPlace) == Unit.WEEKEND) {
      return new Reading(shiftPlace + 1, new Meaning.UnitAway(Unit.WEEKEND, Shift.BARE));
    }
    TimeWords.Form shift = words.form(shiftPlace, Kind.SHIFT);
    if (shift == null) {
      Reading neighbour = hasArticle ? neighbour(words, shiftPlace) : null;
      return neighbour != null ? neighbour : recent(words, shiftPlace);
    }
    int place = shiftPlace + shift.words().size();
    boolean rolls = hasArticle || words.is(shiftPlace, Kind.ROLLING);
    return shifted(words, place, shift.value(), rolls);
  }

  /** "Monday", "Monday evening", "Tuesday next week"; not "every Monday". */
  private static @Nullable Reading weekday(Words words, int at) {
    TimeWords.Form weekday = words.form(at, Kind.WEEKDAY);
    if (weekday == null || !words.isCapital(at) || words.is(at - 1, Kind.RECURRING)) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(weekday.value());
    int last = words.skip(at + 1, Kind.PART);
    int ofWeek = words.skip(last, Kind.OF);
    TimeWords.Form shift = words.form(ofWeek, Kind.SHIFT);
    if (shift != null && words.unit(ofWeek + 1) == Unit.WEEK) {
      return new Reading(ofWeek + 2, new Meaning.WeekdayOfWeek(day, shift.value()));
    }
    return new Reading(last, new Meaning.Weekday(day, Shift.BARE));
  }

  private static @Nullable Reading shifted(Words words, int at, int steps, boolean rolls) {
    Shift shift = Shift.of(steps);
    TimeWords.Form weekday = words.form(at, Kind.WEEKDAY);
    if (weekday != null && words.isCapital(at)) {
      DayOfWeek day = DayOfWeek.of(weekday.value());
      // "this past Monday", "the coming Monday" are the nearest ones.
      Meaning meaning =
          words.is(at - 1, Kind.ROLLING)
              ? new Meaning.Nearest(day, steps, Base.PUBLICATION)
              : new Meaning.Weekday(day, shift);
      return new Reading(words.skip(at + 1, Kind.PART), meaning);
    }
    int month = DateReader.month(words, at);
    if (month > 0) {
      return dayOfShiftedMonth(words, at, month, shift);
    }
    TimeWords.Form season = words.form(at, Kind.SEASON);
    if (season != null) {
      return new Reading(at + 1, new Meaning.Months(season.value(), 3, shift));
    }
    TimeWords.Form holiday = words.form(at, Kind.HOLIDAY);
    if (holiday != null) {
      return new Reading(
          at + holiday.words().size(),
          new Meaning.MonthDay(holiday.value() / 100, holiday.value() % 100, shift));
    }
    if (words.is(at, Kind.PART) && !rolls) {
      boolean wasYesterday = steps < 0;
      return steps > 0 ? null : new Reading(at + 1, new Meaning.DaysAway(wasYesterday ? -1 : 0));
    }
    return units(words, at, steps, rolls);
  }

  private static Reading dayOfShiftedMonth(Words words, int at, int month, Shift shift) {
    int day = words.day(at + 1);
    return day > 0
        ? new Reading(at + 2, new Meaning.MonthDay(month, day, shift))
        : new Reading(at + 1, new Meaning.Months(month, 1, shift));
  }

  /** "last week"; "the last week", "the past three days" and "the next two weeks" roll. */
  private static @Nullable Reading units(Words words, int at, int steps, boolean rolls) {
    Unit unit = words.unit(at);
    if (unit != null) {
      if (unit == Unit.DAY || unit == Unit.HOUR) {
        // "the next day" is told from the day before it, "the last day" from nothing.
        boolean isNextDay = unit == Unit.DAY && steps > 0 && rolls;
        return isNextDay ? new Reading(at + 1, new Meaning.Away(unit, 1, Base.STORY)) : null;
      }
      if (rolls && words.text(at).endsWith("s")) {
        return new Reading(at + 1, new Meaning.Open());
      }
      boolean isStretch = rolls && steps != 0 && unit != Unit.WEEKEND;
      return new Reading(
          at + 1,
          isStretch
              ? new Meaning.Rolling(unit, steps)
              : new Meaning.UnitAway(unit, Shift.of(steps)));
    }
    TimeWords.Form vague = words.form(at, Kind.VAGUE);
    int place = vague == null ? at : at + vague.words().size();
    if (vague != null && words.unit(place) != null) {
      return new Reading(place + 1, new Meaning.Open());
    }
    int count = words.count(at);
    Unit counted = words.unit(at + 1);
    return count > 0 && counted != null && steps != 0
        ? new Reading(at + 2, new Meaning.Rolling(counted, steps * count))
        : null;
  }

  /** "the previous Monday", "the following week": told from a time in the story. */
  private static @Nullable Reading neighbour(Words words, int at) {
    TimeWords.Form neighbour = words.form(at, Kind.NEIGHBOUR);
    if (neighbour == null) {
      return null;
    }
    int steps = neighbour.value();
    Base base = steps < 0 ? Base.STORY_OR_PUBLICATION : Base.STORY;
    TimeWords.Form weekday = words.form(at + 1, Kind.WEEKDAY);
    if (weekday != null) {
      Meaning meaning = new Meaning.Nearest(DayOfWeek.of(weekday.value()), steps, base);
      return new Reading(words.skip(at + 2, Kind.PART), meaning);
    }
    Unit unit = words.unit(at + 1);
    return unit == null || unit == Unit.HOUR
        ? null
        : new Reading(at + 2, new Meaning.Away(unit, steps, base));
  }

  /** "recent weeks": a time nobody can name. */
  private static @Nullable Reading recent(Words words, int at) {
    return words.is(at, Kind.RECENT) && words.unit(at + 1) != null
        ? new Reading(at + 2, new Meaning.Open())
        : null;
  }
}
