package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** Commands that need no language models, over the store of the query tests. */
class CommandLineTest {
  @TempDir static Path folder;
  private static String store = "";

  @BeforeAll
  static void fill() {
    Path path = folder.resolve("store");
    store = path.toString();
    try (GraphStore graphs = GraphStore.openOrCreate(path, SampleGraphs.BASE)) {
      graphs.replaceAll(SampleGraphs.sample(), "test");
    }
  }

  private static void assertError(Ran ran, int code, String... parts) {
    assertEquals(code, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("error: "), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
    for (String part : parts) {
      assertTrue(ran.err().contains(part), ran.err());
    }
  }

  @Test
  void theVersionIsOneLineOfResults() {
    Ran ran = Ran.command("--version");
    assertEquals(0, ran.code());
    assertTrue(ran.out().matches("nutgraph \\S+\\R"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void helpNamesEveryCommandAndTheExitCodes() {
    Ran ran = Ran.command("--help");
    assertEquals(0, ran.code());
    for (String name :
        List.of(
            "demo",
            "build",
            "extract",
            "query",
            "export",
            "explain",
            "why-not",
            "validate",
            "stats",
            "remove",
            "serve",
            "link",
            "rules")) {
      assertTrue(ran.out().contains("  " + name + " "), ran.out());
      Ran help = Ran.command(name, "--help");
      assertEquals(0, help.code());
      assertTrue(help.out().startsWith("Usage: nutgraph " + name), help.out());
    }
    assertTrue(ran.out().contains("finished, but some articles were rejected"), ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                         | name a command",
        "biuld x                                    | Did you mean",
        "build --store S                            | PATH",
        "build x                                    | --store",
        "build x --store S --date monday            | write YYYY-MM-DD",
        "build x --store S --threads 0              | --threads must be at least 1",
        "build x --store S --base nonsense          | nonsense",
        "extract x --format docx                    | write one of nquads, trig",
        "query who-met-whom                         | --store DIR",
        "query no-such-question --store S           | lists the questions",
        "query who-met-whom --store S --format docx | write one of table",
        "query who-met-whom -e ASK{} --store S      | not both",
        "query q --allow-service http://x --store S | is no host",
        "export --store S --since monday            | does not exist",
        "export --store S --format n3 --rdf12       | no RDF 1.2 form",
        "export --store S --article a --type Visit  | mutually exclusive",
        "rules                                      | check or try",
        "link                                       | review, apply, corrections, index, lookup or features",
        "link review --store S --limit 0            | --limit must be at least 1",
        "link apply --store S                       | FILE",
        "link apply F --store S --threads 0         | --threads must be at least 1",
        "link index                                 | build or info",
        "serve                                      | --store",
        "serve --store S --port 70000               | write 0 to 65535",
        "serve --store S --timeout -1               | write 0 or more",
        "why-not                                    | SENTENCE",
        "why-not x --date monday                    | write YYYY-MM-DD",
        "explain lund-1                             | --store",
      })
  void wrongUsageIsExplained(String line, String message) {
    Ran ran = Ran.command(line.isEmpty() ? new String[0] : line.split(" +"));
    boolean missingStore = message.equals("does not exist");
    assertError(ran, missingStore ? 1 : 2, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query who-met-whom",
        "export",
        "validate",
        "stats",
        "remove a",
        "serve --port 0",
        "explain a",
        "link review",
        "link apply F",
        "link corrections"
      })
  void aMissingStoreIsAFailureThatSaysWhatToDo(String command) {
    String missing = folder.resolve("missing").toString();
    String[] arguments = (command + " --store " + missing).split(" ");
    assertError(Ran.command(arguments), 1, missing, "does not exist", "nutgraph build");
    assertTrue(Files.notExists(Path.of(missing)));
  }

  @Test
  void verboseShowsWhereAFailureComesFrom() {
    Ran ran = Ran.command("stats", "-v", "--store", folder.resolve("missing").toString());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void withoutAQuestionTheSavedOnesAreListed() {
    Ran ran = Ran.command("query");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("who-met-whom: Who met whom, and when?"), ran.out());
    assertTrue(ran.out().contains("--param subject=… (needed)"), ran.out());
    assertTrue(ran.out().contains("wikidata-confirms: "), ran.out());
    assertTrue(ran.out().contains("asks another server (--allow-service HOST): sends"), ran.out());
  }

  @Test
  void aQuestionAnswersWithATableThatFitsTheScreen() {
    Ran ran = Ran.command("query", "who-met-whom", "--store", store, "--param", "who=Ana Lund");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("when"), ran.out());
    assertTrue(ran.out().contains("Joseph"), ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= 100), ran.out());
    assertFalse(ran.out().contains("#event="), ran.out());
    assertEquals("", ran.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "csv  | ^n\\R[1-9][0-9]*\\R$",
        "tsv  | ^\\?n\\n[1-9][0-9]*\\n$",
        "json | (?s)^\\{.*\"bindings\".*\"value\": \"[1-9].*",
        "xml  | (?s)^<\\?xml.*<literal.*",
        "table| ^n\\n-+\\n[1-9][0-9]*\\n$",
      })
  void rowsComeInEveryFormatOfResults(String format, String pattern) {
    Ran ran =
        Ran.command(
            "query",
            "-e",
            "SELECT (COUNT(*) AS ?n) { ?a a ng:Article }",
            "--store",
            store,
            "--format",
            format);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().matches(pattern), ran.out());
  }

  @Test
  void yesOrNoIsOneWord() {
    Ran ran = Ran.command("query", "-e", "ASK { ?a a ng:Article }", "--store", store);
    assertEquals("yes\n", ran.out());
  }

  @Test
  void aQueryMayStandInAFileOrComeFromStandardInput() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.rq"),
            "# question: mine\n# param name (literal, required): a name\n"
                + "SELECT ?s { ?s rdfs:label ?label FILTER (STR(?label) = ?name) }");
    Ran ran =
        Ran.command(
            "query",
            file.toString(),
            "--param",
            "name=Ana Lund",
            "--store",
            store,
            "--format",
            "csv");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("Q999900001"), ran.out());
    Ran piped = Ran.withInput("ASK {}", "query", "-", "--store", store);
    assertEquals("yes\n", piped.out());
  }

  @Test
  void triplesOfAConstructComeAsTurtleOrAsTold() {
    Ran turtle =
        Ran.command("query", "triples-of-article", "--param", "article=lund-1", "--store", store);
    assertEquals(0, turtle.code(), turtle.err());
    assertTrue(turtle.out().contains("@prefix ng:"), turtle.out());
    Ran rows =
        Ran.command(
            "query",
            "triples-of-article",
            "--param",
            "article=lund-1",
            "--store",
            store,
            "--format",
            "csv");
    assertError(rows, 2, "--format csv is for rows");
  }

  @Test
  void anAnswerWithoutRowsSaysSo() {
    Ran ran = Ran.command("query", "-e", "SELECT ?x { ?x a ng:Nothing }", "--store", store);
    assertEquals(0, ran.code());
    assertEquals("no answers\n", ran.err());
  }

  @Test
  void anExportIsTheSameToAFileAndToStandardOutput() throws IOException {
    Path file = folder.resolve("graph.trig");
    Ran toFile = Ran.command("export", "--store", store, "--format", "trig", "-o", file.toString());
    assertEquals(0, toFile.code(), toFile.err());
    assertEquals("", toFile.out());
    Ran toOutput = Ran.command("export", "--store", store, "--format", "trig", "-o", "-");
    assertEquals(Files.readString(file), toOutput.out());
    assertTrue(Files.notExists(folder.resolve("graph.trig.part")));
  }

  @Test
  void anExportThatCannotBeWrittenLeavesNothingBehind() {
    Path nowhere = folder.resolve("no/such/folder/graph.nq");
    Ran ran = Ran.command("export", "--store", store, "-o", nowhere.toString());
    assertError(ran, 1, "does not exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--article lund-1     | true",
        "--since 2024-01-01   | true",
        "--since 2094-01-01   | false",
        "--type Visit         | true",
      })
  void anExportMayBeNarrowed(String option, boolean some) {
    Ran all = Ran.command("export", "--store", store);
    Ran ran = Ran.command(("export --store " + store + " " + option).split(" "));
    assertEquals(0, ran.code(), ran.err());
    assertEquals(some, !ran.out().isEmpty(), ran.out());
    assertTrue(ran.out().lines().count() <= all.out().lines().count());
    assertTrue(all.out().lines().toList().containsAll(ran.out().lines().toList()));
  }

  @Test
  void anExportOfAnUnknownArticleIsRefused() {
    assertError(Ran.command("export", "--store", store, "--article", "nothing"), 2, "no article");
    assertError(
        Ran.command("export", "--store", store, "--article", "https://e.example/x"),
        2,
        "no article");
  }

  @Test
  void aStoreThatKeepsTheRulesIsValid() {
    Ran ran = Ran.command("validate", "--store", store);
    assertEquals(0, ran.code(), ran.out() + ran.err());
    assertTrue(ran.err().startsWith("0 violations"), ran.err());
  }

  @Test
  void aStoreThatBreaksRulesIsNot() {
    Path path = folder.resolve("broken");
    try (GraphStore graphs = GraphStore.openOrCreate(path, SampleGraphs.BASE)) {
      graphs.replaceAll(SampleGraphs.of("queries/broken.trig"), "test");
    }
    Ran ran = Ran.command("validate", "--store", path.toString());
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("violation: "), ran.out());
    List<String> severities =
        ran.out()
            .lines()
            .filter(line -> line.matches("(violation|warning|info): .*"))
            .map(line -> line.substring(0, line.indexOf(':')))
            .distinct()
            .toList();
    assertEquals("violation", severities.getFirst());
    assertTrue(List.of("violation", "warning", "info").containsAll(severities));
  }

  @Test
  void statsCountWhatIsThere() {
    Ran ran = Ran.command("stats", "--store", store);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("articles"), ran.out());
    assertTrue(ran.out().contains("Visit"), ran.out());
  }

  @Test
  void removingTakesAllOrNothing() {
    Path path = folder.resolve("shrinking");
    try (GraphStore graphs = GraphStore.openOrCreate(path, SampleGraphs.BASE)) {
      graphs.replaceAll(SampleGraphs.sample(), "test");
    }
    Ran before = Ran.command("export", "--store", path.toString());
    assertError(
        Ran.command("remove", "lund-1", "nothing", "--store", path.toString()), 2, "no article");
    assertEquals(before.out(), Ran.command("export", "--store", path.toString()).out());
    Ran ran = Ran.command("remove", "lund-1", "--store", path.toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.err().startsWith("1 articles removed"), ran.err());
    assertFalse(Ran.command("export", "--store", path.toString()).out().contains("\"lund-1\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"why-not", "rules try"})
  void anEmptySentenceIsWrongUsage(String command) {
    String[] arguments = (command + " \t").split(" ");
    assertError(Ran.command(arguments), 2, "the sentence is empty");
  }

  @Test
  void anArticleIsExplainedEventByEventInTheOrderOfTheText() {
    Ran ran = Ran.command("explain", "lund-1", "--store", store);
    assertEquals(0, ran.code(), ran.err());
    int arrived = ran.out().indexOf("*arrived*");
    int opposes = ran.out().indexOf("*opposes*");
    assertTrue(0 < arrived && arrived < opposes, ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ngr:article/e96d44fcd3d1feaf#event=36,43 | [Ana Lund|agent] *arrived* in",
        "ngr:article/e96d44fcd3d1feaf#event=36,43 | score 0.97, rule exact-label",
        "ngr:article/e96d44fcd3d1feaf#event=160,167 | bare edge   wd:Q999900001 ng:opposes",
        "lund opposes: red hills front controls port of karawe | class       Opposition",
        "Red Hills Front controls port of Karawe | none: it is Possible, not Actual",
        "Lund supports Kenya | none: it is the claim of Ana Lund (wd:Q999900001); it stands inside",
      })
  void anEventIsExplainedByItsIriOrItsLabel(String event, String expected) {
    Ran ran = Ran.command("explain", event, "--store", store);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains(expected), ran.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "https://e.example/x", "ngr:article/e96d44fcd3d1feaf#event=1,2"})
  void whatTheStoreHasNotCannotBeExplained(String name) {
    assertError(Ran.command("explain", name, "--store", store), 2, "no article and no event", name);
  }
}
