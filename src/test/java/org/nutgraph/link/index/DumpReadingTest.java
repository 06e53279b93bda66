package org.nutgraph.link.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump is read in whatever form it comes, and what is no item does no harm. */
class DumpReadingTest {
  private static final DumpItem LAND = DumpItem.named("Q101", "Norland").is("Q6256").pages(9);
  private static final DumpItem TOWN = DumpItem.named("Q102", "Vera").is("Q515").pages(9);

  @TempDir Path folder;

  private BuildReport build(String name, byte[] content) throws Exception {
    Path dump = Files.write(folder.resolve(name), content);
    return Builds.into(folder.resolve("index")).run(dump);
  }

  private BuildReport build(String name, String content) throws Exception {
    return build(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void assertBothAreThere(BuildReport report) throws IOException {
    assertEquals(2, report.info().items());
    assertEquals(0, report.counts().broken(), report.counts().firstBroken().toString());
    try (WikidataIndex index = new IndexFolder(folder.resolve("index")).open()) {
      assertEquals("Norland", index.item("Q101").orElseThrow().label());
      assertEquals("Vera", index.item("Q102").orElseThrow().label());
    }
  }

  @Test
  void anArrayWithAnItemALineIsRead() throws Exception {
    assertBothAreThere(build("dump.json", Builds.array(LAND, TOWN)));
  }

  @Test
  void linesWithoutAnArrayAreRead() throws Exception {
    assertBothAreThere(build("dump.json", Builds.lines(LAND, TOWN)));
  }

  @Test
  void anArrayOnOneLineIsRead() throws Exception {
    assertBothAreThere(build("dump.json", "[" + LAND.json() + ", " + TOWN.json() + "]"));
  }

  @Test
  void bracketsMayStandBesideTheItems() throws Exception {
    assertBothAreThere(build("dump.json", "[" + LAND.json() + ",\n" + TOWN.json() + "]"));
  }

  @Test
  void blankLinesTrailingCommasAndCarriageReturnsAreNothing() throws Exception {
    String text = "[\r\n\r\n" + LAND.json() + ",\r\n  \r\n" + TOWN.json() + ",\r\n]\r\n\r\n";
    assertBothAreThere(build("dump.json", text));
  }

  @Test
  void gzipIsRead() throws Exception {
    assertBothAreThere(build("dump.json.gz", Builds.gzip(Builds.array(LAND, TOWN))));
  }

  @Test
  void bzip2IsRead() throws Exception {
    assertBothAreThere(build("dump.json.bz2", Builds.bzip2(Builds.array(LAND, TOWN))));
  }

  @Test
  void severalGzipStreamsInAFileAreOneDump() throws Exception {
    assertBothAreThere(
        build(
            "dump.json.gz",
            both(Builds.gzip(Builds.lines(LAND)), Builds.gzip(Builds.lines(TOWN)))));
  }

  @Test
  void severalBzip2StreamsInAFileAreOneDump() throws Exception {
    assertBothAreThere(
        build(
            "dump.json.bz2",
            both(Builds.bzip2(Builds.lines(LAND)), Builds.bzip2(Builds.lines(TOWN)))));
  }

  private static byte[] both(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  @Test
  void brokenLinesAreCountedWithTheirNumbersAndTheRestIsRead() throws Exception {
    String half = TOWN.json().substring(0, 60);
    BuildReport report =
        build(
            "dump.json",
            "[\n"
                + LAND.json()
                + ",\n"
                + half
                + ",\nnonsense\n{\"type\":\"item\"}\n"
                + TOWN.json());
    assertEquals(2, report.info().items());
    assertEquals(3, report.counts().broken());
    assertEquals(
        List.of("line 3", "line 4", "line 5"),
        report.counts().firstBroken().stream()
            .map(line -> line.substring(0, line.indexOf(':')))
            .toList());
  }

  @Test
  void propertiesAndLexemesAreCountedAndPassedOver() throws Exception {
    BuildReport report =
        build(
            "dump.json",
            Builds.array(LAND, TOWN).replace("\n]", ",\n")
                + "{\"type\":\"property\",\"id\":\"P31\",\"labels\":{}},\n"
                + "{\"type\":\"lexeme\",\"id\":\"L7\",\"lemmas\":{}}\n]");
    assertEquals(2, report.counts().others());
    assertBothAreThere(report);
  }

  @Test
  void linesLongerThanABatchAreWhole() throws Exception {
    DumpItem wordy = DumpItem.named("Q101", "Norland").is("Q6256").pages(9);
    wordy.description("very ".repeat(700_000) + "long");
    assertBothAreThere(build("dump.json", Builds.array(wordy, TOWN)));
  }

  @Test
  void aDumpThatBreaksOffIsAnErrorAndLeavesNoIndex() throws Exception {
    byte[] whole = Builds.gzip(Builds.array(LAND, TOWN));
    byte[] cut = Arrays.copyOf(whole, whole.length - 12);
    IndexException failure = assertThrows(IndexException.class, () -> build("dump.json.gz", cut));
    assertTrue(Builds.message(failure).contains("download it again"), Builds.message(failure));
    assertFalse(Files.exists(folder.resolve("index/current")));
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsAnError() {
    IndexException failure =
        assertThrows(IndexException.class, () -> build("dump.json.gz", Builds.array(LAND)));
    assertTrue(
        Builds.message(failure).contains("is not what its name says"), Builds.message(failure));
  }

  @Test
  void aFileWithoutAnyItemIsAnError() {
    IndexException failure =
        assertThrows(IndexException.class, () -> build("notes.json", "{\"title\": 1}\n"));
    assertTrue(Builds.message(failure).contains("holds no item"), Builds.message(failure));
  }
}
