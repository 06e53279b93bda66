package org.nutgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Agencies' items as fields of articles: NewsML-G2, NewsML 1.x, and NITF by itself or inside. */
final class NewsItems {
  private NewsItems() {}

  static List<Map<String, String>> of(Element root) {
    if (XmlFields.local(root).equals("nitf")) {
      return List.of(nitf(root));
    }
    boolean older = XmlFields.local(root).equals("newsml");
    List<Element> items =
        root.getAllElements().stream()
            .filter(e -> XmlFields.local(e).equals("newsitem"))
            // In NewsML 1.x what a part is associated with is told by an element of this name.
            .filter(e -> e.childrenSize() > 0)
            .toList();
    return items.stream().map(item -> older ? newsMl1(item) : newsMlG2(item)).toList();
  }

  private static Map<String, String> newsMlG2(Element item) {
    Stream<String> languages =
        Stream.concat(
            XmlFields.below(item, "language").map(language -> language.attr("tag")),
            XmlFields.below(item, "inlinexml", "inlinedata").map(data -> data.attr("xml:lang")));
    return new XmlFields()
        .value("id", Stream.of(item.attr("guid")))
        .text(text(XmlFields.below(item, "inlinexml", "inlinedata")))
        .line("title", XmlFields.below(item, "headline", "hl1", "title"))
        .line("date", XmlFields.below(item, "firstcreated", "contentcreated", "versioncreated"))
        .value(
            "publisher",
            Stream.concat(
                XmlFields.below(item, "provider", "infosource")
                    .flatMap(e -> Stream.of(child(e, "name"), e.attr("literal"))),
                XmlFields.below(item, "copyrightholder").map(e -> child(e, "name"))))
        .author(
            Stream.concat(
                XmlFields.below(item, "by", "byline").map(Element::wholeText),
                XmlFields.below(item, "creator").map(e -> child(e, "name"))))
        .value("language", Stream.concat(languages, Stream.of(item.attr("xml:lang"))))
        .all();
  }

  private static Map<String, String> newsMl1(Element item) {
    return new XmlFields()
        .line("id", XmlFields.below(item, "publicidentifier"))
        .text(text(mainParts(item)))
        .line("title", XmlFields.below(item, "headline", "hl1"))
        .line("date", XmlFields.below(item, "firstcreated", "thisrevisioncreated"))
        .line("publisher", XmlFields.below(item, "providerid"))
        .author(XmlFields.below(item, "byline").map(Element::wholeText))
        .value(
            "language",
            XmlFields.below(item, "language").map(language -> language.attr("FormalName")))
        .all();
  }

  /** Bodies where the parts say what they are; else all of them but headlines and style sheets. */
  private static Stream<Element> mainParts(Element item) {
    List<Element> contents = XmlFields.below(item, "datacontent").toList();
    List<Element> bodies =
        contents.stream().filter(content -> role(content).matches("body|main")).toList();
    return bodies.isEmpty()
        ? contents.stream().filter(content -> !role(content).matches(".*(headline|stylesheet)"))
        : bodies.stream();
  }

  private static String role(Element content) {
    for (Element part = content; part != null; part = part.parent()) {
      Optional<Element> role = XmlFields.children(part, "role").findFirst();
      if (role.isPresent()) {
        return role.get().attr("FormalName").toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static Map<String, String> nitf(Element root) {
    return new XmlFields()
        .text(text(Stream.of(root)))
        .value("id", XmlFields.below(root, "doc-id").map(id -> id.attr("id-string")))
        .line("title", XmlFields.below(root, "hl1", "title"))
        .value("date", XmlFields.below(root, "date.issue").map(date -> date.attr("norm")))
        .author(XmlFields.below(root, "byline").map(Element::wholeText))
        .value("publisher", XmlFields.below(root, "doc.copyright").map(c -> c.attr("holder")))
        .value("language", Stream.of(root.attr("xml:lang")))
        .all();
  }

  private static Optional<String> text(Stream<Element> contents) {
    String text =
        contents
            .map(NewsItems::body)
            .map(
                content ->
                    WebPage.text(content.childrenSize() > 0 ? content.html() : content.wholeText()))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("\n\n"));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** NITF has the text apart from headlines and captions; XHTML has a head. */
  private static Element body(Element content) {
    return XmlFields.below(content, "body.content", "body").findFirst().orElse(content);
  }

  private static String child(Element element, String name) {
    return XmlFields.children(element, name).findFirst().map(Element::wholeText).orElse("");
  }
}
