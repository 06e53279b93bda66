package org.nutgraph.article;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a kind that is read in a zip file, in its order. Nothing is unpacked to disk: a path
 * inside is a label, wherever it points. Archives inside are passed over, as are hidden files.
 */
final class ZipReader implements ArticleReader {
  /** A part of a path that begins with a dot, and is not one of the two that only have dots. */
  private static final Pattern HIDDEN = Pattern.compile("(^|/)\\.(?!\\.?/)");

  /** Most files that are looked at. */
  private static final int MOST_FILES = 1_000_000;

  @Override
  public List<String> suffixes() {
    return List.of(".zip");
  }

  @Override
  public boolean accepts(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  @Override
  public void read(ArticleInput input, ReadOptions options, Consumer<ReadResult> sink)
      throws IOException {
    BoundedStream packed = BoundedStream.packed(input.bytes());
    try (ZipInputStream zip = new ZipInputStream(packed)) {
      readAll(zip, BoundedStream.unpacked(zip, packed), input, options, sink);
    } catch (ZipException | EOFException e) {
      sink.accept(
          new ReadResult.Unreadable(
              input.source(),
              "is a zip file that is damaged or cut off; what stands before the damage was read"));
    } catch (ArticleSourceException e) {
      sink.accept(new ReadResult.Unreadable(input.source(), SingleFile.reason(e)));
    }
  }

  private static void readAll(
      ZipInputStream zip,
      BoundedStream bytes,
      ArticleInput input,
      ReadOptions options,
      Consumer<ReadResult> sink)
      throws IOException {
    int read = 0;
    int others = 0;
    for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
      if (read + others >= MOST_FILES) {
        throw new ArticleSourceException(
            "holds more than %,d files; split it".formatted(MOST_FILES));
      }
      String label = label(entry.getName());
      String name = label.substring(label.lastIndexOf('/') + 1);
      Optional<ArticleReader> reader = ArticleReaders.findByName(name);
      if (!entry.isDirectory()
          && !isHidden(label)
          && reader.filter(r -> !isArchive(r)).isPresent()) {
        read++;
        ArticleReaders.readUnpacked(
            new ArticleInput(input.source() + "!" + label, name, bytes), options, sink);
      } else if (!entry.isDirectory()) {
        others++;
      }
      // What a reader left unread, or was not asked for, is unpacked by going on; it counts.
      drain(bytes);
    }
    if (read == 0) {
      sink.accept(
          new ReadResult.Unreadable(
              input.source(),
              "holds no article, or is damaged; what can be read is " + ArticleReaders.suffixes()));
    } else if (others > 0) {
      options
          .notes()
          .accept("%s: %d file(s) of another kind passed over".formatted(input.source(), others));
    }
  }

  private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      // So the library says that a name is no UTF-8.
      throw (ZipException) new ZipException("bad name").initCause(e);
    }
  }

  private static void drain(BoundedStream bytes) throws IOException {
    byte[] buffer = new byte[8192];
    while (bytes.read(buffer, 0, buffer.length) >= 0) {
      // Counting is all.
    }
  }

  private static boolean isArchive(ArticleReader reader) {
    return reader instanceof GzipReader || reader instanceof ZipReader;
  }

  private static boolean isHidden(String label) {
    return label.startsWith("__MACOSX/") || HIDDEN.matcher(label).find();
  }

  /** A path as one line without characters that would confuse a terminal. */
  private static String label(String path) {
    return path.replace('\\', '/').replaceAll("\\p{C}", "?");
  }
}
