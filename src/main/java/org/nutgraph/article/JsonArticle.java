package org.nutgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One article as a JSON object: {@code text}, and optional {@code id title date url publisher
 * author language}, all strings; an author may be a list of strings, an id a number. Other fields
 * are passed over. A {@link Ninjs} item is understood too. A text that cannot be kept makes the
 * article unreadable; a date, URL or language that is none is left out, with a note.
 */
final class JsonArticle {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private final JsonNode fields;
  private final String source;
  private final ReadOptions options;

  private JsonArticle(JsonNode fields, String source, ReadOptions options) {
    this.fields = fields;
    this.source = source;
    this.options = options;
  }

  /**
   * @param identifier for an article that brings none
   * @param source file and line
   */
  static Article parse(String json, String identifier, String source, ReadOptions options)
      throws UnreadableException {
    JsonNode fields;
    try {
      fields = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is not valid JSON" + place(e) + ": " + e.getOriginalMessage());
    }
    if (!fields.isObject()) {
      throw new UnreadableException("is no JSON object; one article a line is expected");
    }
    return Ninjs.isItem(fields)
        ? of(Ninjs.fields(fields), identifier, source, options)
        : new JsonArticle(fields, source, options).article(identifier);
  }

  /** The same for fields that another reader has found; see the class for their names. */
  static Article of(
      Map<String, String> fields, String identifier, String source, ReadOptions options)
      throws UnreadableException {
    return new JsonArticle(JSON.valueToTree(fields), source, options).article(identifier);
  }

  private Article article(String identifier) throws UnreadableException {
    JsonNode text = fields.path("text");
    if (!text.isTextual()) {
      throw new UnreadableException("has no \"text\" that is a string");
    }
    String given = field("id");
    return new Article(
        given == null ? identifier : given,
        StorableText.body(text.textValue()),
        field("title"),
        date(),
        url(),
        field("publisher"),
        field("author"),
        language(),
        source);
  }

  private @Nullable String field(String name) throws UnreadableException {
    JsonNode value = fields.path(name);
    String text;
    if (value.isArray()) {
      text = String.join(", ", value.valueStream().map(JsonNode::asText).toList());
    } else if (value.isTextual() || value.isNumber()) {
      text = value.asText();
    } else {
      if (value.isObject() || value.isBoolean()) {
        note("\"" + name + "\" is not text and is left out");
      }
      return null;
    }
    return text.isBlank() ? null : StorableText.check("\"" + name + "\"", text.strip());
  }

  private @Nullable LocalDate date() throws UnreadableException {
    String written = field("date");
    if (written == null) {
      return options.defaultDate();
    }
    Optional<LocalDate> date = PublicationDate.parse(written);
    if (date.isEmpty()) {
      note(
          "the date \"%s\" is not understood and left out; write it as 2024-01-31"
              .formatted(written));
    }
    return date.orElse(null);
  }

  private @Nullable String url() throws UnreadableException {
    String written = field("url");
    if (written == null || isWebAddress(written)) {
      return written;
    }
    note("the URL \"%s\" is none that http or https can follow and is left out".formatted(written));
    return null;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private @Nullable String language() throws UnreadableException {
    String written = field("language");
    if (written == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(written).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      note("the language \"%s\" is no BCP 47 tag and is left out".formatted(written));
      return null;
    }
  }

  private void note(String message) {
    options.notes().accept(source + ": " + message);
  }

  private static String place(JsonProcessingException e) {
    if (e.getLocation() == null) {
      return "";
    }
    int line = e.getLocation().getLineNr();
    return " at "
        + (line > 1 ? "line " + line + ", " : "")
        + "column "
        + e.getLocation().getColumnNr();
  }
}
