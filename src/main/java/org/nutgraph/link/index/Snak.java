package org.nutgraph.link.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The value of a statement or qualifier, as far as the index uses it.
 *
 * @param qid the item it names
 * @param year the year, where it is a time known to the year or better
 * @param text its text
 * @param language code of the text's language
 */
record Snak(
    @Nullable String qid,
    @Nullable Integer year,
    @Nullable String text,
    @Nullable String language) {
  private static final int PRECISION_YEAR = 9;
  private static final Snak NONE = new Snak(null, null, null, null);

  /** Reads a snak; the parser stands on its opening brace and is left on the closing one. */
  static Snak read(JsonParser json) throws IOException {
    Snak value = NONE;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean data = json.currentName().equals("datavalue");
      if (json.nextToken() == JsonToken.START_OBJECT && data) {
        value = dataValue(json);
      } else {
        json.skipChildren();
      }
    }
    return value;
  }

  private static Snak dataValue(JsonParser json) throws IOException {
    Snak value = NONE;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean isValue = json.currentName().equals("value");
      JsonToken token = json.nextToken();
      if (isValue && token == JsonToken.VALUE_STRING) {
        value = new Snak(null, null, json.getText(), null);
      } else if (isValue && token == JsonToken.START_OBJECT) {
        value = parts(json);
      } else {
        json.skipChildren();
      }
    }
    return value;
  }

  private static Snak parts(JsonParser json) throws IOException {
    String qid = null;
    String time = null;
    String text = null;
    String language = null;
    int precision = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "id" -> qid = json.getText();
        case "time" -> time = json.getText();
        case "text" -> text = json.getText();
        case "language" -> language = json.getText();
        case "precision" -> precision = json.getValueAsInt();
        default -> json.skipChildren();
      }
    }
    Integer year = time != null && precision >= PRECISION_YEAR ? year(time) : null;
    return new Snak(qid != null && Qids.isSmall(qid) ? qid : null, year, text, language);
  }

  /** The year of "+1948-05-14T00:00:00Z"; null when it is out of all proportion. */
  private static @Nullable Integer year(String time) {
    int end = time.indexOf('-', 1);
    if (end < 2 || end > 7) {
      return null;
    }
    try {
      return Integer.valueOf(time.substring(0, end));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
