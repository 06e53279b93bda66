package org.nutgraph.link;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Chain.Gender;

/**
 * How well an item suits a chain, from what the article tells.
 *
 * @param published day of the article, if known
 * @param context QIDs of what the article certainly speaks of, and their countries
 */
record Scoring(@Nullable LocalDate published, Set<String> context) {
  private static final double NAME_WEIGHT = 0.8;
  private static final double COUNTRY_BONUS = 0.1;
  private static final double IN_OFFICE_BONUS = 0.1;
  private static final double OUT_OF_OFFICE = 0.1;
  private static final double OTHER_GENDER = 0.35;
  private static final int YEARS_NEAR_OFFICE = 5;

  /** A score in [0, 1]; 0 rules the item out. */
  double score(Chain chain, Item item, double strength) {
    double fit = Types.fit(chain.type(), item.type());
    if (fit == 0 || isLater(item)) {
      return 0;
    }
    double score = NAME_WEIGHT * strength * fit + office(item);
    if (context.contains(item.qid()) || item.countries().stream().anyMatch(context::contains)) {
      score += COUNTRY_BONUS;
    }
    if (contradicts(chain.gender(), item.gender())) {
      score -= OTHER_GENDER;
    }
    return Math.max(0, Math.min(1, score));
  }

  /** Nobody is in the news before birth, and no war before it begins. */
  private boolean isLater(Item item) {
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

  /** Who is in office when the article appears is meant more often than who is long out of it. */
  private double office(Item item) {
    if (isInOffice(item)) {
      return IN_OFFICE_BONUS;
    }
    Integer from = item.from();
    Integer until = item.until();
    if (published == null || from == null || !item.type().equals(Types.PERSON)) {
      return 0;
    }
    int year = published.getYear();
    boolean far =
        year < from - YEARS_NEAR_OFFICE || (until != null && year > until + YEARS_NEAR_OFFICE);
    return far ? -OUT_OF_OFFICE : 0;
  }

  static boolean contradicts(Gender a, Gender b) {
    return (a == Gender.MALE && b == Gender.FEMALE) || (a == Gender.FEMALE && b == Gender.MALE);
  }
}
