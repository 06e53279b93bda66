package org.nutgraph.serve.view;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.nutgraph.article.Article;
import org.nutgraph.article.PostedArticle;
import org.nutgraph.article.ReadResult;

/** Reads the article out of a request's body: text, a web page, or JSON with either. */
final class ArticlePost {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_CHARACTERS = 200_000;
  private static final List<String> FIELDS =
      List.of("id", "title", "date", "url", "publisher", "author", "language");

  private ArticlePost() {}

  /**
   * Its article.
   *
   * @param wishes where a body that is no JSON says what else is known
   * @throws ViewException when there is none in it
   */
  static Article read(HttpServletRequest request, Wishes wishes) throws IOException {
    String given = request.getContentType() == null ? "" : request.getContentType();
    String type = given.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    String body = text(request);
    String json =
        switch (type) {
          case "application/json" -> body;
          case "text/plain" -> fields("text", body, wishes);
          case "text/html", "application/xhtml+xml" -> fields("html", body, wishes);
          default ->
              throw new ViewException(
                  415,
                  "\"" + type + "\" is no kind of article",
                  "header Content-Type",
                  "send text/plain, text/html or application/json");
        };
    return switch (PostedArticle.read(json)) {
      case ReadResult.Read read when read.article().body().length() > MOST_CHARACTERS ->
          throw new ViewException(
              413,
              "the text has more than %,d characters".formatted(MOST_CHARACTERS),
              "body",
              "split it, or use the command build");
      case ReadResult.Read read -> read.article();
      case ReadResult.Unreadable unreadable ->
          throw ViewException.bad("the article " + unreadable.reason(), "body", "correct it");
    };
  }

  private static String fields(String kind, String body, Wishes wishes) throws IOException {
    ObjectNode fields = JSON.createObjectNode();
    fields.put(kind, body);
    FIELDS.forEach(name -> wishes.find(name).ifPresent(value -> fields.put(name, value)));
    return JSON.writeValueAsString(fields);
  }

  private static String text(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ViewException(
          413,
          "it has more than %,d bytes".formatted(MOST_BYTES),
          "body",
          "send the article's text alone, or use the command build");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ViewException.bad("it is not UTF-8", "body", "send it as UTF-8");
    }
  }
}
