package org.nutgraph.link;

/**
 * How a name of a chain leads to an item.
 *
 * @param name the form of the chain's name that led there
 * @param shortForm true when the chain has a longer name than this
 */
record Lead(Item item, Route route, String name, boolean asWritten, boolean shortForm) {

  /** The surest first. */
  enum Route {
    LABEL,
    TITLE,
    ALIAS,
    NATIVE,
    ABBREVIATION,
    INITIALS,
    ENDING,
    NATIONAL,
    WITHIN,
    SURNAME,
    GIVEN_NAME,
    SIMILAR;

    /** True when only a part of the item's name was given. */
    boolean isPart() {
      return this == SURNAME || this == GIVEN_NAME;
    }

    static Route of(Candidates.Via via) {
      return switch (via) {
        case LABEL -> LABEL;
        case WIKIPEDIA_TITLE -> TITLE;
        case ALIAS -> ALIAS;
        case NATIVE_NAME -> NATIVE;
        case SIMILAR -> SIMILAR;
        case NAME_PART -> SURNAME;
      };
    }
  }
}
