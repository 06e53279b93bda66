package org.nutgraph.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.nutgraph.extract.TimeValue;
import org.nutgraph.extract.TimeValue.Precision;

/** Units of the calendar. Weeks are Monday to Sunday. */
enum Unit {
  HOUR,
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY;

  private static final int HOURS_A_DAY = 24;

  static TimeValue day(LocalDate day) {
    return new TimeValue(day, day, Precision.DAY);
  }

  static TimeValue month(YearMonth month) {
    return new TimeValue(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  static TimeValue year(int year) {
    return new TimeValue(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  static TimeValue interval(LocalDate begin, LocalDate end) {
    return new TimeValue(begin, end, Precision.INTERVAL);
  }

  /** Whole months from the first of one month. */
  static TimeValue months(YearMonth first, int count) {
    return interval(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  static TimeValue years(int first, int count) {
    return months(YearMonth.of(first, 1), 12 * count);
  }

  /** The unit of the calendar that this day lies in; for a weekend, that of the day's week. */
  TimeValue containing(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case HOUR, DAY -> day(day);
      case WEEKEND -> interval(monday.plusDays(5), monday.plusDays(6));
      case WEEK -> interval(monday, monday.plusDays(6));
      case MONTH -> month(YearMonth.from(day));
      case QUARTER -> months(YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1), 3);
      case YEAR -> year(day.getYear());
      case DECADE -> years(day.getYear() / 10 * 10, 10);
      case CENTURY -> years((day.getYear() - 1) / 100 * 100 + 1, 100);
    };
  }

  /** Moves by a number of units, negative for back; part of a day counts as a day. */
  LocalDate plus(LocalDate day, int count) {
    return switch (this) {
      case HOUR ->
          day.plusDays((long) Integer.signum(count) * Math.ceilDiv(Math.abs(count), HOURS_A_DAY));
      case DAY -> day.plusDays(count);
      case WEEKEND, WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3L * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10L * count);
      case CENTURY -> day.plusYears(100L * count);
    };
  }

  /** How coarse "two ... ago" is: nobody means a day of the year when speaking of decades. */
  Unit grain() {
    return this == DECADE || this == CENTURY ? YEAR : this;
  }
}
