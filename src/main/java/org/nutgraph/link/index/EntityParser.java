package org.nutgraph.link.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.Item;

/**
 * Reads entities in Wikidata's JSON, token by token; what the index does not take is skipped
 * unread. Empty maps may be written as empty arrays, as the dumps do. Safe for many threads.
 */
final class EntityParser {
  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
  private final ClaimRoles roles;

  EntityParser(ClaimRoles roles) {
    this.roles = roles;
  }

  /**
   * An entity of a dump.
   *
   * @param item null when it has no English name
   */
  record Entity(String qid, @Nullable Item item, List<String> superclasses) {}

  /**
   * What a line says of items: one, none (a property, a lexeme), or several in an array.
   *
   * @throws IOException when it is no whole entity
   */
  List<Entity> read(byte[] bytes, int start, int end) throws IOException {
    try (JsonParser json = factory.createParser(bytes, start, end - start)) {
      List<Entity> entities = new ArrayList<>(1);
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          add(entity(json), entities);
        }
      } else if (first == JsonToken.START_OBJECT) {
        add(entity(json), entities);
      } else {
        throw new JsonParseException(json, "no entity begins here");
      }
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "more than one entity on a line");
      }
      return entities;
    }
  }

  private static void add(@Nullable Entity entity, List<Entity> entities) {
    if (entity != null) {
      entities.add(entity);
    }
  }

  private @Nullable Entity entity(JsonParser json) throws IOException {
    ItemDraft draft = new ItemDraft(roles);
    String id = null;
    boolean item = true;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken token = json.nextToken();
      switch (field) {
        case "type" -> item = json.getText().equals("item");
        case "id" -> id = json.getText();
        default -> {
          if (item && token == JsonToken.START_OBJECT) {
            part(field, json, draft);
          } else {
            json.skipChildren();
          }
        }
      }
    }
    if (id == null) {
      throw new JsonParseException(json, "an entity without id");
    }
    return item && Qids.isSmall(id) ? new Entity(id, draft.item(id), draft.superclasses()) : null;
  }

  private void part(String field, JsonParser json, ItemDraft draft) throws IOException {
    switch (field) {
      case "labels" -> eachName(json, draft::label);
      case "descriptions" -> eachName(json, draft::description);
      case "aliases" -> aliases(json, draft);
      case "claims" -> claims(json, draft);
      case "sitelinks" -> sitelinks(json, draft);
      default -> json.skipChildren();
    }
  }

  private interface NameTaker {
    void take(String language, String value);
  }

  private static void eachName(JsonParser json, NameTaker taker) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String language = json.currentName();
      json.nextToken();
      if (ItemDraft.ENGLISH.contains(language)) {
        String value = field(json, "value");
        if (value != null) {
          taker.take(language, value);
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private static void aliases(JsonParser json, ItemDraft draft) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean english = ItemDraft.ENGLISH.contains(json.currentName());
      if (json.nextToken() == JsonToken.START_ARRAY && english) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          String value = field(json, "value");
          if (value != null && !value.isBlank()) {
            draft.alias(value);
          }
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private static void sitelinks(JsonParser json, ItemDraft draft) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String site = json.currentName();
      json.nextToken();
      draft.sitelink(site, field(json, "title"));
    }
  }

  /** The text of one field of an object; the parser is left on the object's closing brace. */
  private static @Nullable String field(JsonParser json, String name) throws IOException {
    String value = null;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return null;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = json.currentName().equals(name);
      if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
        value = json.getText();
      } else {
        json.skipChildren();
      }
    }
    return value;
  }

  private void claims(JsonParser json, ItemDraft draft) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      ClaimRoles.Role role = roles.of(json.currentName());
      if (json.nextToken() == JsonToken.START_ARRAY && role != null) {
        List<Statement> statements = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
          statements.add(Statement.read(json, roles));
        }
        Statement.bestFirst(statements)
            .forEach(one -> draft.statement(role, one.value(), one.from(), one.until()));
      } else {
        json.skipChildren();
      }
    }
  }

  /** What is wrong with a line, in a few words. */
  static String reason(IOException broken) {
    return broken instanceof StreamReadException json
        ? json.getOriginalMessage()
        : String.valueOf(broken.getMessage());
  }
}
