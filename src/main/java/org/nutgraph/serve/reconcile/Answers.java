package org.nutgraph.serve.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.nutgraph.serve.reconcile.EntityTypes.EntityType;
import org.nutgraph.serve.reconcile.Reconciler.Candidate;

/** Answers in the JSON that the specification gives them. */
final class Answers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Entities entities;
  private final EntityTypes types;

  Answers(Entities entities, EntityTypes types) {
    this.entities = entities;
    this.types = types;
  }

  static ObjectNode error(String message) {
    return JSON.objectNode().put("status", "error").put("message", message);
  }

  /** Candidates by the keys of the questions. */
  ObjectNode candidates(Map<String, List<Candidate>> found) {
    ObjectNode answer = JSON.objectNode();
    found.forEach(
        (key, candidates) -> {
          ArrayNode result = answer.putObject(key).putArray("result");
          candidates.forEach(candidate -> result.add(candidate(candidate)));
        });
    return answer;
  }

  private ObjectNode candidate(Candidate candidate) {
    Entity entity = candidate.entity();
    ObjectNode node = JSON.objectNode().put("id", entity.id()).put("name", entity.name());
    if (entity.description() != null) {
      node.put("description", entity.description());
    }
    EntityType type = types.get(entity.type());
    node.putArray("type").addObject().put("id", type.id()).put("name", type.name());
    node.put("score", rounded(candidate.score())).put("match", candidate.match());
    ArrayNode features = node.putArray("features");
    features.addObject().put("id", "name").put("value", rounded(candidate.name()));
    features.addObject().put("id", "type").put("value", rounded(candidate.type()));
    features.addObject().put("id", "properties").put("value", rounded(candidate.values()));
    features.addObject().put("id", "sitelinks").put("value", entity.sitelinks());
    features.addObject().put("id", "mentions").put("value", entity.usage().mentions());
    return node;
  }

  private static double rounded(double number) {
    return Math.round(number * 100) / 100.0;
  }

  ObjectNode entitySuggestions(List<Entity> found) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode result = answer.putArray("result");
    for (Entity entity : found) {
      ObjectNode node = result.addObject().put("id", entity.id()).put("name", entity.name());
      if (entity.description() != null) {
        node.put("description", entity.description());
      }
      EntityType type = types.get(entity.type());
      node.putArray("notable").addObject().put("id", type.id()).put("name", type.name());
    }
    return answer;
  }

  ObjectNode typeSuggestions(List<EntityType> found) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode result = answer.putArray("result");
    for (EntityType type : found) {
      result
          .addObject()
          .put("id", type.id())
          .put("name", type.name())
          .put("description", type.description());
    }
    return answer;
  }

  ObjectNode propertySuggestions(List<Property> found) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode result = answer.putArray("result");
    found.forEach(one -> property(result.addObject(), one).put("description", one.label()));
    return answer;
  }

  /** What a table of this type may be extended by. */
  ObjectNode proposals(String type, int limit) {
    ObjectNode answer = JSON.objectNode();
    answer.put("type", type).put("limit", limit);
    ArrayNode properties = answer.putArray("properties");
    List<Property> all = List.of(Property.values());
    all.subList(0, Math.min(limit, all.size()))
        .forEach(one -> property(properties.addObject(), one));
    return answer;
  }

  private static ObjectNode property(ObjectNode node, Property property) {
    return node.put("id", property.id()).put("name", property.id());
  }

  /** The rows that extend a table; entities that nobody knows have empty cells. */
  ObjectNode extension(List<String> ids, List<Property> properties) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode meta = answer.putArray("meta");
    properties.forEach(one -> property(meta.addObject(), one));
    ObjectNode rows = answer.putObject("rows");
    for (String id : ids) {
      ObjectNode row = rows.putObject(id);
      for (Property property : properties) {
        ArrayNode cell = row.putArray(property.id());
        entities
            .find(id)
            .ifPresent(entity -> property.valuesOf(entity).forEach(one -> cell.add(value(one))));
      }
    }
    return answer;
  }

  private ObjectNode value(Property.Value value) {
    ObjectNode node = JSON.objectNode();
    return switch (value) {
      case Property.Value.Words words -> node.put("str", words.text());
      case Property.Value.Number number -> node.put("int", number.number());
      case Property.Value.Other other ->
          node.put("id", other.qid()).put("name", entities.nameOf(other.qid()));
    };
  }
}
