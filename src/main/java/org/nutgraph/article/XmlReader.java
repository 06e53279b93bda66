package org.nutgraph.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Feeds (RSS, Atom) and agencies' items (NewsML, NITF), told apart by their first element. The
 * parser knows neither document types nor entities of a file's own, so nothing is fetched and
 * nothing multiplies.
 */
final class XmlReader implements ArticleReader {
  static final int LONGEST = 32_000_000;

  private static final String KINDS = "(\\w+:)?(rss|rdf|feed|newsml|newsitem|newsmessage|nitf)";
  private static final Pattern START =
      Pattern.compile(
          "\\s*(<[?!][^>]*>\\s*)*<" + KINDS + "[\\s>].*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern KIND = Pattern.compile(KINDS);

  @Override
  public List<String> suffixes() {
    return List.of(".xml", ".rss", ".atom");
  }

  @Override
  public boolean accepts(byte[] head) {
    int skip = Utf8.startsWithMark(head) ? 3 : 0;
    String start = new String(head, skip, head.length - skip, StandardCharsets.ISO_8859_1);
    return START.matcher(start).matches();
  }

  @Override
  public void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    byte[] bytes = input.bytes().readNBytes(LONGEST + 1);
    try {
      readItems(root(bytes), input, options, sink);
    } catch (UnreadableException e) {
      sink.accept(new ReadResult.Unreadable(input.source(), e.reason()));
    }
  }

  private static Element root(byte[] bytes) throws IOException, UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("is empty");
    }
    if (bytes.length > LONGEST) {
      throw new UnreadableException(
          "is longer than an XML file may be (%,d bytes); split it".formatted(LONGEST));
    }
    Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
    Element root = document.firstElementChild();
    if (root == null) {
      throw new UnreadableException("is no XML");
    }
    if (!KIND.matcher(root.normalName()).matches()) {
      throw new UnreadableException(
          "is XML that is not read, it begins with <%s>; RSS, Atom, NewsML and NITF are"
              .formatted(root.tagName()));
    }
    String end = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").stripTrailing();
    if (!end.endsWith(">") || !end.contains("</" + root.tagName())) {
      throw new UnreadableException("is cut off: <%s> has no end".formatted(root.tagName()));
    }
    return root;
  }

  private static void readItems(
      Element root, ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws UnreadableException {
    boolean feed = root.normalName().matches("rss|feed|(\\w+:)?rdf");
    List<Map<String, String>> items = feed ? FeedItems.of(root) : NewsItems.of(root);
    List<Map<String, String>> texts =
        items.stream().filter(item -> !item.getOrDefault("text", "").isBlank()).toList();
    if (texts.isEmpty()) {
      throw new UnreadableException(
          items.isEmpty()
              ? "has no items"
              : "has %d item(s) without any text; give the pages that they link to instead"
                  .formatted(items.size()));
    }
    if (texts.size() < items.size()) {
      options
          .notes()
          .accept(
              "%s: %d of %d items bring no text and are passed over"
                  .formatted(input.source(), items.size() - texts.size(), items.size()));
    }
    for (int i = 0; i < texts.size(); i++) {
      String label = texts.size() == 1 ? "" : "#" + (i + 1);
      sink.accept(read(texts.get(i), input.name() + label, input.source() + label, options));
    }
  }

  private static ReadResult read(
      Map<String, String> fields, String identifier, String source, ReadOptions options) {
    try {
      return new ReadResult.Read(JsonArticle.of(fields, identifier, source, options));
    } catch (UnreadableException e) {
      return new ReadResult.Unreadable(source, e.reason());
    }
  }
}
