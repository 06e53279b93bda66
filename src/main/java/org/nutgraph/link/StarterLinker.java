package org.nutgraph.link;

import org.nutgraph.extract.Extraction;
import org.nutgraph.link.index.StarterIndex;

/**
 * Links the chains of an article to the starter items that come with the program: what is certain
 * first, so that it helps to decide the rest.
 */
public final class StarterLinker implements Linker {
  private final Candidates candidates;
  private final WordLists lists;
  private final Posts posts;

  StarterLinker(Candidates candidates, WordLists lists) {
    this.candidates = candidates;
    this.lists = lists;
    this.posts = new Posts(candidates, lists);
  }

  /**
   * The linker over the starter index and the word lists on the class path.
   *
   * @throws IllegalStateException when one of the files is missing or damaged
   */
  public static StarterLinker load() {
    return new StarterLinker(StarterIndex.load(), WordLists.load());
  }

  @Override
  public LinkedExtraction link(Extraction extraction) {
    return new LinkedExtraction(
        extraction, new ArticleLinking(candidates, lists, posts, extraction).links());
  }
}
