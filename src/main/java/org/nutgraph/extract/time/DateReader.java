package org.nutgraph.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.time.Meaning.Shift;

/** Reads dates of the calendar, with and without a year, in American and British order. */
final class DateReader {
  private static final int ISO_LENGTH = 10;

  /** A year that has every day a date may name. */
  private static final int LEAP_YEAR = 2024;

  @Nullable Reading read(Words words, int at) {
    Reading named = named(words, at);
    if (named != null) {
      return named;
    }
    int shift = words.skip(at, Kind.SHIFT);
    int date = afterWeekday(words, words.is(shift, Kind.WEEKDAY) ? shift : at);
    Reading monthFirst = monthFirst(words, date);
    Reading found = monthFirst != null ? monthFirst : dayFirst(words, date);
    if (found != null) {
      return new Reading(words.skip(found.last(), Kind.CLOSE), found.meaning());
    }
    return date > at ? null : monthAlone(words, at);
  }

  /** "2024-01-08"; days with a name of their own: "9/11", "Christmas Eve". */
  private static @Nullable Reading named(Words words, int at) {
    String text = words.text(at);
    if (text.length() == ISO_LENGTH && Words.leadingDigits(text) == 4) {
      try {
        LocalDate day = LocalDate.parse(text.replace('/', '-'));
        return new Reading(at + 1, new Meaning.Fixed(Unit.day(day)));
      } catch (DateTimeParseException notADate) {
        return null;
      }
    }
    TimeWords.Form date = words.form(at, Kind.DATE);
    if (date != null) {
      int number = date.value();
      LocalDate day = LocalDate.of(number / 10000, number / 100 % 100, number % 100);
      int last = at + date.words().size();
      boolean isPartOfName = words.has(last) && words.token(last).isProperNoun();
      return isPartOfName ? null : new Reading(last, new Meaning.Fixed(Unit.day(day)));
    }
    TimeWords.Form holiday = words.form(at, Kind.HOLIDAY);
    if (holiday == null || !words.isCapital(at)) {
      return null;
    }
    int last = at + holiday.words().size();
    if (words.year(last) == 0 && words.isNoun(last)) {
      return null;
    }
    return withYear(words, last, holiday.value() / 100, holiday.value() % 100);
  }

  /** "Jan. 8", "January 8th, 2024", "Jan. 8-11, 2024". */
  private static @Nullable Reading monthFirst(Words words, int at) {
    int month = month(words, at);
    int day = month == 0 ? 0 : words.day(at + 1);
    if (day == 0) {
      return null;
    }
    if (words.is(at - 1, Kind.IN) && words.year(yearPlace(words, at + 2)) == 0) {
      // "In January 12 hostages were freed": a day takes "on", so the number counts something.
      return null;
    }
    int rangeEnd = words.skip(at + 2, Kind.THROUGH);
    int lastDay = rangeEnd > at + 2 ? words.day(rangeEnd) : 0;
    if (lastDay > day && month(words, rangeEnd + 1) == 0) {
      return range(words, rangeEnd + 1, month, day, lastDay);
    }
    return withYear(words, at + 2, month, day);
  }

  /** "8 January 2024", "8th of January", "8-11 January". */
  private static @Nullable Reading dayFirst(Words words, int at) {
    int day = words.day(at);
    if (day == 0) {
      return null;
    }
    int rangeEnd = words.skip(at + 1, Kind.THROUGH);
    int lastDay = rangeEnd > at + 1 ? words.day(rangeEnd) : 0;
    int monthPlace = words.skip(lastDay > day ? rangeEnd + 1 : at + 1, Kind.OF);
    int month = month(words, monthPlace);
    if (month == 0 || (words.day(monthPlace + 1) > 0 && words.year(monthPlace + 1) == 0)) {
      return null;
    }
    return lastDay > day
        ? range(words, monthPlace + 1, month, day, lastDay)
        : withYear(words, monthPlace + 1, month, day);
  }

  private static @Nullable Reading range(
      Words words, int last, int month, int firstDay, int lastDay) {
    Reading from = withYear(words, last, month, firstDay);
    Reading to = withYear(words, last, month, lastDay);
    return from == null || to == null
        ? null
        : new Reading(to.last(), new Meaning.Range(from.meaning(), to.meaning()));
  }

  /** The day with the year that follows it, if one does. */
  private static @Nullable Reading withYear(Words words, int last, int month, int day) {
    int yearPlace = yearPlace(words, last);
    int year = words.year(yearPlace);
    try {
      if (year > 0) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Reading(yearPlace + 1, new Meaning.Fixed(Unit.day(date)));
      }
      int sharedYear = sharedYear(words, last);
      LocalDate date = LocalDate.of(sharedYear > 0 ? sharedYear : LEAP_YEAR, month, day);
      if (sharedYear > 0) {
        return new Reading(last, new Meaning.Fixed(Unit.day(date)));
      }
    } catch (DateTimeException noSuchDay) {
      return null;
    }
    return inYear(words, new Reading(last, new Meaning.MonthDay(month, day, Shift.BARE)));
  }

  /** "November", "November 2023", "March last year". */
  private static @Nullable Reading monthAlone(Words words, int at) {
    int month = month(words, at);
    if (month == 0) {
      return null;
    }
    int of = words.skip(at + 1, Kind.OF);
    int yearPlace = of > at + 1 ? of : yearPlace(words, at + 1);
    int year = words.year(yearPlace);
    int sharedYear = sharedYear(words, at + 1);
    if (sharedYear > 0) {
      return new Reading(at + 1, new Meaning.Fixed(Unit.month(YearMonth.of(sharedYear, month))));
    }
    if (year > 0) {
      return new Reading(yearPlace + 1, new Meaning.Fixed(Unit.month(YearMonth.of(year, month))));
    }
    return inYear(words, new Reading(at + 1, new Meaning.Months(month, 1, Shift.BARE)));
  }

  /** Adds "last year", "of this year". */
  static Reading inYear(Words words, Reading read) {
    int shiftPlace = words.skip(read.last(), Kind.OF);
    TimeWords.Form shift = words.form(shiftPlace, Kind.SHIFT);
    if (shift == null || words.unit(shiftPlace + 1) != Unit.YEAR) {
      return read;
    }
    return new Reading(shiftPlace + 2, new Meaning.InYear(read.meaning(), shift.value()));
  }

  /** The year of "July and August 2023", "May 3 and 5, 2023" for the first of the two; or 0. */
  private static int sharedYear(Words words, int last) {
    int next = words.is(last, Kind.THROUGH) ? last : words.skip(last, Kind.AND);
    if (next == last) {
      return 0;
    }
    int place = isAnyMonth(words, next) ? next + 1 : next;
    place = words.day(place) > 0 ? place + 1 : place;
    return place == next ? 0 : words.year(yearPlace(words, place));
  }

  private static int yearPlace(Words words, int last) {
    return words.text(last).equals(",") ? last + 1 : last;
  }

  /** Past "Tuesday," or "Monday night (" when a date may follow. */
  private static int afterWeekday(Words words, int at) {
    boolean isWeekday = words.is(at, Kind.WEEKDAY) || words.is(at, Kind.WEEKDAY_SHORT);
    if (!isWeekday || !words.isCapital(at)) {
      return at;
    }
    return words.skip(words.skip(at + 1, Kind.PART), Kind.PAUSE);
  }

  /**
   * The month that stands here, 0 when none does. Words that are also names, verbs or nouns (May,
   * March) count only among neighbours that make them a month.
   */
  static int month(Words words, int at) {
    if (!words.isCapital(at)) {
      return 0;
    }
    TimeWords.Form month = words.form(at, Kind.MONTH);
    if (month != null) {
      return month.value();
    }
    TimeWords.Form careful = words.form(at, Kind.CAREFUL_MONTH);
    return careful != null && isMonthHere(words, at) ? careful.value() : 0;
  }

  private static boolean isMonthHere(Words words, int at) {
    if (words.token(at).tag().equals("MD")) {
      return false;
    }
    boolean numbered =
        words.day(at + 1) > 0
            || words.year(yearPlace(words, at + 1)) > 0
            || words.day(at - 1) > 0
            || (words.day(words.skip(at - 1, Kind.OF) - 2) > 0 && words.is(at - 1, Kind.OF));
    if (numbered || words.is(at - 1, Kind.MONTH_LEAD)) {
      return true;
    }
    if (isAnyMonth(words, at + 2) && isJoint(words, at + 1)) {
      return true;
    }
    if (isAnyMonth(words, at - 2) && isJoint(words, at - 1)) {
      return true;
    }
    boolean dividesNoun =
        words.is(at - 1, Kind.ARTICLE) && words.isNoun(at + 1) && !words.isCapital(at + 1);
    boolean endsPhrase =
        words.is(at - 1, Kind.WEAK_MONTH_LEAD)
            && !words.isVerb(at - 2)
            && !words.isVerb(at + 1)
            && !words.isCapital(at + 1)
            && !words.is(at + 1, Kind.OF)
            && !words.token(Math.min(at + 1, words.size() - 1)).tag().equals("POS");
    return dividesNoun || endsPhrase;
  }

  private static boolean isAnyMonth(Words words, int at) {
    return words.isCapital(at) && (words.is(at, Kind.MONTH) || words.is(at, Kind.CAREFUL_MONTH));
  }

  private static boolean isJoint(Words words, int at) {
    return words.is(at, Kind.THROUGH) || words.is(at, Kind.AND) || words.text(at).equals(",");
  }
}
