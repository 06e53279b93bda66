package org.nutgraph.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The items of a feed (RSS 0.9 to 2.0, RSS 1.0, Atom 1.0) as fields of articles: with their full
 * text where the feed has it, else with what it has of them.
 */
final class FeedItems {
  private FeedItems() {}

  static List<Map<String, String>> of(Element root) {
    // RSS 2.0 has its items in the channel, RSS 1.0 beside it, Atom has no channel.
    Element feed = XmlFields.children(root, "channel").findFirst().orElse(root);
    return Stream.of(root, feed)
        .distinct()
        .flatMap(parent -> XmlFields.children(parent, "item", "entry"))
        .map(item -> fields(item, feed))
        .toList();
  }

  private static Map<String, String> fields(Element item, Element feed) {
    return new XmlFields()
        .text(text(item))
        .line("title", XmlFields.children(item, "title"))
        .line("date", XmlFields.children(item, "pubdate", "published", "dc:date", "issued"))
        .value("url", urls(item))
        .line("id", XmlFields.children(item, "guid", "id"))
        .author(authors(item))
        .value("publisher", publishers(item, feed))
        .value("language", Stream.of(item.attr("xml:lang"), feed.attr("xml:lang")))
        .line("language", XmlFields.children(feed, "language", "dc:language"))
        .all();
  }

  private static Optional<String> text(Element item) {
    return XmlFields.children(item, "content:encoded", "content", "description", "summary")
        .map(FeedItems::plain)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** Markup stands in a feed as text, once more escaped; in Atom also as elements. */
  private static String plain(Element content) {
    boolean elements = content.attr("type").equals("xhtml");
    return WebPage.text(elements ? content.html() : content.wholeText());
  }

  private static Stream<String> urls(Element item) {
    Stream<String> atom =
        XmlFields.children(item, "link")
            .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
            .map(link -> link.attr("href"));
    Stream<String> rss = XmlFields.children(item, "link").map(Element::wholeText);
    Stream<String> permanent =
        XmlFields.children(item, "guid")
            .filter(guid -> !guid.attr("isPermaLink").equals("false"))
            .map(Element::wholeText);
    return Stream.of(atom, rss, permanent)
        .flatMap(urls -> urls)
        .map(String::strip)
        .filter(url -> url.startsWith("http:") || url.startsWith("https:"));
  }

  private static Stream<String> authors(Element item) {
    return XmlFields.children(item, "dc:creator", "author")
        .map(author -> XmlFields.children(author, "name").findFirst().orElse(author).wholeText())
        // RSS asks for a mail address, with the name in brackets behind it.
        .map(author -> author.replaceFirst("^\\s*\\S+@\\S+\\s+\\((.*)\\)\\s*$", "$1"));
  }

  /** An item taken over from another feed names that one. */
  private static Stream<String> publishers(Element item, Element feed) {
    Stream<String> source =
        XmlFields.children(item, "source")
            .map(from -> XmlFields.children(from, "title").findFirst().orElse(from).wholeText());
    return Stream.concat(source, XmlFields.children(feed, "title").map(Element::wholeText));
  }
}
