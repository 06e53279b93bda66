package org.nutgraph.link.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an item.
 *
 * @param from year in which it began to hold, by its qualifiers
 * @param until year in which it ceased to hold
 */
record Statement(Snak value, Rank rank, @Nullable Integer from, @Nullable Integer until) {
  private static final Snak NOTHING = new Snak(null, null, null, null);

  /** The best first. */
  enum Rank {
    PREFERRED,
    NORMAL,
    DEPRECATED
  }

  /** Those that somebody still stands by: the preferred first, else in their order. */
  static Stream<Statement> bestFirst(List<Statement> statements) {
    return statements.stream()
        .filter(statement -> statement.rank() != Rank.DEPRECATED)
        .sorted(Comparator.comparing(Statement::rank));
  }

  /** Reads a statement; the parser stands on its opening brace and is left on the closing one. */
  static Statement read(JsonParser json, ClaimRoles roles) throws IOException {
    Snak value = NOTHING;
    Rank rank = Rank.NORMAL;
    Integer from = null;
    Integer until = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken token = json.nextToken();
      if (field.equals("rank") && token == JsonToken.VALUE_STRING) {
        rank = rank(json.getText());
      } else if (field.equals("mainsnak") && token == JsonToken.START_OBJECT) {
        value = Snak.read(json);
      } else if (field.equals("qualifiers") && token == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          ClaimRoles.Role role = roles.of(json.currentName());
          json.nextToken();
          if (role == ClaimRoles.Role.BEGAN) {
            from = year(json);
          } else if (role == ClaimRoles.Role.ENDED) {
            until = year(json);
          } else {
            json.skipChildren();
          }
        }
      } else {
        json.skipChildren();
      }
    }
    return new Statement(value, rank, from, until);
  }

  private static @Nullable Integer year(JsonParser json) throws IOException {
    Integer year = null;
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        year = Snak.read(json).year();
      }
    }
    return year;
  }

  private static Rank rank(String name) {
    return switch (name) {
      case "preferred" -> Rank.PREFERRED;
      case "deprecated" -> Rank.DEPRECATED;
      default -> Rank.NORMAL;
    };
  }
}
