package org.nutgraph.article;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A text file is one article: the whole file, unchanged, is the body. */
final class PlainTextReader implements ArticleReader {
  private static final int MOST_BYTES_A_CHARACTER = 3;

  @Override
  public List<String> suffixes() {
    return List.of(".txt");
  }

  /** Any bytes that are not binary; whether they are UTF-8 is told when they are read. */
  @Override
  public boolean accepts(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    int limit = StorableText.LIMIT * MOST_BYTES_A_CHARACTER;
    byte[] bytes = input.bytes().readNBytes(limit + 1);
    ReadResult result;
    try {
      result = new ReadResult.Read(article(input, options, bytes, limit));
    } catch (UnreadableException e) {
      result = new ReadResult.Unreadable(input.source(), e.reason());
    }
    sink.accept(result);
  }

  private static Article article(ArticleInput input, ReadOptions options, byte[] bytes, int limit)
      throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("is empty");
    }
    if (bytes.length > limit) {
      throw StorableText.tooLong();
    }
    String body = StorableText.body(Utf8.decode(bytes, 0, 1));
    return new Article(
        input.name(), body, null, options.defaultDate(), null, null, null, null, input.source());
  }
}
