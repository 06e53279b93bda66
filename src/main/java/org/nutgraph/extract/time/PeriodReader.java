package org.nutgraph.extract.time;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.time.Meaning.Shift;

/** Reads stretches that the calendar names: years, decades, centuries, seasons, quarters. */
final class PeriodReader {

  @Nullable Reading read(Words words, int at) {
    Reading year = year(words, at);
    if (year != null) {
      return year;
    }
    int start = words.skip(at, Kind.ARTICLE);
    Reading decade = decade(words, start);
    if (decade != null) {
      return decade;
    }
    Reading season = season(words, start);
    if (season != null) {
      return season;
    }
    return start > at ? ranked(words, start) : null;
  }

  /** "2024" where its neighbours make it a year. */
  private static @Nullable Reading year(Words words, int at) {
    int year = words.year(at);
    if (year == 0) {
      return null;
    }
    int finalYear = finalYear(words, at, year);
    boolean isDetermined =
        words.is(at - 1, Kind.YEAR_LEAD)
            || (words.has(at - 1) && isDeterminer(words.token(at - 1)));
    if (finalYear > year && isDetermined) {
      return new Reading(at + 3, new Meaning.Fixed(Unit.years(year, finalYear - year + 1)));
    }
    return isYearHere(words, at, year)
        ? new Reading(at + 1, new Meaning.Fixed(Unit.year(year)))
        : null;
  }

  /** The second year of "2023-24", 0 when this is none. */
  private static int finalYear(Words words, int at, int year) {
    String ending = words.text(at + 2);
    boolean isShort = ending.length() == 2 && Words.leadingDigits(ending) == 2;
    return isShort && words.skip(at + 1, Kind.THROUGH) == at + 2
        ? year / 100 * 100 + Integer.parseInt(ending)
        : 0;
  }

  private static boolean isYearHere(Words words, int at, int year) {
    boolean beforePlural = words.has(at + 1) && words.token(at + 1).tag().startsWith("NNS");
    if (words.is(at + 1, Kind.UNIT) || words.text(at + 1).equals("%")) {
      return false;
    }
    if (words.is(at - 1, Kind.YEAR_LEAD)) {
      return !beforePlural || year % 10 != 0;
    }
    boolean isJoined =
        words.skip(at - 1, Kind.THROUGH) == at
            || (words.is(at - 1, Kind.AND) && words.is(at - 3, Kind.BETWEEN));
    boolean closesRange = words.year(at - 2) > 0 && isJoined;
    boolean opensRange =
        words.skip(at + 1, Kind.THROUGH) > at + 1 && words.year(at + 2) > year && !beforePlural;
    if (closesRange || opensRange || words.text(at - 1).equals("(")) {
      return true;
    }
    boolean isDetermined = words.has(at - 1) && isDeterminer(words.token(at - 1));
    if (isDetermined) {
      boolean beforeWord = words.isNoun(at + 1) || words.has(at + 1) && isAdjective(words, at + 1);
      return beforeWord && (!beforePlural || year % 100 != 0);
    }
    return at == 0 && words.isVerb(1);
  }

  private static boolean isDeterminer(Token token) {
    return token.tag().equals("DT") || token.tag().equals("PRP$") || token.tag().equals("POS");
  }

  private static boolean isAdjective(Words words, int at) {
    Token token = words.token(at);
    return token.isAdjective() || token.tag().equals("VBN") || token.tag().equals("VBG");
  }

  /** "the 1990s", "the '90s", "the 1990's". */
  private static @Nullable Reading decade(Words words, int at) {
    TimeWords.Form named = words.form(at, Kind.DECADE);
    if (named != null) {
      return new Reading(
          at + named.words().size(), new Meaning.Fixed(Unit.years(named.value(), 10)));
    }
    String text = words.text(at);
    int year = text.endsWith("s") ? 0 : words.year(at);
    if (year % 10 == 0 && year > 0 && words.is(at - 1, Kind.ARTICLE)) {
      boolean isPlural = words.text(at + 1).equals("'s") && words.token(at + 1).is("case");
      return isPlural && !words.isNoun(at + 2)
          ? new Reading(at + 2, new Meaning.Fixed(Unit.years(year, 10)))
          : null;
    }
    if (text.length() == 5 && Words.leadingDigits(text) == 4 && text.endsWith("0s")) {
      int first = Integer.parseInt(text.substring(0, 4));
      return new Reading(at + 1, new Meaning.Fixed(Unit.years(first, 10)));
    }
    return null;
  }

  /** "the summer of 2014", "summer 2014", "the winter". */
  private static @Nullable Reading season(Words words, int at) {
    TimeWords.Form season = words.form(at, Kind.SEASON);
    if (season == null || !words.isNoun(at)) {
      return null;
    }
    int yearPlace = words.skip(at + 1, Kind.OF);
    int year = words.year(yearPlace);
    if (year > 0) {
      return new Reading(
          yearPlace + 1, new Meaning.Fixed(Unit.months(YearMonth.of(year, season.value()), 3)));
    }
    Reading bare = new Reading(at + 1, new Meaning.Months(season.value(), 3, Shift.BARE));
    Reading inYear = DateReader.inYear(words, bare);
    if (!inYear.equals(bare)) {
      return inYear;
    }
    boolean isTime =
        words.is(at - 1, Kind.IN)
            || words.is(at - 1, Kind.PORTION)
            || (words.is(at - 1, Kind.ARTICLE) && words.is(at - 2, Kind.IN));
    return isTime && !words.is(at + 1, Kind.OF) ? bare : null;
  }

  /** "first quarter of 2023", "second half of the year", "19th century". */
  private static @Nullable Reading ranked(Words words, int at) {
    int rank = words.ordinal(at);
    if (rank == 0) {
      return null;
    }
    if (words.unit(at + 1) == Unit.CENTURY) {
      return new Reading(at + 2, new Meaning.Fixed(Unit.years((rank - 1) * 100 + 1, 100)));
    }
    int parts = words.unit(at + 1) == Unit.QUARTER ? 4 : words.is(at + 1, Kind.HALF) ? 2 : 0;
    if (rank > parts) {
      return null;
    }
    int of = words.skip(at + 2, Kind.OF);
    int year = words.year(of);
    if (year > 0) {
      return new Reading(of + 1, new Meaning.YearPart(rank, parts, year));
    }
    Reading bare = new Reading(at + 2, new Meaning.YearPart(rank, parts, null));
    Reading inYear = DateReader.inYear(words, bare);
    if (!inYear.equals(bare)) {
      return inYear;
    }
    int the = words.skip(of, Kind.ARTICLE);
    if (of > at + 2 && the > of && words.unit(the) == Unit.YEAR) {
      return new Reading(the + 1, new Meaning.InYear(bare.meaning(), 0));
    }
    // "the second half" alone is of a match, "the third quarter" of a year.
    return parts == 4 && of == at + 2 ? bare : null;
  }
}
