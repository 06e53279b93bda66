package org.nutgraph.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A web page's headline, paragraphs and metadata, as fields of an article in JSON: those of {@code
 * text title date publisher author url language} that the page has. Fetches nothing, runs nothing.
 */
final class WebPage {
  private WebPage() {}

  static Map<String, String> fields(String html) {
    return fields(Jsoup.parse(html));
  }

  /**
   * @param charset as told beside the page; without it a byte order mark or the page itself tells
   */
  static Map<String, String> fields(byte[] html, @Nullable String charset) {
    try {
      return fields(Jsoup.parse(new ByteArrayInputStream(html), charset, ""));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory could not be read", e);
    }
  }

  /** The text of a piece of HTML, such as a feed's item, all of which is the article. */
  static String text(String html) {
    return PageBlocks.text(PageBlocks.of(Jsoup.parse(html).body()));
  }

  private static Map<String, String> fields(Document page) {
    Map<String, String> fields = new PageMetadata(page).fields();
    String headline = fields.get("title");
    fields.put("text", PageText.of(page, headline == null ? "" : headline));
    return fields;
  }
}
