package org.nutgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** Opens a file, has it read and closes it. */
final class SingleFile {
  private SingleFile() {}

  static void read(Path file, ReadOptions options, Consumer<ReadResult> sink) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
      ArticleReaders.read(new ArticleInput(file.toString(), name, bytes), options, sink);
    }
  }

  /** What went wrong, for a person; the exceptions of java.nio.file say only the path. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "does not exist; check the path";
      case AccessDeniedException denied -> "may not be read by you; check its permissions";
      case ArticleSourceException ours -> String.valueOf(ours.getMessage());
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
