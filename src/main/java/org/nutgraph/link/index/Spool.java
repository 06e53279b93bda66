package org.nutgraph.link.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.nutgraph.link.Item;

/**
 * What the first phase of a build leaves for the second: a folder with the items that are known
 * well enough, the tree of classes, and, written last, what dump they are of. Without that last
 * file it counts for nothing.
 */
record Spool(Path folder) {
  private static final int BUFFER = 1 << 18;
  private static final String FORMAT = "1";

  private Path items() {
    return folder.resolve("items");
  }

  private Path classes() {
    return folder.resolve("superclasses");
  }

  private Path mark() {
    return folder.resolve("spool.properties");
  }

  /** Writes items one after the other. */
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;
    private final PackedBytes bytes = PackedBytes.empty();

    private Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void write(Item item) throws IOException {
      bytes.clear();
      ItemCoding.put(item, bytes);
      out.writeInt(bytes.size());
      out.write(bytes.array(), 0, bytes.size());
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Takes items one after the other. */
  interface ItemTaker {
    void take(Item item) throws IOException;
  }

  /** Starts anew. */
  Writer begin() throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    return new Writer(items());
  }

  /** Says that all is written. */
  void finish(Dump dump, Selection selection, DumpCounts counts, Superclasses tree)
      throws IOException {
    tree.write(classes());
    Properties properties = identity(dump, selection);
    properties.setProperty("json-bytes", Long.toString(counts.jsonBytes()));
    properties.setProperty("items", Long.toString(counts.items()));
    properties.setProperty("others", Long.toString(counts.others()));
    properties.setProperty("unread", Long.toString(counts.unread()));
    properties.setProperty("broken", Long.toString(counts.broken()));
    properties.setProperty("first-broken", String.join("\n", counts.firstBroken()));
    properties.setProperty("spooled", Long.toString(counts.spooled()));
    StringBuilder text = new StringBuilder();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name).replace("\\", "\\\\").replace("\n", "\\n");
      text.append(name).append('=').append(value).append('\n');
    }
    Folders.replace(mark(), text.toString());
  }

  private static Properties identity(Dump dump, Selection selection) {
    Properties properties = new Properties();
    properties.setProperty("format", FORMAT);
    properties.setProperty("dump", dump.name());
    properties.setProperty("size", Long.toString(dump.size()));
    properties.setProperty("modified", Long.toString(dump.modified()));
    properties.setProperty("selection", selection.firstPhase());
    return properties;
  }

  /** What was counted, when this is the whole spool of the dump, made with these rules. */
  Optional<DumpCounts> countsOf(Dump dump, Selection selection) throws IOException {
    if (!Files.exists(mark())) {
      return Optional.empty();
    }
    Properties written = new Properties();
    try (Reader reader = Files.newBufferedReader(mark())) {
      written.load(reader);
    }
    Properties wanted = identity(dump, selection);
    boolean same =
        wanted.stringPropertyNames().stream()
            .allMatch(name -> wanted.getProperty(name).equals(written.getProperty(name)));
    return same ? Optional.of(counts(written)) : Optional.empty();
  }

  private static DumpCounts counts(Properties written) {
    List<String> broken =
        written.getProperty("first-broken", "").lines().filter(line -> !line.isEmpty()).toList();
    return new DumpCounts(
        count(written, "json-bytes"),
        count(written, "items"),
        count(written, "others"),
        count(written, "unread"),
        count(written, "broken"),
        broken,
        count(written, "spooled"));
  }

  private static long count(Properties written, String name) {
    return Long.parseLong(written.getProperty(name, "0"));
  }

  Superclasses superclasses() throws IOException {
    return Superclasses.read(classes());
  }

  /** Shows all items in the order of the dump. */
  void forEach(long count, ItemTaker taker) throws IOException {
    byte[] bytes = new byte[1 << 12];
    try (InputStream file = Files.newInputStream(items());
        DataInputStream in = new DataInputStream(new BufferedInputStream(file, BUFFER))) {
      for (long i = 0; i < count; i++) {
        int size = in.readInt();
        if (size > bytes.length) {
          bytes = Arrays.copyOf(bytes, size * 2);
        }
        in.readFully(bytes, 0, size);
        taker.take(ItemCoding.get(PackedBytes.of(bytes, 0, size)));
      }
    }
  }

  void delete() throws IOException {
    Folders.delete(folder);
  }
}
