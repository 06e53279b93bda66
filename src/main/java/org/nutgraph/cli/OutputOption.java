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
  private @Nullable String target;

  /** True when a place was named, be it standard output. */
  boolean isGiven() {
    return target != null;
  }

  /** Writes results to a stream. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** A file appears when it is whole: it is written beside its place and then moved there. */
  void write(Console console, Writing writing) throws IOException {
    if (target == null || target.equals(STANDARD_OUTPUT)) {
      writing.to(console.out());
      console.out().flush();
      return;
    }
    Path path = Path.of(target).toAbsolutePath();
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try (WatchedOutput file = new WatchedOutput(Files.newOutputStream(part))) {
      writeWatched(file, path, writing);
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeWatched(WatchedOutput file, Path target, Writing writing)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(file)) {
      writing.to(out);
    } catch (IOException | RuntimeException e) {
      if (file.failure().isPresent()) {
        throw new IOException(
            target + " cannot be written: " + file.failure().get().getMessage(), e);
      }
      throw e;
    }
  }
}
