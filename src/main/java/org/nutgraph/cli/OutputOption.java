package org.nutgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputOption {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write, - for standard output (the default).")
  private @Nullable String file;

  /** Writes results to a stream. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** A file appears when it is whole: it is written beside its place and then moved there. */
  void write(Console console, Writing writing) throws IOException {
    if (file == null || file.equals(STANDARD_OUTPUT)) {
      writing.to(console.out());
      console.out().flush();
      return;
    }
    Path target = Path.of(file).toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        writing.to(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
