package org.nutgraph.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A news item in IPTC's ninjs 1.x, 2.x or 3.x as fields of an article. 1.x has one field for each
 * kind of body ({@code body_text}), the later ones have lists of bodies and headlines with roles;
 * 3.x writes names in camel case. Where an item has a body in several kinds, the one with
 * paragraphs is taken.
 */
final class Ninjs {
  private static final List<String> SIGNS =
      List.of("type", "versioncreated", "firstcreated", "bodies", "headlines", "descriptions");

  private final Map<String, JsonNode> item = new LinkedHashMap<>();

  private Ninjs(JsonNode item) {
    item.properties()
        .forEach(field -> this.item.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
  }

  /** True for an object that has the shape of a ninjs item and no text as JSON lines have. */
  static boolean isItem(JsonNode object) {
    Ninjs ninjs = new Ninjs(object);
    return ninjs.value("uri").isTextual()
        && !ninjs.value("text").isTextual()
        && (SIGNS.stream().anyMatch(ninjs.item::containsKey) || ninjs.bodyField().isPresent());
  }

  static Map<String, String> fields(JsonNode object) throws UnreadableException {
    return new Ninjs(object).fields();
  }

  private Map<String, String> fields() throws UnreadableException {
    Map<String, String> fields = new LinkedHashMap<>();
    String uri = value("uri").asText();
    fields.put("id", uri);
    fields.put(
        "text",
        body()
            .filter(Predicate.not(String::isBlank))
            .orElseThrow(() -> new UnreadableException(noBody())));
    put(fields, "title", first("headline", "title").or(() -> main("headlines")));
    put(fields, "date", first("firstcreated", "contentcreated", "versioncreated"));
    put(fields, "publisher", first("copyrightholder"));
    put(fields, "author", first("byline", "by").map(PageMetadata::withoutBy));
    put(fields, "language", first("language"));
    if (uri.startsWith("http:") || uri.startsWith("https:")) {
      fields.put("url", uri);
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String name, Optional<String> value) {
    value.map(PageBlocks::line).ifPresent(text -> fields.put(name, text));
  }

  private String noBody() {
    return first("type")
        .map("is a ninjs item of the type \"%s\" without a body"::formatted)
        .orElse("is a ninjs item without a body");
  }

  private JsonNode value(String name) {
    return item.getOrDefault(name, MissingNode.getInstance());
  }

  private Optional<String> first(String... names) {
    for (String name : names) {
      if (value(name).isTextual() && !value(name).textValue().isBlank()) {
        return Optional.of(value(name).textValue());
      }
    }
    return Optional.empty();
  }

  private Optional<String> main(String list) {
    return value(list)
        .valueStream()
        .filter(one -> one.path("role").asText("main").equals("main"))
        .map(one -> one.path("value").asText())
        .findFirst()
        .or(() -> value(list).valueStream().map(one -> one.path("value").asText()).findFirst());
  }

  private Optional<String> body() {
    Optional<String> field = bodyField();
    if (field.isPresent()) {
      String text = value(field.get()).textValue();
      return Optional.of(isMarkup(field.get()) ? WebPage.text(text) : text);
    }
    return body(this::isMarkup).or(() -> body(kind -> true)).or(this::description);
  }

  private Optional<String> bodyField() {
    List<String> bodies =
        item.keySet().stream()
            .filter(name -> name.startsWith("body_") && value(name).isTextual())
            .toList();
    return bodies.stream().filter(this::isMarkup).findFirst().or(() -> bodies.stream().findFirst());
  }

  private Optional<String> body(Predicate<String> kind) {
    return value("bodies")
        .valueStream()
        .filter(body -> body.path("value").isTextual() && kind.test(kind(body)))
        .map(
            body -> {
              String text = body.path("value").textValue();
              return isMarkup(kind(body)) ? WebPage.text(text) : text;
            })
        .findFirst();
  }

  private static String kind(JsonNode body) {
    String kind = body.path("role").asText() + " " + body.path("contenttype").asText();
    return (kind + " " + body.path("contentType").asText()).toLowerCase(Locale.ROOT);
  }

  private boolean isMarkup(String kind) {
    return kind.contains("html") || kind.contains("nitf");
  }

  /** Short items of some agencies are all description. Those of pictures are captions. */
  private Optional<String> description() {
    if (!first("type").orElse("text").equals("text")) {
      return Optional.empty();
    }
    return first("description_text").or(() -> main("descriptions"));
  }
}
