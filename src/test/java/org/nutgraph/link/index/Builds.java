package org.nutgraph.link.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Writes dumps and builds indexes of them. */
final class Builds {
  private static final String ARRAY_START = "[\n";

  private Builds() {}

  /** The usual form: an array with an item a line. */
  static String array(DumpItem... items) {
    return ARRAY_START
        + Stream.of(items).map(DumpItem::json).collect(Collectors.joining(",\n"))
        + "\n]\n";
  }

  static String lines(DumpItem... items) {
    return Stream.of(items).map(item -> item.json() + "\n").collect(Collectors.joining());
  }

  static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }

  static byte[] gzip(String text) throws IOException {
    return packed(text, GZIPOutputStream::new);
  }

  static byte[] bzip2(String text) throws IOException {
    return packed(text, BZip2CompressorOutputStream::new);
  }

  static String message(Exception failure) {
    return String.valueOf(failure.getMessage());
  }

  private interface Packing {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(String text, Packing packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing.around(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static IndexBuild into(Path folder) throws IOException {
    return IndexBuild.into(folder, Optional.empty(), BuildProgress.SILENT, Clock.systemUTC());
  }

  static IndexBuild into(Path folder, Path rules) throws IOException {
    return IndexBuild.into(folder, Optional.of(rules), BuildProgress.SILENT, Clock.systemUTC());
  }

  /** An index of these items, whatever they are and however little known. */
  static WikidataIndex extract(Path folder, DumpItem... items)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path dump = write(folder.resolve("extract.json"), array(items));
    Path out = folder.resolve("index");
    into(out, Path.of("ontology/link/selection-extract.tsv")).run(dump);
    return new IndexFolder(out).open();
  }
}
