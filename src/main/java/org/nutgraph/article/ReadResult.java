package org.nutgraph.article;

/** What reading gave: an article, or the reason why there is none. */
public sealed interface ReadResult {

  /** An article that was read whole. */
  record Read(Article article) implements ReadResult {}

  /**
   * An input, or a part of it, that is no article.
   *
   * @param source file or URL, with ":line" where one is known
   * @param reason what is wrong and what to do, one sentence
   */
  record Unreadable(String source, String reason) implements ReadResult {}
}
