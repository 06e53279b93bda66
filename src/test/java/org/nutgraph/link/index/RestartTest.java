package org.nutgraph.link.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that ends too soon harms nothing, and the next one goes on from what is whole. */
class RestartTest {
  private static final DumpItem OLD = DumpItem.named("Q301", "Old Town").is("Q515").pages(9);
  private static final DumpItem NEW = DumpItem.named("Q302", "New Town").is("Q515").pages(9);

  @TempDir Path folder;
  private Path out = Path.of("");
  private Path dump = Path.of("");

  @BeforeEach
  void anOldIndexIsInForce() throws Exception {
    out = folder.resolve("index");
    Builds.into(out).run(Builds.write(folder.resolve("old.json"), Builds.array(OLD)));
    dump = Builds.write(folder.resolve("new.json"), Builds.array(OLD, NEW));
  }

  private boolean isNewInForce() throws IOException {
    try (WikidataIndex index = new IndexFolder(out).open()) {
      assertTrue(index.item("Q301").isPresent());
      return index.item("Q302").isPresent();
    }
  }

  @Test
  void afterAnEndBetweenThePhasesTheDumpIsNotReadAgain() throws Exception {
    Builds.into(out).readDump(Dump.at(dump));
    assertFalse(isNewInForce());
    BuildReport report = Builds.into(out).run(dump);
    assertTrue(report.reused());
    assertEquals(2, report.counts().items());
    assertTrue(isNewInForce());
  }

  @Test
  void aHalfReadDumpIsReadAgain() throws Exception {
    Builds.into(out).readDump(Dump.at(dump));
    Files.delete(out.resolve("spool/spool.properties"));
    assertFalse(Builds.into(out).run(dump).reused());
    assertTrue(isNewInForce());
  }

  @Test
  void aDumpThatChangedIsReadAgain() throws Exception {
    Builds.into(out).readDump(Dump.at(dump));
    Files.setLastModifiedTime(dump, FileTime.fromMillis(1_000_000));
    assertFalse(Builds.into(out).run(dump).reused());
  }

  @Test
  void otherRulesForWhatIsKnownReadTheDumpAgain() throws Exception {
    Builds.into(out).readDump(Dump.at(dump));
    Path rules = Path.of("ontology/link/selection-extract.tsv");
    assertFalse(Builds.into(out, rules).run(dump).reused());
  }

  @Test
  void aHalfWrittenIndexIsNeverInForceAndGoesAway() throws Exception {
    Files.createDirectories(out.resolve("index-7"));
    Files.writeString(out.resolve("index-7/segments_1"), "cut short");
    assertFalse(isNewInForce());
    Builds.into(out).run(dump);
    assertTrue(isNewInForce());
    assertEquals(1, parts().size());
  }

  @Test
  void whoReadsTheOldIndexDuringTheSwitchReadsOn() throws Exception {
    try (WikidataIndex before = new IndexFolder(out).open()) {
      Builds.into(out).run(dump);
      assertTrue(before.item("Q301").isPresent());
      assertTrue(before.item("Q302").isEmpty());
    }
    assertTrue(isNewInForce());
  }

  @Test
  void twoBuildsAtOnceAreRefused() throws Exception {
    try (IndexFolder.Lock held = new IndexFolder(out).lock()) {
      assertTrue(held.channel().isOpen());
      IndexException failure = assertThrows(IndexException.class, () -> Builds.into(out).run(dump));
      assertTrue(Builds.message(failure).contains("another build"), Builds.message(failure));
    }
    Builds.into(out).run(dump);
  }

  @Test
  void theSameDumpGivesTheSameAnswers() throws Exception {
    Builds.into(out).run(dump);
    long first = new IndexFolder(out).size();
    Builds.into(out).run(dump);
    assertEquals(first, new IndexFolder(out).size());
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.getFileName().toString().startsWith("index-")).toList();
    }
  }
}
