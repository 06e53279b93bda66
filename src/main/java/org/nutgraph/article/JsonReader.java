package org.nutgraph.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A JSON file: one article or ninjs item over many lines, or a list of them. One that has a whole
 * object in its first line is read as JSON lines.
 */
final class JsonReader implements ArticleReader {
  static final int LONGEST = 64_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonLinesReader LINES = new JsonLinesReader();

  @Override
  public List<String> suffixes() {
    return List.of(".json");
  }

  /** JSON in other files is taken for JSON lines. */
  @Override
  public boolean accepts(byte[] head) {
    return false;
  }

  @Override
  public void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(input.bytes());
    bytes.mark(LONGEST);
    ByteLines.Line first = new ByteLines(bytes, LONGEST).next();
    bytes.reset();
    if (isWholeObject(first)) {
      LINES.read(new ArticleInput(input.source(), input.name(), bytes), options, sink);
      return;
    }
    try {
      readWhole(bytes.readNBytes(LONGEST + 1), input, options, sink);
    } catch (UnreadableException e) {
      sink.accept(new ReadResult.Unreadable(input.source(), e.reason()));
    }
  }

  private static boolean isWholeObject(ByteLines.Line line) {
    try {
      return JSON.readTree(line.bytes()).isObject();
    } catch (IOException e) {
      return false;
    }
  }

  private static void readWhole(
      byte[] bytes, ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws UnreadableException {
    if (bytes.length > LONGEST) {
      throw new UnreadableException(
          "is longer than a JSON file may be (%,d bytes); write one article a line, as .jsonl"
              .formatted(LONGEST));
    }
    String json = Utf8.decode(bytes, 0, 1);
    if (json.isBlank()) {
      throw new UnreadableException("is empty");
    }
    JsonNode list;
    try {
      list = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // The other reader says where, and what else is wrong.
      list = JSON.missingNode();
    }
    if (!list.isArray()) {
      sink.accept(read(json, input.name(), input.source(), options));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      String label = ":" + (i + 1);
      sink.accept(
          read(list.get(i).toString(), input.name() + label, input.source() + label, options));
    }
  }

  private static ReadResult read(
      String json, String identifier, String source, ReadOptions options) {
    try {
      return new ReadResult.Read(JsonArticle.parse(json, identifier, source, options));
    } catch (UnreadableException e) {
      return new ReadResult.Unreadable(source, e.reason());
    }
  }
}
