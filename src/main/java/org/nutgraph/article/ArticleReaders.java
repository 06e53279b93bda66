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
  private static final List<ArticleReader> UNPACKED =
      List.of(
          new JsonLinesReader(),
          new JsonReader(),
          new XmlReader(),
          new HtmlReader(),
          new PlainTextReader());

  private static final ArticleReader GZIP = new GzipReader();
  private static final ArticleReader ZIP = new ZipReader();

  private ArticleReaders() {}

  static String suffixes() {
    return String.join(
            ", ", UNPACKED.stream().flatMap(reader -> reader.suffixes().stream()).toList())
        + ", all of these with .gz, and .zip";
  }

  /** The reader that a file's name asks for; a packed file's name must say what is inside. */
  static Optional<ArticleReader> findByName(String name) {
    if (endsWithOneOf(ZIP, name)) {
      return Optional.of(ZIP);
    }
    Optional<ArticleReader> inner =
        UNPACKED.stream()
            .filter(reader -> endsWithOneOf(reader, GzipReader.inner(name)))
            .findFirst();
    return endsWithOneOf(GZIP, name) ? inner.map(reader -> GZIP) : inner;
  }

  private static boolean endsWithOneOf(ArticleReader reader, String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return reader.suffixes().stream().anyMatch(lowerCase::endsWith);
  }

  /** Reads with the reader that the name asks for or, where it asks for none, the content. */
  static void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    read(input, List.of(GZIP, ZIP), options, sink);
  }

  /** The same for what came out of an archive: one inside another is not opened. */
  static void readUnpacked(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    read(input, List.of(), options, sink);
  }

  private static void read(
      ArticleInput input,
      List<ArticleReader> archives,
      ReadOptions options,
      Consumer<ReadResult> sink)
      throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(input.bytes());
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    Optional<ArticleReader> reader =
        archives.stream()
            .filter(archive -> archive.accepts(head) || endsWithOneOf(archive, input.name()))
            .findFirst()
            .or(() -> UNPACKED.stream().filter(r -> endsWithOneOf(r, input.name())).findFirst())
            .or(() -> UNPACKED.stream().filter(r -> r.accepts(head)).findFirst());
    if (reader.isPresent()) {
      reader.get().read(new ArticleInput(input.source(), input.name(), bytes), options, sink);
    } else {
      sink.accept(
          new ReadResult.Unreadable(
              input.source(), "is no text; what can be read is " + suffixes()));
    }
  }
}
