package org.nutgraph.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page's title, paragraphs and metadata, as fields of an article in JSON. Fetches nothing.
 * Reads what the page itself calls its article, else all of its paragraphs.
 */
final class WebPage {
  private static final String NO_TEXT = "nav, header, footer, aside, form, figure, script, style";

  /** Field of an article → where pages say it, the surest first. */
  private static final Map<String, List<String>> META =
      Map.of(
          "title", List.of("meta[property=og:title]", "meta[name=title]"),
          "date",
              List.of(
                  "meta[property=article:published_time]",
                  "meta[itemprop=datePublished]",
                  "meta[name=date]"),
          "publisher", List.of("meta[property=og:site_name]", "meta[name=publisher]"),
          "author", List.of("meta[name=author]"),
          "url", List.of("meta[property=og:url]"));

  private WebPage() {}

  /** Those of {@code text title date publisher author url} that the page has. */
  static Map<String, String> fields(String html) {
    Document page = Jsoup.parse(html);
    Map<String, String> fields = new LinkedHashMap<>();
    META.forEach(
        (field, places) ->
            places.stream()
                .map(place -> page.select(place).attr("content").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .ifPresent(value -> fields.put(field, value)));
    String heading = page.select("h1").stream().map(Element::text).findFirst().orElse(page.title());
    if (!heading.isBlank()) {
      fields.putIfAbsent("title", heading);
    }
    String canonical = page.select("link[rel=canonical]").attr("href");
    if (!canonical.isBlank()) {
      fields.putIfAbsent("url", canonical);
    }
    fields.put("text", text(page));
    return fields;
  }

  private static String text(Document page) {
    Element article = page.selectFirst("article");
    Element root = article == null ? page.body() : article;
    root.select(NO_TEXT).remove();
    return root.select("p").stream()
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n\n"));
  }
}
