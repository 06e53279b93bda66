package org.nutgraph.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A saved web page is one article: {@link WebPage} finds it. */
final class HtmlReader implements ArticleReader {
  /** Pages with their scripts and pictures inside reach some megabytes. */
  static final int LONGEST = 32_000_000;

  private static final Pattern START =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html)[\\s>].*",
          Pattern.DOTALL);

  @Override
  public List<String> suffixes() {
    return List.of(".html", ".htm", ".xhtml");
  }

  @Override
  public boolean accepts(byte[] head) {
    int skip = Utf8.startsWithMark(head) ? 3 : 0;
    String start = new String(head, skip, head.length - skip, StandardCharsets.ISO_8859_1);
    return START.matcher(start.toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    byte[] page = input.bytes().readNBytes(LONGEST + 1);
    ReadResult result;
    try {
      result = new ReadResult.Read(article(input, options, page));
    } catch (UnreadableException e) {
      result = new ReadResult.Unreadable(input.source(), e.reason());
    }
    sink.accept(result);
  }

  private static Article article(ArticleInput input, ReadOptions options, byte[] page)
      throws UnreadableException {
    if (page.length == 0) {
      throw new UnreadableException("is empty");
    }
    if (page.length > LONGEST) {
      throw new UnreadableException(
          "is longer than a page may be (%,d bytes); save it without its pictures"
              .formatted(LONGEST));
    }
    return JsonArticle.of(WebPage.fields(page, null), input.name(), input.source(), options);
  }
}
