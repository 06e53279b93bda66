package org.nutgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows whether the text index holds what the tables hold. TDB2 writes elsewhere than before, so
 * the roots of its trees tell one state of the tables from every other; after each write of both,
 * the roots are noted. Whatever came between, a kill or another program, they differ then.
 */
final class TextIndexState {
  private static final String FILE = "text.state";
  private static final List<String> TREES = List.of("GSPO.bpt", "SPO.bpt");

  private final Path store;
  private final String config;

  TextIndexState(Path store, String config) {
    this.store = store;
    this.config = config;
  }

  Path folder() {
    return store.resolve("text");
  }

  /** True when the index was never made in this store. */
  boolean isNew() {
    return !Files.exists(file());
  }

  boolean agrees() {
    try {
      return !isNew() && Files.readString(file()).equals(current());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tables and index are in step now. */
  void remember() {
    Path temporary = store.resolve(FILE + ".new");
    try {
      Files.writeString(temporary, current());
      Files.move(
          temporary, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until {@link #remember} is called, they are not. */
  void forget() {
    try {
      if (!isNew()) {
        Files.writeString(file(), "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return store.resolve(FILE);
  }

  private String current() throws IOException {
    Path data = newestData();
    StringBuilder state = new StringBuilder(config).append('\n').append(data.getFileName());
    for (String tree : TREES) {
      state.append('\n').append(HexFormat.of().formatHex(Files.readAllBytes(data.resolve(tree))));
    }
    return state.append('\n').append(lastCommit()).append('\n').toString();
  }

  /** The file that Lucene writes last; its name counts the commits. Empty where there is none. */
  private String lastCommit() throws IOException {
    if (!Files.isDirectory(folder())) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("segments_"))
          .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
          .orElse("");
    }
  }

  /** Compaction makes a folder with a higher number. */
  private Path newestData() throws IOException {
    try (Stream<Path> files = Files.list(store)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Data-[0-9]+"))
          .max(Path::compareTo)
          .orElseThrow(() -> new IOException(store + " has no folder Data-…"));
    }
  }
}
