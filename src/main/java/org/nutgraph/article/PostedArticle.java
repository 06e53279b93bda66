package org.nutgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An article that somebody sends instead of leaving it in a file: a JSON object with {@code text}
 * or {@code html}, and optional {@code id title date url publisher author language}. What is said
 * beside the page counts more than what the page says of itself.
 */
public final class PostedArticle {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SOURCE = "posted";

  private PostedArticle() {}

  /** Unlike in a file of many, nothing is passed over: a date that is none is told. */
  public static ReadResult read(String json) {
    List<String> notes = new ArrayList<>();
    try {
      String text = withPage(json);
      String identifier =
          SOURCE + "-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
      Article article =
          JsonArticle.parse(text, identifier, SOURCE, new ReadOptions(null, System.in, notes::add));
      return notes.isEmpty()
          ? new ReadResult.Read(article)
          : new ReadResult.Unreadable(SOURCE, String.join("; ", notes));
    } catch (UnreadableException e) {
      return new ReadResult.Unreadable(SOURCE, e.reason());
    }
  }

  private static String withPage(String json) throws UnreadableException {
    try {
      JsonNode sent = JSON.readTree(json);
      if (sent instanceof ObjectNode fields && fields.path("html").isTextual()) {
        WebPage.fields(fields.path("html").textValue())
            .forEach(
                (name, value) -> {
                  if (!fields.hasNonNull(name)) {
                    fields.put(name, value);
                  }
                });
        fields.remove("html");
        return JSON.writeValueAsString(fields);
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is not valid JSON: " + e.getOriginalMessage());
    }
  }
}
