package org.nutgraph.link.index;

import org.nutgraph.link.Item;

/** QIDs as numbers. */
final class Qids {
  /** QIDs of more digits do not fit into an int; Wikidata is a long way from them. */
  private static final int MOST_CHARACTERS = 10;

  private Qids() {}

  /** True when the text is a QID whose number is small enough to keep. */
  static boolean isSmall(String text) {
    return text.length() <= MOST_CHARACTERS && Item.isQid(text);
  }

  static int number(String qid) {
    return Integer.parseInt(qid, 1, qid.length(), 10);
  }
}
