package org.nutgraph.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.TimeValue;
import org.nutgraph.extract.time.Meaning.Shift;

/**
 * Turns meanings into days.
 *
 * @param published null: only what needs no publication is resolved
 * @param direction which side of the publication the sentence speaks of
 * @param story the time last told in the sentence, if any
 */
record Resolver(@Nullable LocalDate published, Direction direction, @Nullable TimeValue story) {

  /** The days meant, or null if that cannot be known. */
  @Nullable TimeValue resolve(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> fixed.value();
      case Meaning.Open open -> null;
      case Meaning.Away away -> away(away);
      case Meaning.Nearest nearest -> nearest(nearest);
      case Meaning.Third third -> third(third);
      case Meaning.Range range -> range(range);
      case Meaning.YearPart part when part.year() != null -> yearPart(part, part.year());
      case Meaning other -> published == null ? null : relative(other, published);
    };
  }

  private @Nullable TimeValue relative(Meaning meaning, LocalDate today) {
    return switch (meaning) {
      case Meaning.DaysAway away -> Unit.day(today.plusDays(away.days()));
      case Meaning.Weekday weekday -> weekday(weekday, today);
      case Meaning.WeekdayOfWeek weekday ->
          Unit.day(monday(today).plusWeeks(weekday.weeks()).with(weekday.day()));
      case Meaning.MonthDay date -> monthDay(date, today);
      case Meaning.Months months -> months(months, today);
      case Meaning.YearPart part -> yearPart(part, today);
      case Meaning.InYear inYear -> inYear(inYear, today.getYear() + inYear.steps());
      case Meaning.UnitAway away -> unitAway(away, today);
      case Meaning.Rolling rolling -> stretch(today, rolling.unit().plus(today, rolling.count()));
      case Meaning.Ahead ahead -> ahead(ahead, today);
      case Meaning.Within within ->
          direction == Direction.PAST
              ? null
              : stretch(today, within.unit().plus(today, within.count()));
      case Meaning.Cut cut -> cut(cut, today);
      case Meaning.Since since -> since(since, today);
      case Meaning.Until until -> until(until, today);
      // Resolved above, with or without a publication.
      case Meaning.Fixed m -> null;
      case Meaning.Open m -> null;
      case Meaning.Away m -> null;
      case Meaning.Nearest m -> null;
      case Meaning.Third m -> null;
      case Meaning.Range m -> null;
    };
  }

  private Resolver at(LocalDate day, Direction side) {
    return new Resolver(day, side, story);
  }

  private static TimeValue stretch(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? Unit.interval(one, other) : Unit.interval(other, one);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private TimeValue weekday(Meaning.Weekday weekday, LocalDate today) {
    DayOfWeek day = weekday.day();
    boolean isPast = direction == Direction.PAST;
    LocalDate inThisWeek = today.with(day);
    return Unit.day(
        switch (weekday.shift()) {
          case BARE ->
              today.with(
                  isPast
                      ? TemporalAdjusters.previousOrSame(day)
                      : TemporalAdjusters.nextOrSame(day));
          case LAST -> inThisWeek.minusWeeks(1);
          case NEXT -> inThisWeek.plusWeeks(1);
          case THIS -> {
            boolean isBehind = inThisWeek.isBefore(today);
            boolean isAhead = inThisWeek.isAfter(today);
            yield isPast && isAhead
                ? inThisWeek.minusWeeks(1)
                : !isPast && isBehind ? inThisWeek.plusWeeks(1) : inThisWeek;
          }
        });
  }

  private @Nullable TimeValue nearest(Meaning.Nearest nearest) {
    LocalDate base = base(nearest.base(), nearest.steps());
    if (base == null) {
      return null;
    }
    return Unit.day(
        base.with(
            nearest.steps() < 0
                ? TemporalAdjusters.previous(nearest.day())
                : TemporalAdjusters.next(nearest.day())));
  }

  /** The day that a distance is counted from, null when the text does not tell. */
  private @Nullable LocalDate base(Meaning.Base base, int steps) {
    TimeValue told = story;
    return switch (base) {
      case PUBLICATION -> published;
      case STORY -> told == null ? null : steps < 0 ? told.begin() : told.end();
      case STORY_OR_PUBLICATION -> told == null ? published : steps < 0 ? told.begin() : told.end();
    };
  }

  private @Nullable TimeValue away(Meaning.Away away) {
    LocalDate base = base(away.base(), away.count());
    boolean isPartOfDay = away.unit() == Unit.HOUR && away.count() % 24 != 0;
    if (base == null || isPartOfDay || isCoarserThan(away)) {
      return null;
    }
    LocalDate day = away.unit().plus(base, away.count());
    boolean isMonthInStory =
        base != published && story != null && story.precision() == TimeValue.Precision.MONTH;
    // "in December ... a year earlier" is the December before.
    return isMonthInStory && away.unit() == Unit.YEAR
        ? Unit.MONTH.containing(day)
        : away.unit().grain().containing(day);
  }

  /** "in 2005 ... two days later": nobody knows the day. */
  private boolean isCoarserThan(Meaning.Away away) {
    TimeValue told = story;
    if (told == null || away.base() == Meaning.Base.PUBLICATION) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(told.begin(), told.end());
    LocalDate step = away.unit().plus(told.begin(), 1);
    return days > 0 && days > ChronoUnit.DAYS.between(told.begin(), step);
  }

  private TimeValue monthDay(Meaning.MonthDay date, LocalDate today) {
    LocalDate inThisYear = date(today.getYear(), date);
    boolean isBehind = inThisYear.isBefore(today);
    boolean isAhead = inThisYear.isAfter(today);
    int year = today.getYear();
    return Unit.day(
        switch (date.shift()) {
          case THIS -> inThisYear;
          case LAST -> isBehind ? inThisYear : date(year - 1, date);
          case NEXT -> isAhead ? inThisYear : date(year + 1, date);
          case BARE ->
              direction == Direction.PAST
                  ? (isAhead ? date(year - 1, date) : inThisYear)
                  : (isBehind ? date(year + 1, date) : inThisYear);
        });
  }

  private static LocalDate date(int year, Meaning.MonthDay date) {
    YearMonth month = YearMonth.of(year, date.month());
    return month.atDay(Math.min(date.day(), month.lengthOfMonth()));
  }

  private TimeValue months(Meaning.Months months, LocalDate today) {
    YearMonth now = YearMonth.from(today);
    YearMonth first = YearMonth.of(today.getYear(), months.month());
    boolean isOver = first.plusMonths(months.count() - 1L).isBefore(now);
    YearMonth chosen =
        switch (months.shift()) {
          case THIS -> first;
          case LAST -> latest(first, now, months.count());
          case NEXT -> first.isAfter(now) ? first : first.plusYears(1);
          case BARE ->
              direction == Direction.FUTURE
                  ? (isOver ? first.plusYears(1) : first)
                  : (first.isAfter(now) ? first.minusYears(1) : first);
        };
    return months.count() == 1 ? Unit.month(chosen) : Unit.months(chosen, months.count());
  }

  /** The latest such stretch that is wholly over. */
  private static YearMonth latest(YearMonth first, YearMonth now, int count) {
    YearMonth found = first;
    while (!found.plusMonths(count - 1L).isBefore(now)) {
      found = found.minusYears(1);
    }
    return found;
  }

  private TimeValue yearPart(Meaning.YearPart part, LocalDate today) {
    TimeValue inThisYear = yearPart(part, today.getYear());
    boolean isPast = direction == Direction.PAST;
    if (isPast && inThisYear.begin().isAfter(today)) {
      return yearPart(part, today.getYear() - 1);
    }
    return !isPast && inThisYear.end().isBefore(today)
        ? yearPart(part, today.getYear() + 1)
        : inThisYear;
  }

  private static TimeValue yearPart(Meaning.YearPart part, int year) {
    int length = 12 / part.parts();
    return Unit.months(YearMonth.of(year, (part.part() - 1) * length + 1), length);
  }

  private @Nullable TimeValue inYear(Meaning.InYear inYear, int year) {
    LocalDate firstDay = LocalDate.of(year, 1, 1);
    Meaning timeOfYear =
        switch (inYear.timeOfYear()) {
          case Meaning.MonthDay date -> new Meaning.MonthDay(date.month(), date.day(), Shift.THIS);
          case Meaning.Months months ->
              new Meaning.Months(months.month(), months.count(), Shift.THIS);
          case Meaning.YearPart part -> new Meaning.YearPart(part.part(), part.parts(), year);
          case Meaning other -> other;
        };
    return at(firstDay, Direction.FUTURE).resolve(timeOfYear);
  }

  private TimeValue unitAway(Meaning.UnitAway away, LocalDate today) {
    Unit unit = away.unit();
    return switch (away.shift()) {
      case THIS -> unit.containing(today);
      case LAST -> unit.containing(unit.plus(today, -1));
      case NEXT -> unit.containing(unit.plus(today, 1));
      case BARE -> {
        TimeValue current = unit.containing(today);
        yield direction == Direction.PAST && current.begin().isAfter(today)
            ? unit.containing(unit.plus(today, -1))
            : current;
      }
    };
  }

  private @Nullable TimeValue ahead(Meaning.Ahead ahead, LocalDate today) {
    boolean isPartOfDay = ahead.unit() == Unit.HOUR && ahead.count() % 24 != 0;
    return direction == Direction.PAST || isPartOfDay
        ? null
        : ahead.unit().grain().containing(ahead.unit().plus(today, ahead.count()));
  }

  private @Nullable TimeValue third(Meaning.Third third) {
    TimeValue whole = resolve(third.whole());
    if (whole == null) {
      return null;
    }
    LocalDate begin = whole.begin();
    LocalDate after = whole.end().plusDays(1);
    long months = ChronoUnit.MONTHS.between(begin, after);
    boolean isYears = months >= 36 && months % 12 == 0;
    ChronoUnit step =
        isYears ? ChronoUnit.YEARS : months >= 3 ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
    // Thirds of a month are its first, second and last ten days or so, whatever its length.
    long steps = months == 1 ? 30 : step.between(begin, after);
    long from = Math.floorDiv(steps * third.third(), 3);
    long to = Math.floorDiv(steps * (third.third() + 1), 3);
    LocalDate end = third.third() == 2 ? after : begin.plus(to, step);
    return Unit.interval(begin.plus(from, step), end.minusDays(1));
  }

  private @Nullable TimeValue cut(Meaning.Cut cut, LocalDate today) {
    TimeValue whole = resolve(cut.whole());
    if (whole == null || today.isBefore(whole.begin()) || today.isAfter(whole.end())) {
      return whole;
    }
    return cut.side() == Meaning.Side.EARLIER
        ? Unit.interval(whole.begin(), today)
        : Unit.interval(today, whole.end());
  }

  private @Nullable TimeValue since(Meaning.Since since, LocalDate today) {
    TimeValue start = at(today, Direction.PAST).resolve(since.start());
    return start == null || start.begin().isAfter(today)
        ? null
        : Unit.interval(start.begin(), today);
  }

  private @Nullable TimeValue until(Meaning.Until until, LocalDate today) {
    TimeValue end = resolve(until.end());
    return direction == Direction.PAST || end == null || end.end().isBefore(today)
        ? null
        : Unit.interval(today, end.end());
  }

  /** A range whose one end is known decides the other: "from March to May 2014". */
  private @Nullable TimeValue range(Meaning.Range range) {
    boolean endFirst =
        range.to() instanceof Meaning.Fixed
            || (direction == Direction.PAST && range.to() instanceof Meaning.Weekday);
    TimeValue known = resolve(endFirst ? range.to() : range.from());
    if (known == null) {
      return null;
    }
    TimeValue other =
        endFirst
            ? at(known.end(), Direction.PAST).resolve(range.from())
            : at(known.begin(), Direction.FUTURE).resolve(range.to());
    if (other == null) {
      return null;
    }
    TimeValue from = endFirst ? other : known;
    TimeValue to = endFirst ? known : other;
    return to.end().isBefore(from.begin()) ? null : Unit.interval(from.begin(), to.end());
  }
}
