package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What linking weighs, as a table, with the language models. */
class LinkFeaturesIT {
  @TempDir Path folder;

  @Test
  void eachItemThatANameMayBeHasALineWithItsProbabilityAndFeatures() throws Exception {
    Path news =
        Files.writeString(
            folder.resolve("news.jsonl"),
            "{\"id\": \"one\", \"date\": \"2024-01-09\", \"text\": \"Marta Quill visited Kenya."
                + " Quill praised Kenya.\"}\n");
    Ran ran = Ran.command("link", "features", news.toString());
    assertEquals(0, ran.code(), ran.err());
    List<String[]> rows = ran.out().lines().map(line -> line.split("\t", -1)).toList();
    assertTrue(rows.stream().allMatch(row -> row.length == 6), ran.out());
    String[] kenya = rows.stream().filter(row -> row[3].equals("Q114")).findFirst().orElseThrow();
    assertEquals("one", kenya[0]);
    assertEquals("20-25,41-46", kenya[2]);
    assertTrue(Double.parseDouble(kenya[4]) > 0.5, ran.out());
    assertTrue(kenya[5].contains("label=1.0"), kenya[5]);
  }

  @Test
  void aFileThatDoesNotExistIsAnErrorThatNamesIt() {
    Ran ran = Ran.command("link", "features", folder.resolve("none.jsonl").toString());
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.err().contains("none.jsonl"), ran.err());
  }
}
