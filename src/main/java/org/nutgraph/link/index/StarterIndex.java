package org.nutgraph.link.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.nutgraph.link.Item;

/**
 * The index that comes with the program: built from {@code ontology/starter} when the program is
 * built, read from the class path into memory.
 */
public final class StarterIndex {
  private static final String FOLDER = "starter-index/";
  private static final String FILES = "files.txt";
  private static final String NAME = "ontology/starter";

  private StarterIndex() {}

  /**
   * Writes the index below a folder of the class path, in place of an older one.
   *
   * @param items of two with one QID the first is kept
   * @param date of the data, "2024-01-09"
   */
  public static void write(List<Item> items, String date, Path classes) throws IOException {
    Path folder = classes.resolve(FOLDER);
    Folders.delete(folder);
    Files.createDirectories(folder);
    try (Directory directory = new NIOFSDirectory(folder, NoLockFactory.INSTANCE)) {
      fill(directory, items, date);
      List<String> files = List.of(directory.listAll());
      Files.writeString(folder.resolve(FILES), String.join("\n", files) + "\n");
    }
  }

  private static void fill(Directory directory, List<Item> items, String date) throws IOException {
    Set<String> known = new HashSet<>();
    try (ItemWriter writer = new ItemWriter(directory)) {
      for (Item item : items) {
        if (known.add(item.qid())) {
          writer.add(item);
        }
      }
      writer.finish(NAME, date, IndexInfo.LICENCE);
    }
  }

  /** An index in memory of a few items; of two with one QID the first is kept. */
  public static WikidataIndex of(List<Item> items) {
    Directory directory = new ByteBuffersDirectory();
    try {
      fill(directory, items, "");
      return WikidataIndex.open(directory, "in memory");
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }

  /**
   * The index on the class path.
   *
   * @throws IllegalStateException when it is missing
   */
  public static WikidataIndex load() {
    Directory directory = new ByteBuffersDirectory();
    try {
      String files = new String(bytes(FILES), StandardCharsets.UTF_8);
      for (String file : files.lines().toList()) {
        byte[] content = bytes(file);
        try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
          out.writeBytes(content, content.length);
        }
      }
      return WikidataIndex.open(directory, FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(
          FOLDER + " on the class path cannot be read; build the program again", e);
    }
  }

  private static byte[] bytes(String file) throws IOException {
    String resource = FOLDER + file;
    try (InputStream in = StarterIndex.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is missing from the class path; build the program again with Maven");
      }
      return in.readAllBytes();
    }
  }
}
