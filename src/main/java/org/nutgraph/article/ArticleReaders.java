package org.nutgraph.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The kinds of input that are read, and the choice among them. */
final class ArticleReaders {
  /** How many bytes a reader sees when it judges by content. */
  static final int HEAD = 4096;

  /** Asked in this order; plain text takes whatever is text, so it stands last. */
  private static final List<ArticleReader> ALL =
      List.of(new JsonLinesReader(), new PlainTextReader());

  private ArticleReaders() {}

  static String suffixes() {
    return String.join(", ", ALL.stream().flatMap(reader -> reader.suffixes().stream()).toList());
  }

  static Optional<ArticleReader> findByName(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(reader -> reader.suffixes().stream().anyMatch(lowerCase::endsWith))
        .findFirst();
  }

  /** Reads with the reader that the name asks for or, where it asks for none, the content. */
  static void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(input.bytes());
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    Optional<ArticleReader> reader =
        findByName(input.name())
            .or(() -> ALL.stream().filter(candidate -> candidate.accepts(head)).findFirst());
    if (reader.isPresent()) {
      reader.get().read(new ArticleInput(input.source(), input.name(), bytes), options, sink);
    } else {
      sink.accept(
          new ReadResult.Unreadable(
              input.source(), "is no text; what can be read is " + suffixes()));
    }
  }
}
