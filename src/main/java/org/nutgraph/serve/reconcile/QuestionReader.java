package org.nutgraph.serve.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraph.serve.reconcile.Question.Given;

/** Reads the JSON of requests; what it cannot read is named with its place. */
final class QuestionReader {
  /** How many questions or entities one request may hold; OpenRefine sends ten. */
  static final int MOST = 1000;

  static final int LONGEST_NAME = 500;
  private static final int DEFAULT_LIMIT = 10;
  private static final int HIGHEST_LIMIT = 100;
  private static final JsonMapper MAPPER = new JsonMapper();

  private QuestionReader() {}

  /** Questions by their keys, in their order. */
  static Map<String, Question> questions(String json) throws RequestException {
    JsonNode batch = object("queries", json);
    checkSize("queries", batch.size());
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : batch.properties()) {
      questions.put(entry.getKey(), question("queries." + entry.getKey(), entry.getValue()));
    }
    return questions;
  }

  /**
   * What a table wants to be extended by.
   *
   * @param ids of entities
   * @param properties ids of properties
   */
  record Wanted(List<String> ids, List<String> properties) {
    Wanted {
      ids = List.copyOf(ids);
      properties = List.copyOf(properties);
    }
  }

  static Wanted wanted(String json) throws RequestException {
    JsonNode extend = object("extend", json);
    List<String> ids = strings("extend.ids", extend.path("ids"));
    List<String> properties = new ArrayList<>();
    for (JsonNode property : array("extend.properties", extend.path("properties"))) {
      properties.add(text("extend.properties[].id", property.path("id")));
    }
    return new Wanted(ids, properties);
  }

  private static JsonNode object(String place, String json) throws RequestException {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw RequestException.bad(
          "%s is no JSON: %s; send an object".formatted(place, e.getOriginalMessage()));
    }
    throw RequestException.bad(place + " is no JSON object; send {...}");
  }

  private static Question question(String place, JsonNode node) throws RequestException {
    if (!node.isObject()) {
      throw RequestException.bad(place + " is no object; send {\"query\": \"a name\"}");
    }
    JsonNode type = node.path("type");
    List<String> types =
        type.isTextual() ? List.of(type.textValue()) : strings(place + ".type", type);
    JsonNode limit = node.path("limit");
    if (!limit.isMissingNode() && !limit.isNull() && !limit.canConvertToInt()) {
      throw RequestException.bad(place + ".limit is no number");
    }
    List<Given> given = new ArrayList<>();
    for (JsonNode property : array(place + ".properties", node.path("properties"))) {
      String inside = place + ".properties[]";
      given.add(new Given(text(inside + ".pid", property.path("pid")), values(property.path("v"))));
    }
    int wanted = limit.asInt(DEFAULT_LIMIT);
    // What is asked by properties alone is allowed, but names nobody.
    boolean named = node.has("query") || given.isEmpty();
    return new Question(
        named ? text(place + ".query", node.path("query")) : "",
        types.stream().filter(one -> !one.isBlank()).toList(),
        Math.clamp(wanted, 1, HIGHEST_LIMIT),
        given);
  }

  /** One value or a list of them; an entity counts by its id. */
  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String value = one.isObject() ? one.path("id").asText("") : one.asText("");
      if (!value.isBlank()) {
        values.add(value);
      }
    }
    return values;
  }

  private static List<String> strings(String place, JsonNode node) throws RequestException {
    List<String> strings = new ArrayList<>();
    for (JsonNode one : array(place, node)) {
      strings.add(text(place + "[]", one));
    }
    return strings;
  }

  /** The elements; none when it is not given. */
  private static Iterable<JsonNode> array(String place, JsonNode node) throws RequestException {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw RequestException.bad(place + " is no list; send [...]");
    }
    checkSize(place, node.size());
    return node;
  }

  private static String text(String place, JsonNode node) throws RequestException {
    if (!node.isTextual()) {
      throw RequestException.bad(place + " is no text; send \"...\"");
    }
    String text = node.textValue();
    if (text.length() > LONGEST_NAME) {
      throw RequestException.bad(
          place + " is longer than " + LONGEST_NAME + " letters; no name is");
    }
    return text;
  }

  private static void checkSize(String place, int size) throws RequestException {
    if (size > MOST) {
      throw RequestException.tooLarge(
          "%s has %d entries; send at most %d at a time".formatted(place, size, MOST));
    }
  }
}
