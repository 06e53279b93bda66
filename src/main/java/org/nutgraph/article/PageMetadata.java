package org.nutgraph.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article: first as linked data (schema.org), then in its head (OpenGraph
 * and the names that publishers use), then in what a reader sees. A value that cannot be one is
 * passed over for the next; what no place tells is left out.
 */
final class PageMetadata {
  private static final Pattern BYLINE_START =
      Pattern.compile("^by[\\s:]+", Pattern.CASE_INSENSITIVE);
  private static final String BYLINE =
      "[class~=(?i)(^|[\\s_-])by-?line(-?author|[_-]+name)?($|\\s)]";
  private static final Pattern SITE_BEHIND = Pattern.compile("^\\s*[-|–—:·»•]\\s.*");
  private static final int LONGEST_BYLINE = 100;

  private static final List<String> TITLES =
      List.of("parsely-title", "og:title", "twitter:title", "dc.title", "title");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "article:publicationdate",
          "pubdate",
          "publishdate",
          "pdate",
          "date",
          "dc.date");
  private static final List<String> AUTHORS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "byl");
  private static final List<String> PUBLISHERS =
      List.of("og:site_name", "publisher", "dc.publisher", "cre", "application-name");

  private final Document page;
  private final LinkedData linked;

  PageMetadata(Document page) {
    this.page = page;
    this.linked = LinkedData.of(page);
  }

  /** Those of {@code title date publisher author url language} that are told, in a new map. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "title", Stream.of(headline()));
    put(fields, "date", dates());
    put(fields, "publisher", Stream.concat(linked.values("publisher"), meta(PUBLISHERS)));
    put(fields, "author", authors());
    put(fields, "url", urls());
    put(fields, "language", languages());
    return fields;
  }

  private static void put(Map<String, String> fields, String field, Stream<String> values) {
    values
        .map(PageBlocks::line)
        .filter(Predicate.not(String::isEmpty))
        .findFirst()
        .ifPresent(value -> fields.put(field, value));
  }

  /**
   * Titles in the head often have the site's name behind them; the heading that a reader sees does
   * not. A page that calls itself no article ("website") has the site's title in its head.
   */
  private String headline() {
    List<String> headings =
        page.select("h1").stream().map(PageMetadata::text).filter(h -> !h.isEmpty()).toList();
    boolean site = meta(List.of("og:type")).anyMatch("website"::equals);
    String told =
        Stream.concat(linked.values("headline"), meta(TITLES))
            .map(PageBlocks::line)
            .filter(title -> !title.isEmpty())
            .findFirst()
            .orElse("");
    if (told.isEmpty() || (site && !headings.isEmpty() && !headings.contains(told))) {
      return headings.stream().findFirst().orElse(page.title());
    }
    return headings.stream()
        .filter(heading -> told.startsWith(heading))
        .filter(heading -> SITE_BEHIND.matcher(told.substring(heading.length())).matches())
        .findFirst()
        .orElse(told);
  }

  private Stream<String> dates() {
    List<String> told =
        Stream.of(
                linked.values("datePublished"),
                meta(DATES),
                page.select("[itemprop=datePublished]").stream()
                    .flatMap(e -> Stream.of(e.attr("content"), e.attr("datetime"))),
                belowHeading("time[datetime]:not([itemprop=dateModified])").stream()
                    .map(time -> time.attr("datetime")))
            .flatMap(values -> values)
            .filter(Predicate.not(String::isBlank))
            .toList();
    Optional<String> understood =
        told.stream().filter(date -> PublicationDate.parse(date).isPresent()).findFirst();
    // One that nobody understands is handed on, for the note that says so.
    return understood.or(() -> told.stream().findFirst()).stream();
  }

  /** The first behind the heading, if any; those before it belong to the page's other parts. */
  private Optional<Element> belowHeading(String query) {
    Element heading = page.select("h1").stream().filter(Element::hasText).findFirst().orElse(null);
    boolean below = false;
    for (Element element : page.select("h1, " + query)) {
      if (below && !element.normalName().equals("h1")) {
        return Optional.of(element);
      }
      below = below || element == heading;
    }
    return Optional.empty();
  }

  private Stream<String> authors() {
    String linkedNames = String.join(", ", linked.values("author").distinct().toList());
    Stream<String> seen =
        Stream.concat(
                Stream.of("[itemprop~=^author] [itemprop=name]", "[itemprop~=^author]")
                    .map(page::selectFirst)
                    .flatMap(Stream::ofNullable),
                Stream.of("[rel=author]", BYLINE + " a", BYLINE)
                    .flatMap(query -> belowHeading(query).stream()))
            .map(e -> e.normalName().equals("meta") ? e.attr("content") : text(e));
    return Stream.of(Stream.of(linkedNames), meta(AUTHORS), seen)
        .flatMap(names -> names)
        .map(PageMetadata::withoutBy)
        .filter(name -> !name.startsWith("http") && !name.startsWith("@"))
        .filter(name -> name.length() <= LONGEST_BYLINE);
  }

  /** "By Ada Holm" names Ada Holm. */
  static String withoutBy(String byline) {
    return BYLINE_START.matcher(PageBlocks.line(byline)).replaceFirst("");
  }

  private Stream<String> urls() {
    return Stream.of(
            page.select("link[rel=canonical]").stream().map(link -> link.attr("href")),
            meta(List.of("og:url")),
            linked.values("url"))
        .flatMap(urls -> urls)
        .map(String::strip)
        .filter(PageMetadata::isWebAddress);
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() != null
          && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Stream<String> languages() {
    Stream<String> root =
        page.select("html").stream().flatMap(e -> Stream.of(e.attr("lang"), e.attr("xml:lang")));
    Stream<String> head =
        Stream.concat(
            page.select("meta[http-equiv=content-language]").stream().map(e -> e.attr("content")),
            meta(List.of("og:locale", "language", "dc.language")));
    return Stream.of(linked.values("inLanguage"), root, head)
        .flatMap(tags -> tags)
        .map(tag -> tag.strip().replace('_', '-'))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
  }

  /** Contents of the head's fields of these names, in the order of the names. */
  private Stream<String> meta(List<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        boolean named =
            name.equalsIgnoreCase(meta.attr("property"))
                || name.equalsIgnoreCase(meta.attr("name"));
        if (named && !meta.attr("content").isBlank()) {
          found.add(meta.attr("content"));
        }
      }
    }
    return found.stream();
  }

  private static String text(Element element) {
    return PageBlocks.line(element.text());
  }
}
