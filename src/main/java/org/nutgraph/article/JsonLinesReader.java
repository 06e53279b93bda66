package org.nutgraph.article;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** JSON lines: one article a line, as {@link JsonArticle} says; blank lines are passed over. */
final class JsonLinesReader implements ArticleReader {
  /** Room for the longest body with every character escaped, and for the other fields. */
  private static final int LONGEST_LINE = 16_000_000;

  @Override
  public List<String> suffixes() {
    return List.of(".jsonl", ".ndjson");
  }

  @Override
  public boolean accepts(byte[] head) {
    for (int i = Utf8.startsWithMark(head) ? 3 : 0; i < head.length; i++) {
      if (!Character.isWhitespace(head[i])) {
        return head[i] == '{';
      }
    }
    return false;
  }

  @Override
  public void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    ByteLines lines = new ByteLines(input.bytes(), LONGEST_LINE);
    boolean any = false;
    for (long number = 1; lines.hasNext(); number++) {
      ByteLines.Line line = lines.next();
      if (isBlank(line)) {
        continue;
      }
      any = true;
      String source = input.source() + ":" + number;
      ReadResult result;
      try {
        result = new ReadResult.Read(article(input, number, line, source, options));
      } catch (UnreadableException e) {
        result = new ReadResult.Unreadable(source, e.reason());
      }
      sink.accept(result);
    }
    if (!any) {
      sink.accept(new ReadResult.Unreadable(input.source(), "is empty"));
    }
  }

  private static Article article(
      ArticleInput input, long number, ByteLines.Line line, String source, ReadOptions options)
      throws UnreadableException {
    if (line.cut()) {
      throw StorableText.tooLong();
    }
    String json = Utf8.decode(line.bytes(), line.offset(), number);
    return JsonArticle.parse(json, input.name() + ":" + number, source, options);
  }

  private static boolean isBlank(ByteLines.Line line) {
    byte[] bytes = line.bytes();
    for (int i = line.offset() == 0 && Utf8.startsWithMark(bytes) ? 3 : 0; i < bytes.length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return !line.cut();
  }
}
