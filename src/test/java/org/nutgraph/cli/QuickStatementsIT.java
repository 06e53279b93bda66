package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an article to statements for Wikidata and back to none, with the language models. */
class QuickStatementsIT {
  private static final String NEWS =
      """
      {"id": "one", "date": "2024-01-09", "url": "https://example.org/one", "text": "Marta Quill was born in Oslo. Rosa Lind said Marta Quill was born in Nairobi."}
      """;
  private static final String HEADER =
      "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_date\n";
  private static final String QUILL = "ngr:entity/Person/marta-quill\tskos:exactMatch\t";
  private static final String BORN =
      "Q90001\tP19\tQ585\tS854\t\"https://example.org/one\"\tS577\t+2024-01-09T00:00:00Z/11\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String given() {
    Ran ran = Ran.command("export", "--quickstatements", "--store", store());
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private void apply(String row) throws IOException {
    String table = file("table.tsv", HEADER + row + "\n");
    Ran ran = Ran.command("link", "apply", table, "--store", store(), "--author", "Ada");
    assertEquals(0, ran.code(), ran.err());
  }

  @Test
  void aLinkThatIsCorrectedAwayTakesItsStatementsWithIt() throws IOException {
    Ran built = Ran.command("build", file("news.jsonl", NEWS), "--store", store());
    assertEquals(0, built.code(), built.err());
    assertEquals("", given());
    apply(QUILL + "\twd:Q90001\tMarta Quill\t2024-02-01");
    assertEquals(BORN, given());
    apply(QUILL + "Not\twd:Q90001\t\t2024-02-02");
    assertEquals("", given());
  }
}
