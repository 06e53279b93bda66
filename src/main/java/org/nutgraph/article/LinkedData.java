package org.nutgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article among a page's linked data (JSON-LD with schema.org's words), as far as there is. */
final class LinkedData {
  private static final Pattern ARTICLE = Pattern.compile(".*(Article|BlogPosting|Report)");
  private static final Pattern WRAPPING = Pattern.compile("<!\\[CDATA\\[|]]>|//\\s*$");

  /** A page with more is not looked at to the end. */
  private static final int MOST_OBJECTS = 2000;

  /** As lenient as search engines are: publishers paste line breaks into strings. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  static LinkedData of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<JsonNode> article = findArticle(script.data());
      if (article.isPresent()) {
        return new LinkedData(article.get());
      }
    }
    return new LinkedData(JSON.createObjectNode());
  }

  private static Optional<JsonNode> findArticle(String json) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(WRAPPING.matcher(json).replaceAll("")));
    } catch (JsonProcessingException broken) {
      // Not the article's fault: the page says the same in other places.
      return Optional.empty();
    }
    for (int seen = 0; seen < MOST_OBJECTS && !open.isEmpty(); seen++) {
      JsonNode next = open.remove();
      if (next.isObject() && isArticle(next.path("@type"))) {
        return Optional.of(next);
      }
      if (next.isArray()) {
        next.forEach(open::add);
      } else if (next.isObject()) {
        open.add(next.path("@graph"));
        open.add(next.path("mainEntity"));
        open.add(next.path("mainEntityOfPage"));
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    return (type.isArray() ? type.valueStream() : Stream.of(type))
        .anyMatch(name -> ARTICLE.matcher(name.asText()).matches());
  }

  /** A property's values; of a thing, such as an author, its name. */
  Stream<String> values(String property) {
    JsonNode value = article.path(property);
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .map(one -> one.isObject() ? one.path("name") : one)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }
}
