package org.nutgraph.link;

/** All that linking knows of the world. */
record Knowledge(
    Candidates candidates,
    WordLists lists,
    Posts posts,
    Countries countries,
    NamingHabits habits,
    Weights weights) {

  /**
   * The lists and weights on the class path over an index.
   *
   * @throws IllegalStateException when one of the files is missing or damaged
   */
  static Knowledge load(Candidates candidates) {
    WordLists lists = WordLists.load();
    return new Knowledge(
        candidates,
        lists,
        new Posts(candidates, lists),
        Countries.load(lists),
        NamingHabits.load(),
        Weights.load());
  }
}
