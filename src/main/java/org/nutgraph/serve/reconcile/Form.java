package org.nutgraph.serve.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a request, from its address and its body; of two of one name the first counts. */
record Form(Map<String, String> fields) {
  /** A thousand questions with properties fit in. */
  private static final int MOST_BYTES = 4 << 20;

  Form {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads the fields.
   *
   * @param query what stands behind the address's question mark; null for nothing
   * @param body url-encoded fields too
   */
  static Form read(@Nullable String query, InputStream body) throws IOException, RequestException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      // Who is still sending does not read the refusal.
      body.skip(MOST_BYTES);
      throw RequestException.tooLarge(
          "the request is larger than %d MB; send fewer entries at a time"
              .formatted(MOST_BYTES >> 20));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    add(query == null ? "" : query, fields);
    add(new String(bytes, StandardCharsets.UTF_8), fields);
    return new Form(fields);
  }

  private static void add(String encoded, Map<String, String> fields) throws RequestException {
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String encoded) throws RequestException {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RequestException.bad(
          "the fields are not url-encoded: " + e.getMessage() + "; encode % as %25");
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The text of a field that must be there. */
  String get(String name) throws RequestException {
    String value = fields.get(name);
    if (value == null) {
      throw RequestException.bad("the field " + name + " is missing; send " + name + "=...");
    }
    if (value.length() > QuestionReader.LONGEST_NAME) {
      throw RequestException.bad(
          "%s is longer than %d letters".formatted(name, QuestionReader.LONGEST_NAME));
    }
    return value;
  }

  /** A number of at least 0; the other one when the field is missing. */
  int number(String name, int otherwise) throws RequestException {
    String value = fields.get(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      return Math.max(0, Integer.parseInt(value.strip()));
    } catch (NumberFormatException e) {
      throw RequestException.bad(name + " is no number");
    }
  }
}
