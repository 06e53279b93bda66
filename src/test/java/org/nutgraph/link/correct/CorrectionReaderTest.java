package org.nutgraph.link.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.map.Iris;
import org.nutgraph.map.LocalNames;

class CorrectionReaderTest {
  private static final String BASE = "https://example.org/id/";
  private static final Prefixes PREFIXES =
      new Prefixes(Map.of("ngr", BASE, "wd", "http://www.wikidata.org/entity/"));
  private static final LocalDate TODAY = LocalDate.parse("2024-02-03");
  private static final CorrectionReader READER =
      new CorrectionReader(
          PREFIXES,
          new LocalNames(Iris.withBase(BASE)),
          Set.of("Person", "Group", "GeopoliticalEntity")::contains,
          "Ada",
          TODAY);
  private static final String COLUMNS =
      "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tdecision\twithdrawn\tmapping_date\n";

  private static CorrectionReader.Reading read(String row) {
    return READER.read("t.tsv", COLUMNS + row.replaceAll(" ?\\| ?", "\t") + "\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q5; accept Q5",
        "ngr:entity/Person/lund | skos:exactMatch |  | Q5; accept Q5",
        "ngr:entity/Person/lund |  |  | Q5; accept Q5",
        "https://example.org/id/entity/Person/lund | skos:exactMatch |  | http://www.wikidata.org/entity/Q5; accept Q5",
        "ngr:entity/Person/lund | skos:exactMatch | Not | wd:Q5; reject Q5",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q5 |  | reject; reject Q5",
        "ngr:entity/Person/lund | skos:exactMatch |  | ngr:entity/Person/holm; merge https://example.org/id/entity/Person/holm",
        "ngr:article/0123456789abcdef#char=3,7 | skos:exactMatch | not | ngr:entity/Person/lund; split",
        "ngr:article/0123456789abcdef#char=3,7 |  |  |  |  | Split; split",
        "ngr:entity/Person/lund-0123456789abcdef |  |  |  |  | split; split",
        "ngr:entity/Person/lund | skos:prefLabel |  |  | Ana Lund; relabel Ana Lund",
      })
  void aRowSaysWhatWasDecided(String row, String decision) {
    CorrectionReader.Reading reading = read(row);
    assertEquals(List.of(), reading.problems());
    Correction correction = reading.entries().getFirst().correction();
    assertEquals(decision + " by Ada, 2024-02-03", correction.summary());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        " | skos:exactMatch |  | wd:Q5; subject_id is empty",
        "lund | skos:exactMatch |  | wd:Q5; no known prefix",
        "xx:lund | skos:exactMatch |  | wd:Q5; no known prefix",
        "wd:Q7 | skos:exactMatch |  | wd:Q5; neither a local entity nor a mention",
        "ngr:entity/Nonsense/lund | skos:exactMatch |  | wd:Q5; the class Nonsense",
        "ngr:entity/Person/lund | skos:closeMatch |  | wd:Q5; skos:exactMatch, or",
        "ngr:entity/Person/lund | skos:exactMatch | Maybe | wd:Q5; write Not or",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:P5; no Wikidata item",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q05; no Wikidata item",
        "ngr:entity/Person/lund | skos:exactMatch |  | sssom:NoTermFound |  | accept; no Wikidata item",
        "ngr:entity/Person/lund | skos:exactMatch | Not | wd:Q5 |  | accept; predicate_modifier is Not",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q5 |  | merge; no other local entity",
        "ngr:entity/Person/lund | skos:exactMatch |  | ngr:entity/Person/lund; no other local entity",
        "ngr:entity/Person/lund | skos:exactMatch |  | ngr:entity/Event/x; the class Event",
        "ngr:entity/Person/lund |  |  |  |  | split; about one article",
        "ngr:entity/Person/lund | skos:prefLabel |  | ; object_label is empty",
        "ngr:article/0123456789abcdef#char=3,7 | skos:prefLabel |  |  | Lund; subject_id is a mention",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q5 |  | agree; write accept, reject",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q5 |  |  | perhaps; withdrawn is",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q5 |  |  |  | 3 Feb; write YYYY-MM-DD",
        "ngr:entity/Person/lund | skos:exactMatch |  | wd:Q5 |  |  |  |  | x; has 9 cells for 8 columns",
      })
  void aRowThatCannotBeTakenSaysWhy(String row, String message) {
    CorrectionReader.Reading reading = read(row);
    assertEquals(List.of(), reading.entries());
    assertEquals(1, reading.problems().size(), reading.problems()::toString);
    String problem = reading.problems().getFirst().toString();
    assertTrue(problem.startsWith("t.tsv:2: "), problem);
    assertTrue(problem.contains(message), problem);
    assertTrue(problem.contains("; "), problem);
  }

  @Test
  void quotesTabsLineBreaksAndOtherScriptsSurviveAndLinesAreCounted() {
    String said = "Élodie says \"no\",\tand\nmeans it – 東京";
    String table =
        "\uFEFF#curie_map:\r\n#  my: \"https://example.org/id/entity/\"\r\n"
            + "subject_id\tobject_id\tcomment\tauthor_label\r\n"
            + "my:Person/élodie\tQ5\t\""
            + said.replace("\"", "\"\"")
            + "\"\tÅsa\r\n"
            + "\r\n"
            + "my:Person/x\tnonsense\t\t\r\n";
    CorrectionReader.Reading reading = READER.read("t.tsv", table);
    Correction correction = reading.entries().getFirst().correction();
    assertEquals(BASE + "entity/Person/élodie", correction.subject());
    assertEquals(said, correction.comment());
    assertEquals("Åsa", correction.author());
    assertTrue(
        reading.problems().getFirst().place().equals("t.tsv:7"), reading.problems()::toString);
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    List<Correction> all =
        List.of(
            correction("entity/Person/a", new Decision.Accept("Q5", "A \"B\"\tC")),
            correction("entity/Person/a", new Decision.Reject("Q6")),
            correction("entity/Person/b", new Decision.Merge(BASE + "entity/Person/a", "Ä")),
            correction("article/0123456789abcdef#char=0,3", new Decision.Split()),
            correction("entity/Person/c", new Decision.Relabel("Ç | D")));
    String table =
        new CorrectionWriter(PREFIXES, BASE + "graph/corrections", "https://example.org/ns#")
            .corrections(Corrections.of(all));
    CorrectionReader.Reading reading = READER.read("t.tsv", table);
    assertEquals(List.of(), reading.problems());
    assertEquals(all, reading.entries().stream().map(Entry::correction).toList());
  }

  @Test
  void aRowThatAProgramWroteAndNobodyDecidedIsPassedOver() {
    CorrectionReader.Reading reading =
        READER.read(
            "t.tsv",
            "subject_id\tobject_id\tmapping_justification\n"
                + "ngr:entity/Person/a\tQ5\tsemapv:LexicalMatching\n"
                + "ngr:entity/Person/a\tQ6\tsemapv:ManualMappingCuration\n");
    assertEquals(1, reading.undecided());
    assertEquals("Q6", reading.entries().getFirst().correction().decision().object());
  }

  @ParameterizedTest
  @CsvSource({"'', has no row", "a\tb, has no column subject_id", "'#{: [', cannot be read"})
  void aFileThatIsNoTableSaysSo(String text, String message) {
    List<Problem> problems = READER.read("t.tsv", text).problems();
    assertTrue(problems.getFirst().toString().contains(message), problems::toString);
  }

  private static Correction correction(String subject, Decision decision) {
    return new Correction(
        BASE + subject, decision, "Bo \"X\" Å", LocalDate.parse("2024-01-02"), "why\nnot", null);
  }
}
