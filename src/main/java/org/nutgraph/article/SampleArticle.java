package org.nutgraph.article;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The article that comes with the program, for {@code nutgraph demo}: our own words on public facts
 * of January 2024.
 */
public final class SampleArticle {
  private static final String TEXT = "demo/article.txt";
  private static final String FIELDS = "demo/article.json";

  private SampleArticle() {}

  public static Article read() {
    try {
      ObjectNode fields =
          JsonMapper.builder().build().readValue(resource(FIELDS), ObjectNode.class);
      fields.put("text", resource(TEXT));
      return JsonArticle.parse(fields.toString(), "demo", TEXT, ReadOptions.quiet(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableException e) {
      throw new IllegalStateException(TEXT + " " + e.reason(), e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream bytes = SampleArticle.class.getResourceAsStream("/" + name)) {
      if (bytes == null) {
        throw new FileNotFoundException(name + " is missing from the program; build it again");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
