package org.nutgraph.link.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;

/**
 * A folder with an index in it: the file {@code current} names the folder in force, {@code spool}
 * is what a build has done so far.
 */
public record IndexFolder(Path path) {
  private static final String CURRENT = "current";
  private static final Pattern PART = Pattern.compile("index-([0-9]{1,9})");

  /**
   * Opens the index in force.
   *
   * @throws IndexException when there is none, or one of another format
   */
  public WikidataIndex open() throws IOException {
    return WikidataIndex.open(new MMapDirectory(currentPart()), path.toString());
  }

  /** Bytes that the index in force takes on the disk. */
  public long size() throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(currentPart())) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private Path currentPart() throws IOException {
    Path pointer = path.resolve(CURRENT);
    if (!Files.isRegularFile(pointer)) {
      throw new IndexException(
          path
              + " holds no index (it has no file \"current\"); build one: nutgraph link index build"
              + " DUMP --out "
              + path);
    }
    Path part = path.resolve(Files.readString(pointer).strip());
    if (!PART.matcher(String.valueOf(part.getFileName())).matches() || !Files.isDirectory(part)) {
      throw new IndexException(
          pointer
              + " names no index; build it again: nutgraph link index build DUMP --out "
              + path);
    }
    return part;
  }

  Spool spool() {
    return new Spool(path.resolve("spool"));
  }

  /** A folder for a new index, after all that half-done builds left is gone. */
  Path newPart() throws IOException {
    deleteOthers();
    int last = 0;
    for (Path part : parts()) {
      last = Math.max(last, number(part));
    }
    return path.resolve("index-" + (last + 1));
  }

  /** Puts a finished index in force, in one step, and deletes the old one. */
  void switchTo(Path part) throws IOException {
    Folders.replace(path.resolve(CURRENT), part.getFileName() + "\n");
    deleteOthers();
  }

  private void deleteOthers() throws IOException {
    Path pointer = path.resolve(CURRENT);
    String current = Files.exists(pointer) ? Files.readString(pointer).strip() : "";
    for (Path part : parts()) {
      if (!String.valueOf(part.getFileName()).equals(current)) {
        Folders.delete(part);
      }
    }
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> number(file) > 0).toList();
    }
  }

  private static int number(Path part) {
    Matcher matcher = PART.matcher(String.valueOf(part.getFileName()));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Held while a build is at work; it dies with the process. */
  record Lock(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * Keeps other builds out.
   *
   * @throws IndexException when one is at work
   */
  Lock lock() throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IndexException(
          "another build is at work in " + path + "; wait for it, or choose another --out");
    }
    return new Lock(channel);
  }
}
