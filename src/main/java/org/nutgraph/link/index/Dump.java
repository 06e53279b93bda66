package org.nutgraph.link.index;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * A file of Wikidata entities in JSON.
 *
 * @param size bytes, as they lie on the disk
 * @param modified milliseconds since 1970
 */
record Dump(Path file, long size, long modified) {
  private static final int BUFFER = 1 << 18;
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(20\\d{2})-?(\\d{2})-?(\\d{2})(?!\\d)");

  /**
   * Finds a dump.
   *
   * @throws NoSuchFileException when there is none
   * @throws IndexException when it is a folder
   */
  static Dump at(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new IndexException(file + " is no file; name a dump such as latest-all.json.gz");
    }
    return new Dump(file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /** The day in its name ("wikidata-20240101-all.json.gz"), or else of the file's last change. */
  LocalDate date() {
    Matcher day = DAY.matcher(name());
    if (day.find()) {
      try {
        return LocalDate.parse(
            day.group(1) + day.group(2) + day.group(3), DateTimeFormatter.BASIC_ISO_DATE);
      } catch (DateTimeParseException e) {
        // Eight digits that are no day tell nothing.
        return lastChange();
      }
    }
    return lastChange();
  }

  private LocalDate lastChange() {
    return java.time.Instant.ofEpochMilli(modified).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * Its JSON; a file may hold several gzip or bzip2 streams one after the other.
   *
   * @param taken counts the bytes taken from the disk
   */
  InputStream open(AtomicLong taken) throws IOException {
    InputStream raw =
        new BufferedInputStream(new Counted(Files.newInputStream(file), taken), BUFFER);
    String name = name().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".gz")) {
        return new GZIPInputStream(raw, BUFFER);
      }
      return name.endsWith(".bz2") ? new BZip2CompressorInputStream(raw, true) : raw;
    } catch (IOException e) {
      raw.close();
      throw new IndexException(
          "%s is not what its name says: %s; download it again".formatted(file, e.getMessage()), e);
    }
  }

  private static final class Counted extends FilterInputStream {
    private final AtomicLong taken;

    Counted(InputStream in, AtomicLong taken) {
      super(in);
      this.taken = taken;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        taken.incrementAndGet();
      }
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      if (read > 0) {
        taken.addAndGet(read);
      }
      return read;
    }
  }
}
