package org.nutgraph.link;

/** Which names of places act for a state without being it: "Washington said". */
public final class Metonyms {
  private final WordLists lists;

  private Metonyms(WordLists lists) {
    this.lists = lists;
  }

  /**
   * Those of the word lists on the class path.
   *
   * @throws IllegalStateException when a list is missing or damaged
   */
  public static Metonyms load() {
    return new Metonyms(WordLists.load());
  }

  public boolean actsFor(String name, String qid) {
    return lists.actsFor(name).filter(qid::equals).isPresent();
  }
}
