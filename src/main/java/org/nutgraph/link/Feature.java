package org.nutgraph.link;

import java.util.Locale;

/** What speaks for or against an item; each value lies about in [-1, 1]. Weights are data. */
public enum Feature {
  /** 1 for every item: how readily anything is linked at all. */
  ANY,
  /** The item bears the name as its label, ... */
  LABEL,
  /** ... as its Wikipedia title, ... */
  TITLE,
  /** ... as an alias, ... */
  ALIAS,
  /** ... or in its own language. */
  NATIVE,
  /** Spelt exactly as written. */
  AS_WRITTEN,
  /** The name, with an ending such as "University" or without one such as "Inc.", is the item's. */
  ENDING,
  /** All words of the name, in order, are words of the person's longer name. */
  WITHIN,
  /** The name is the last word of a person's name. */
  SURNAME,
  /** The name is the first word of a person's name. */
  GIVEN_NAME,
  /** The name has the article's country put in: "Congress" for "Norlandic Congress". */
  NATIONAL,
  /** The name is the initials of another one of the article. */
  INITIALS,
  /** An usual short form of a state behind a town. */
  ABBREVIATION,
  /** The name is a letter or two away from the item's. */
  SIMILAR,
  /** Written with a capital, while the item is called in small letters: a thing, not a name. */
  COMMON_NOUN,
  /** The name has two words or more. */
  LONG_NAME,
  /** The name is written in capitals like an acronym. */
  ACRONYM,
  /** A shorter form of a chain that has a longer one. */
  SHORT_FORM,
  /** Logarithm of how many items bear the name. */
  BEARERS,
  SAME_TYPE,
  NEAR_TYPE,
  NO_TYPE,
  OTHER_TYPE,
  /** How many projects write about it, on a logarithmic scale; 0 when unknown. */
  SITELINKS,
  /** The English Wikipedia writes about it. */
  IN_WIKIPEDIA,
  /** Small numbers were given to the known things first. */
  LOW_NUMBER,
  /** The same, for a part of a person's name. */
  PART_LOW_NUMBER,
  /** In Wikipedia, for a part of a person's name. */
  PART_IN_WIKIPEDIA,
  /** Number of its aliases, on a logarithmic scale. */
  ALIASES,
  /** It comes from or is known to belong to a country that the article certainly speaks of. */
  AT_HOME,
  /** It belongs to countries, and the article speaks of others only. */
  FOREIGN,
  /** A party, ministry or parliament of a country that the article does not speak of. */
  OF_ANOTHER_STATE,
  /** A country that other links belong to. */
  COUNTRY_OF_OTHERS,
  /** Words of its description stand in the article. */
  WORDS_SHARED,
  /** Its description names something else that the article names. */
  NAMES_OTHERS,
  /** Its description has words of the post that the article gives. */
  POST_DESCRIBED,
  /** Its description shares words with those of the other links. */
  LIKE_OTHERS,
  /** Another chain of the article is this item under a longer name. */
  NAMED_IN_FULL,
  /** A region or state that a place before it, parted by a comma, lies in; or such a place. */
  ENCLOSES,
  /** It is a place in the country or state that stands behind its name. */
  ENCLOSED,
  IN_OFFICE,
  OUT_OF_OFFICE,
  OTHER_GENDER,
  /** Dead for generations when the article appears. */
  LONG_DEAD;

  /** Its name in data and in graphs: "same-type". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
