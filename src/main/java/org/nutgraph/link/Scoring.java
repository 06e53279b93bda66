package org.nutgraph.link;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain.Gender;

/**
 * What the day of an article tells of an item.
 *
 * @param published day of the article, if known
 */
record Scoring(@Nullable LocalDate published) {
  private static final int YEARS_NEAR_OFFICE = 5;

  /** Nobody is in the news before birth, and no war before it begins. */
  boolean isLater(Item item) {
    Integer start = item.type().equals(Types.PERSON) ? item.born() : item.from();
    return published != null && start != null && start > published.getYear();
  }

  /** True when the article's year falls into the item's time in office. */
  boolean isInOffice(Item item) {
    Integer from = item.from();
    Integer until = item.until();
    if (published == null || from == null || !item.type().equals(Types.PERSON)) {
      return false;
    }
    int year = published.getYear();
    return from <= year && (until == null || year <= until);
  }

  /** Who is long out of office, or long not yet in it, is meant less often. */
  boolean isLongOutOfOffice(Item item) {
    Integer from = item.from();
    Integer until = item.until();
    if (isInOffice(item)
        || published == null
        || from == null
        || !item.type().equals(Types.PERSON)) {
      return false;
    }
    int year = published.getYear();
    return year < from - YEARS_NEAR_OFFICE || (until != null && year > until + YEARS_NEAR_OFFICE);
  }

  static boolean contradicts(Gender a, Gender b) {
    return (a == Gender.MALE && b == Gender.FEMALE) || (a == Gender.FEMALE && b == Gender.MALE);
  }
}
