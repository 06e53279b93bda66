package org.nutgraph.article;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one kind of file. Pushes results in the order of the input, one article in memory at a
 * time; a damaged article is a {@link ReadResult.Unreadable} and reading goes on behind it. Has no
 * state: one instance serves every file. A new kind is a new class and one line in {@link
 * ArticleReaders}.
 */
interface ArticleReader {

  /** Ends of the file names it reads, in lower case: ".txt". */
  List<String> suffixes();

  /**
   * True when the content looks like its kind; asked only where the name does not tell.
   *
   * @param head the first bytes of the input, at most {@link ArticleReaders#HEAD}
   */
  boolean accepts(byte[] head);

  void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink) throws IOException;
}
