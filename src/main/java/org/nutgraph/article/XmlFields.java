package org.nutgraph.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The fields of one article, collected from the elements of its XML; the first value counts. */
final class XmlFields {
  private final Map<String, String> fields = new LinkedHashMap<>();

  /** One line of text; nothing where the element is missing or empty. */
  XmlFields line(String field, Stream<Element> elements) {
    return value(field, elements.map(Element::wholeText));
  }

  XmlFields value(String field, Stream<String> values) {
    values
        .map(PageBlocks::line)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .ifPresent(text -> fields.putIfAbsent(field, text));
    return this;
  }

  XmlFields author(Stream<String> bylines) {
    return value("author", bylines.map(PageMetadata::withoutBy));
  }

  XmlFields text(Optional<String> text) {
    text.filter(body -> !body.isBlank()).ifPresent(body -> fields.putIfAbsent("text", body));
    return this;
  }

  Map<String, String> all() {
    return fields;
  }

  /** Children of these names, in the order of the names; a name has its usual prefix, if any. */
  static Stream<Element> children(Element element, String... names) {
    return Stream.of(names)
        .flatMap(name -> element.children().stream().filter(e -> e.normalName().equals(name)));
  }

  /** All elements of these names below one, in the order of the names, whatever their prefix. */
  static Stream<Element> below(Element element, String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                element.getAllElements().stream()
                    .filter(e -> e != element && local(e).equals(name)));
  }

  /** An element's name without prefix, in lower case. */
  static String local(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }
}
