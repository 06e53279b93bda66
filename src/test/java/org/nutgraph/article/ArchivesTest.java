package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  private static final byte[] NOTHING = new byte[1_000_000];

  @TempDir Path folder;

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path file = folder.resolve("news.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void aPackedFileIsReadAsWhatItsNameSaysInside() throws IOException {
    Path lines = folder.resolve("news.jsonl.gz");
    Files.write(lines, gzip("{\"text\": \"Ministers met.\"}\n{\"text\": \"They left.\"}\n"));
    Reading reading = Reading.of(lines);
    assertEquals(List.of("news.jsonl:1", "news.jsonl:2"), reading.outline());
    assertEquals(lines + ":2", reading.articles().getLast().source());
    Path text = Files.write(folder.resolve("talks.txt.gz"), gzip("Ministers met."));
    assertEquals("talks.txt", Reading.of(text).article().identifier());
  }

  @Test
  void aFolderHoldsPackedFilesOfAKindThatIsRead() throws IOException {
    Files.write(folder.resolve("a.txt.gz"), gzip("Ministers met."));
    Files.write(folder.resolve("b.csv.gz"), gzip("1,2,3"));
    Reading reading = Reading.of(folder);
    assertEquals(List.of("a.txt"), reading.outline());
    assertTrue(reading.notes.getFirst().contains("b.csv.gz"), reading.notes::toString);
  }

  @Test
  void aGzipFileThatIsCutOffIsToldAndSoIsOneThatIsNone() throws IOException {
    byte[] packed = gzip("Ministers met.");
    Path cut = Files.write(folder.resolve("a.txt.gz"), Arrays.copyOf(packed, packed.length - 9));
    assertTrue(Reading.of(cut).reason().contains("damaged or cut off"));
    Path none = Files.writeString(folder.resolve("b.txt.gz"), "Ministers met.");
    assertTrue(Reading.of(none).reason().contains("damaged or cut off"));
    Path empty = Files.writeString(folder.resolve("c.txt.gz"), "");
    assertTrue(Reading.of(empty).reason().contains("damaged or cut off"));
  }

  @Test
  void theFilesOfAZipFileAreReadInItsOrderAndOthersCounted() throws IOException {
    Path file =
        zip(
            "b/talks.txt", "Ministers met.",
            "a.html", "<html><p>They left the hotel.</p>",
            "__MACOSX/a.html", "<p>x</p>",
            "b/.hidden.txt", "x",
            "table.csv", "1,2");
    Reading reading = Reading.of(file);
    assertEquals(List.of("talks.txt", "a.html"), reading.outline());
    assertEquals(file + "!b/talks.txt", reading.articles().getFirst().source());
    assertTrue(reading.notes.getFirst().contains("3 file(s) of another kind"));
  }

  @Test
  void aPathInsideThatLeadsOutIsALabelOnly() throws IOException {
    Path file =
        zip("../../etc/talks.txt", "Ministers met.", "/tmp/\u001b[2Jnews.txt", "They left.");
    Reading reading = Reading.of(file);
    assertEquals(List.of("talks.txt", "?[2Jnews.txt"), reading.outline());
    assertFalse(Files.exists(folder.resolve("../../etc/talks.txt")));
  }

  @Test
  void aZipFileWithoutArticlesOrCutOffIsTold() throws IOException {
    assertTrue(Reading.of(zip("table.csv", "1,2")).reason().contains("holds no article"));
    byte[] whole = Files.readAllBytes(zip("talks.txt", "Ministers met. ".repeat(999)));
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, 60));
    assertTrue(Reading.of(cut).reason().contains("damaged or cut off"));
  }

  @Test
  void anArchiveInsideAnArchiveIsNotOpened() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(inner)) {
      out.putNextEntry(new ZipEntry("a.txt"));
    }
    Path file = folder.resolve("outer.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(inner.toByteArray());
    }
    assertTrue(Reading.of(file).reason().contains("holds no article"));
  }

  @Test
  void aBombIsStoppedWhereItGrowsOutOfProportion() throws IOException {
    Path gzip = folder.resolve("bomb.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      writeNothing(out);
    }
    assertTrue(Reading.of(gzip).reason().contains("200 times its size"));
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("table.csv"));
      writeNothing(out);
    }
    assertTrue(Reading.of(zip).reason().contains("200 times its size"));
  }

  private static void writeNothing(OutputStream out) throws IOException {
    for (int i = 0; i < 100; i++) {
      out.write(NOTHING);
    }
  }
}
