package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.store.GraphStore;

/** From text to answers, with the language models. */
class BuildIT {
  private static final String NEWS =
      """
      {"id": "one", "date": "2024-01-09", "text": "Antony Blinken visited Israel on Monday."}
      {"id": "two", "text": "Germany supports Kenya. Hamas said France had attacked Kenya."}
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String export(String store) {
    Ran ran = Ran.command("export", "--store", store);
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }

  @Test
  void theDemoEndsWithAnswersAndSaysWhatNext() {
    Ran ran = Ran.command("demo");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("Who visited where, and when?"), ran.out());
    assertTrue(ran.out().contains("“"), ran.out());
    assertTrue(ran.err().contains("nutgraph build"), ran.err());
  }

  @Test
  void buildingTwiceChangesNothingAndTwoRunsAreAsGoodAsOne() throws IOException {
    String store = folder.resolve("store").toString();
    Ran first = Ran.command("build", file("news.jsonl", NEWS), "--store", store);
    assertEquals(0, first.code(), first.err());
    assertEquals("", first.out());
    assertTrue(first.err().contains("2 articles: 2 stored"), first.err());
    String built = export(store);
    assertTrue(built.contains("ontology#visited"), built);
    assertFalse(built.contains("ontology#attacked"), built);
    long size = size(store);

    Ran again = Ran.command("build", folder.resolve("news.jsonl").toString(), "--store", store);
    assertEquals(0, again.code(), again.err());
    assertTrue(again.err().contains("2 articles: 0 stored, 2 unchanged"), again.err());
    assertTrue(again.err().contains("0 quads added, 0 removed"), again.err());
    assertEquals(built, export(store));
    assertEquals(size, size(store));

    String other = folder.resolve("other").toString();
    String[] lines = NEWS.split("\n");
    assertEquals(0, Ran.withInput(lines[1], "build", "-", "--store", other).code());
    assertEquals(0, Ran.withInput(lines[0], "build", "-", "--store", other).code());
    // Where an article was read is part of its graph; all else must be the same.
    assertEquals(withoutSource(built), withoutSource(export(other)));
  }

  private static long size(String store) {
    try (GraphStore graphs = GraphStore.open(Path.of(store))) {
      return graphs.sizeOnDisk();
    }
  }

  private static TreeSet<String> withoutSource(String quads) {
    return new TreeSet<>(quads.lines().filter(line -> !line.contains("wasDerivedFrom")).toList());
  }

  @Test
  void badArticlesAreRejectedAndTheOthersStored() throws IOException {
    String store = folder.resolve("store").toString();
    String news = file("news.jsonl", "{\"text\": \"cut off\n" + NEWS + "{\"text\": \"\"}\n");
    Ran ran = Ran.command("build", news, "--store", store);
    assertEquals(3, ran.code(), ran.err());
    assertTrue(ran.err().contains("news.jsonl:1: rejected"), ran.err());
    assertTrue(ran.err().contains("news.jsonl:4: rejected"), ran.err());
    assertTrue(ran.err().contains("4 articles: 2 stored, 0 unchanged, 2 rejected"), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
    assertEquals(0, Ran.command("validate", "--store", store).code());
  }

  @Test
  void extractWritesTheSameAsBuildAndExport() throws IOException {
    String news = file("news.jsonl", NEWS);
    String store = folder.resolve("store").toString();
    assertEquals(0, Ran.command("build", news, "--store", store).code());
    Ran ran = Ran.command("extract", news, "--threads", "2");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(
        new TreeSet<>(export(store).lines().toList()), new TreeSet<>(ran.out().lines().toList()));
  }

  @Test
  void aMissingInputIsAFailure() {
    String store = folder.resolve("store").toString();
    Ran ran = Ran.command("build", folder.resolve("missing.txt").toString(), "--store", store);
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.err().startsWith("error: "), ran.err());
    assertTrue(ran.err().contains("missing.txt"), ran.err());
  }

  @Test
  void rulesCanBeTriedOnASentence() {
    Ran ran =
        Ran.command("rules", "try", "Blinken visited Israel on Monday.", "--date", "2024-01-09");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("visit.visit (Visit): fired"), ran.out());
    assertTrue(ran.out().contains("ng:visited wd:Q801"), ran.out());
  }

  @Test
  void whatWasBuiltCanBeExplained() throws IOException {
    String store = folder.resolve("store").toString();
    assertEquals(0, Ran.command("build", file("news.jsonl", NEWS), "--store", store).code());
    Ran visit = Ran.command("explain", "one", "--store", store);
    assertEquals(0, visit.code(), visit.err());
    assertTrue(
        visit.out().contains("[Antony Blinken|agent] *visited* [Israel|place] on Monday."),
        visit.out());
    assertTrue(visit.out().contains("\"Monday\": 2024-01-08"), visit.out());
    assertTrue(visit.out().contains("bare edge   wd:Q7821917 ng:visited wd:Q801"), visit.out());
    assertTrue(visit.out().contains("    weighed   Israel (wd:Q801), 0.8"), visit.out());
    assertTrue(visit.out().contains(": any=1 "), visit.out());
    Ran claims = Ran.command("explain", "two", "--store", store);
    assertTrue(
        claims.out().contains("[Hamas|speaker] said [France|agent] had *attacked* [Kenya"),
        claims.out());
    assertTrue(claims.out().contains("none: it is the claim of Hamas (wd:"), claims.out());
  }

  @Test
  void whyNotSaysWhereExtractionStopped() {
    Ran missing = Ran.command("why-not", "The site recorded a million visits to its front page.");
    assertEquals(0, missing.code(), missing.err());
    assertTrue(missing.out().contains("stopped at extract, no event: The site"), missing.out());
    assertTrue(missing.out().contains("visit.noun (Visit): required"), missing.out());
    assertTrue(missing.out().contains("(no entity)"), missing.out());
    Ran planned =
        Ran.command("why-not", "Antony Blinken will visit Egypt.", "--date", "2024-01-10");
    assertEquals(0, planned.code(), planned.err());
    assertTrue(planned.out().contains("none: it is Planned, not Actual"), planned.out());
    assertTrue(planned.out().contains("rule full-name"), planned.out());
    assertTrue(planned.out().contains("0 of them with a bare edge"), planned.out());
  }
}
