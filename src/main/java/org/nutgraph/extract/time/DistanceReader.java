package org.nutgraph.extract.time;

import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.time.Meaning.Base;

/** Reads distances: two days ago, three weeks earlier, in two weeks, within 48 hours. */
final class DistanceReader {
  /** How far back a superlative or an ordinal makes "in ten years" a stretch behind us. */
  private static final int SUPERLATIVE_REACH = 4;

  @Nullable Reading read(Words words, int at) {
    if (words.is(at, Kind.IN)) {
      return ahead(words, at);
    }
    if (words.is(at, Kind.WITHIN)) {
      return within(words, at);
    }
    Reading adjacent = adjacentDay(words, at);
    if (adjacent != null) {
      return adjacent;
    }
    TimeWords.Form vague = words.form(at, Kind.VAGUE);
    boolean isBarePlural = words.unit(at) != null && words.text(at).endsWith("s");
    if (vague != null || isBarePlural) {
      int unitPlace = vague == null ? at : at + vague.words().size();
      return words.unit(unitPlace) == null || relation(words, unitPlace + 1) == null
          ? null
          : new Reading(unitPlace + 2, new Meaning.Open());
    }
    int count = words.count(at);
    Unit unit = words.unit(at + 1);
    return count == 0 || unit == null ? null : counted(words, at + 2, unit, count);
  }

  private static @Nullable Reading counted(Words words, int at, Unit unit, int count) {
    Kind relation = relation(words, at);
    if (relation == null) {
      return null;
    }
    Meaning meaning =
        switch (relation) {
          case AGO -> new Meaning.Away(unit, -count, Base.PUBLICATION);
          case EARLIER -> new Meaning.Away(unit, -count, Base.STORY_OR_PUBLICATION);
          default -> new Meaning.Away(unit, count, Base.STORY);
        };
    return new Reading(at + 1, meaning);
  }

  /** Ago, earlier or later, if one of them stands here. */
  private static @Nullable Kind relation(Words words, int at) {
    if (words.is(at, Kind.AGO)) {
      return Kind.AGO;
    }
    if (words.is(at, Kind.EARLIER)) {
      return Kind.EARLIER;
    }
    return words.is(at, Kind.LATER) ? Kind.LATER : null;
  }

  /** "the day before", where nothing follows that it is the day before of. */
  private static @Nullable Reading adjacentDay(Words words, int at) {
    int start = words.skip(at, Kind.ARTICLE);
    TimeWords.Form adjacent = start == at ? null : words.form(start, Kind.ADJACENT_DAY);
    if (adjacent == null) {
      return null;
    }
    int last = start + adjacent.words().size();
    boolean endsPhrase = !words.has(last) || !Character.isLetterOrDigit(words.text(last).charAt(0));
    return endsPhrase
        ? new Reading(last, new Meaning.Away(Unit.DAY, adjacent.value(), Base.STORY))
        : null;
  }

  private static @Nullable Reading ahead(Words words, int at) {
    int count = words.count(at + 1);
    Unit unit = words.unit(at + 2);
    if (count == 0 || unit == null || isLookingBack(words, at)) {
      return null;
    }
    // "in three days' time"
    boolean hasTime = words.has(at + 3) && words.token(at + 3).tag().equals("POS");
    return new Reading(hasTime ? at + 5 : at + 3, new Meaning.Ahead(unit, count));
  }

  /** "the deadliest attack in ten years", "the first visit in two years". */
  private static boolean isLookingBack(Words words, int at) {
    for (int back = Math.max(0, at - SUPERLATIVE_REACH); back < at; back++) {
      String tag = words.token(back).tag();
      if (tag.equals("JJS") || tag.equals("RBS") || words.ordinal(back) > 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Reading within(Words words, int at) {
    int count = words.count(at + 1);
    Unit unit = words.unit(at + 2);
    // "within 48 hours of the attack" is told from the attack.
    return count == 0 || unit == null || words.is(at + 3, Kind.OF)
        ? null
        : new Reading(at + 3, new Meaning.Within(unit, count));
  }
}
