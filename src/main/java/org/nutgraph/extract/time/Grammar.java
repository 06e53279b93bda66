package org.nutgraph.extract.time;

import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.time.Meaning.Shift;
import org.nutgraph.extract.time.Meaning.Side;

/** Reads the longest time expression that begins at a word, and combines simple ones. */
final class Grammar {
  /** How far before "until" a verb of postponing makes its time the new date. */
  private static final int POSTPONE_REACH = 4;

  private final DateReader dates = new DateReader();
  private final PeriodReader periods = new PeriodReader();
  private final ShiftReader shifts = new ShiftReader();
  private final DistanceReader distances = new DistanceReader();

  @Nullable Reading read(Words words, int at) {
    Reading bounded = bounded(words, at);
    if (bounded != null) {
      return bounded;
    }
    Reading range = range(words, at);
    return range != null ? range : simple(words, at);
  }

  /** "since 2011", "until Friday", "before October". */
  private @Nullable Reading bounded(Words words, int at) {
    boolean isSince = words.is(at, Kind.SINCE);
    boolean isUntil = words.is(at, Kind.UNTIL) && !isPostponed(words, at);
    boolean isBefore = words.is(at, Kind.BEFORE);
    if (!isSince && !isUntil && !isBefore) {
      return null;
    }
    Reading inner = simple(words, at + 1);
    if (inner == null || words.belongToNoun(at + 1, inner.last())) {
      return null;
    }
    if (isSince) {
      // "since Monday is a holiday" gives a reason.
      return words.isVerb(inner.last())
          ? null
          : new Reading(inner.last(), new Meaning.Since(inner.meaning()));
    }
    Meaning meaning = isUntil ? new Meaning.Until(inner.meaning()) : new Meaning.Open();
    return new Reading(inner.last(), meaning);
  }

  private static boolean isPostponed(Words words, int at) {
    for (int back = Math.max(0, at - POSTPONE_REACH); back < at; back++) {
      if (words.isLemma(back, Kind.POSTPONE)) {
        return true;
      }
    }
    return false;
  }

  /** "from Monday to Wednesday", "between 2010 and 2014", "Jan. 28-Feb. 3". */
  private @Nullable Reading range(Words words, int at) {
    boolean isBetween = words.is(at, Kind.BETWEEN);
    boolean isOpened = isBetween || words.is(at, Kind.FROM);
    Reading from = simple(words, isOpened ? at + 1 : at);
    if (from == null) {
      return null;
    }
    if (isOpened && from.meaning() instanceof Meaning.Range) {
      return from;
    }
    int joint = words.skip(from.last(), isBetween ? Kind.AND : Kind.THROUGH);
    Reading to = joint == from.last() ? null : simple(words, joint);
    if (to == null || !isRange(from.meaning(), to.meaning())) {
      return null;
    }
    return new Reading(to.last(), new Meaning.Range(from.meaning(), to.meaning()));
  }

  private static boolean isRange(Meaning from, Meaning to) {
    boolean isPlain =
        from instanceof Meaning.Fixed
            || from instanceof Meaning.Months
            || from instanceof Meaning.Third
            || from.isDay();
    boolean fits = to instanceof Meaning.Fixed || to instanceof Meaning.Third;
    return isPlain && (fits || from.isDay() == to.isDay() && from.getClass() == to.getClass());
  }

  private @Nullable Reading simple(Words words, int at) {
    Reading best = portion(words, at);
    best = longer(best, dates.read(words, at));
    best = longer(best, periods.read(words, at));
    best = longer(best, shifts.read(words, at));
    return longer(best, distances.read(words, at));
  }

  private static @Nullable Reading longer(@Nullable Reading first, @Nullable Reading second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return second.last() > first.last() ? second : first;
  }

  /** "early January", "late Monday", "earlier this week", "the end of the year". */
  private @Nullable Reading portion(Words words, int at) {
    int start = words.skip(at, Kind.ARTICLE);
    TimeWords.Form noun = words.form(start, Kind.PORTION_NOUN);
    if (noun != null) {
      int of = start + noun.words().size();
      int inner = words.skip(of, Kind.OF);
      return inner == of ? null : third(whole(words, inner), noun.value());
    }
    TimeWords.Form portion = words.form(start, Kind.PORTION);
    if (portion != null) {
      int next = start + portion.words().size();
      Reading whole = whole(words, words.text(next).equals("-") ? next + 1 : next);
      return third(
          whole != null ? whole : whole(words, words.skip(next, Kind.IN)), portion.value());
    }
    boolean isEarlier = words.is(start, Kind.EARLIER);
    if (start > at || (!isEarlier && !words.is(start, Kind.LATER))) {
      return null;
    }
    Reading direct = simple(words, start + 1);
    Reading whole = direct != null ? direct : whole(words, words.skip(start + 1, Kind.IN));
    if (whole == null || whole.meaning().isDay()) {
      return whole;
    }
    Side side = isEarlier ? Side.EARLIER : Side.LATER;
    return new Reading(whole.last(), new Meaning.Cut(whole.meaning(), side));
  }

  private static @Nullable Reading third(@Nullable Reading whole, int third) {
    return whole == null || whole.meaning().isDay()
        ? whole
        : new Reading(whole.last(), new Meaning.Third(whole.meaning(), third));
  }

  /** What can have a beginning and an end; "the year" and "the month" are the present ones. */
  private @Nullable Reading whole(Words words, int at) {
    Reading simple = simple(words, at);
    if (simple != null) {
      return simple;
    }
    int unitPlace = words.skip(at, Kind.ARTICLE);
    Unit unit = words.unit(unitPlace);
    boolean isCalendar = unit != null && unit.compareTo(Unit.WEEK) >= 0;
    return unit != null && isCalendar && unitPlace > at
        ? new Reading(unitPlace + 1, new Meaning.UnitAway(unit, Shift.THIS))
        : null;
  }
}
