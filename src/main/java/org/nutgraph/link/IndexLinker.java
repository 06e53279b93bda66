package org.nutgraph.link;

import org.nutgraph.extract.Extraction;

/**
 * Links the chains of an article to the items of an index: what is certain first, so that it helps
 * to decide the rest.
 */
public final class IndexLinker implements Linker {
  private final Knowledge knowledge;

  IndexLinker(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The linker over an index, with the word lists and weights on the class path.
   *
   * @throws IllegalStateException when one of the files is missing or damaged
   */
  public static IndexLinker over(Candidates candidates) {
    return new IndexLinker(Knowledge.load(candidates));
  }

  @Override
  public LinkedExtraction link(Extraction extraction) {
    return new LinkedExtraction(extraction, new ArticleLinking(knowledge, extraction).links());
  }
}
