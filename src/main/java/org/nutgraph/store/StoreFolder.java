package org.nutgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a store: TDB2's own files and a marker that says that the folder is ours, in which
 * format, and from which base its IRIs are minted.
 */
final class StoreFolder {
  private static final String MARKER = "nutgraph-store.properties";
  private static final String FORMAT = "1";
  private static final String DATA = "Data-";
  private static final String SERVED = "served.at";

  /** Bytes: three numbers that say where a tree's root is and how far its files are used. */
  private static final long TREE_STATE = 24;

  private static final List<String> TABLES =
      List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG", "SPO", "POS", "OSP", "nodes");

  private final Path path;

  StoreFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** True when the folder does not exist yet or is empty. */
  boolean isVacant() {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      throw new StoreException(path, "is a file", "name a folder");
    }
    return list().isEmpty();
  }

  /** Makes an empty store; the marker comes first, so that a later run knows the folder again. */
  void create(String base) {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(path, "lies below a file", "name another folder", e);
    } catch (IOException e) {
      throw notWritable(e);
    }
    Properties marker = new Properties();
    marker.setProperty("format", FORMAT);
    marker.setProperty("base", base);
    write(marker);
  }

  /**
   * The base IRI the store was made with.
   *
   * @throws StoreException when the folder is no store, or one of another format
   */
  String base() {
    Properties marker = read();
    String format = marker.getProperty("format");
    String base = marker.getProperty("base");
    if (!FORMAT.equals(format) || base == null) {
      throw new StoreException(
          path,
          "has format " + format + ", this program reads format " + FORMAT,
          "use the program's version that made it, or build a new store");
    }
    return base;
  }

  /** Bytes after the last compaction, 0 when there was none. */
  long compactedSize() {
    return Long.parseLong(read().getProperty("compactedSize", "0"));
  }

  void rememberCompactedSize(long bytes) {
    Properties marker = read();
    marker.setProperty("compactedSize", Long.toString(bytes));
    write(marker);
  }

  /** Bytes of all files; holes in sparse files count, so the disk may hold less. */
  long size() {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** TDB2 makes missing files anew without a word, and so would hide that data is lost. */
  void checkComplete() {
    for (Path data : list()) {
      if (!data.getFileName().toString().startsWith(DATA) || !Files.isDirectory(data)) {
        continue;
      }
      for (String table : TABLES) {
        for (String suffix : List.of(".bpt", ".dat", ".idn")) {
          checkExists(data.resolve(table + suffix));
        }
        checkTreeState(data.resolve(table + ".bpt"));
      }
      checkExists(data.resolve("nodes-data.obj"));
    }
  }

  /** TDB2 takes a state that is cut short for that of an empty tree. */
  private void checkTreeState(Path file) {
    if (file.toFile().length() != TREE_STATE) {
      throw corrupt("has the file %s cut short".formatted(file.getFileName()), null);
    }
  }

  private void checkExists(Path file) {
    if (!Files.exists(file)) {
      throw corrupt("lacks the file " + file.getFileName(), null);
    }
  }

  void checkWritable() {
    if (!Files.isWritable(path)) {
      throw notWritable(null);
    }
  }

  /**
   * TDB2 writes through memory-mapped files, where a full disk ends the process; so look first.
   *
   * @param bytes what a write may need at most
   */
  void checkSpace(long bytes) {
    try {
      long usable = Files.getFileStore(path).getUsableSpace();
      if (usable < bytes) {
        throw new StoreException(
            path,
            "needs up to %d MB for this write, the disk has %d MB left"
                .formatted(bytes >> 20, usable >> 20),
            "free some space and run the same command again; it goes on where it stopped");
      }
    } catch (IOException e) {
      throw new StoreException(path, "cannot be reached", "check the disk", e);
    }
  }

  /**
   * @return the file, whose name counts on from those that are there
   */
  Path writeBackup(Consumer<OutputStream> writer) {
    Path backups = path.resolve("backups");
    try {
      Files.createDirectories(backups);
      int number = 1;
      Path file = backups.resolve(backupName(number));
      while (Files.exists(file)) {
        number++;
        file = backups.resolve(backupName(number));
      }
      Path temporary = backups.resolve(file.getFileName() + ".new");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temporary))) {
        writer.accept(out);
      }
      return Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException(path, "cannot be backed up", "check space and permissions", e);
    }
  }

  private static String backupName(int number) {
    return "backup-%04d.nq.gz".formatted(number);
  }

  /** Notes where this process serves the store. */
  void announce(String url) {
    try {
      Files.writeString(path.resolve(SERVED), ProcessHandle.current().pid() + " " + url);
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  void withdraw() {
    try {
      Files.deleteIfExists(path.resolve(SERVED));
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** Where this process serves the store; empty when it does not. */
  Optional<String> servedBy(long process) {
    try {
      String[] words = Files.readString(path.resolve(SERVED)).split(" ", 2);
      return words.length == 2 && words[0].equals(Long.toString(process))
          ? Optional.of(words[1])
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  StoreException corrupt(String problem, @Nullable Throwable cause) {
    return new StoreException(
        path,
        "is damaged: it " + problem,
        "restore it from a backup, or delete the folder and build it again",
        cause);
  }

  private StoreException notWritable(@Nullable Throwable cause) {
    return new StoreException(
        path, "cannot be written", "check the permissions of the folder or name another", cause);
  }

  private List<Path> list() {
    try (Stream<Path> files = Files.list(path)) {
      return new ArrayList<>(files.sorted().toList());
    } catch (IOException e) {
      throw new StoreException(path, "cannot be read", "check the permissions of the folder", e);
    }
  }

  private Properties read() {
    Path marker = path.resolve(MARKER);
    if (!Files.exists(path)) {
      throw new StoreException(path, "does not exist", "make it with `nutgraph build`");
    }
    if (!Files.exists(marker)) {
      throw new StoreException(
          path, "is no store of this program", "name the folder that `nutgraph build` made");
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(marker, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw corrupt("has an unreadable file " + marker, e);
    }
    return properties;
  }

  private void write(Properties properties) {
    Path temporary = path.resolve(MARKER + ".new");
    StringBuilder text = new StringBuilder();
    for (String name : properties.stringPropertyNames().stream().sorted().toList()) {
      text.append(name).append('=').append(properties.getProperty(name)).append('\n');
    }
    try {
      Files.writeString(temporary, text.toString());
      Files.move(temporary, path.resolve(MARKER), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw notWritable(e);
    }
  }
}
