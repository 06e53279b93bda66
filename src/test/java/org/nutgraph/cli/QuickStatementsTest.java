package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** What is given back to Wikidata, and what is not. */
class QuickStatementsTest {
  private static final String PAGE =
      """
      <> a ng:Article ; dcterms:identifier "page" ; schema:datePublished "2024-03-12"^^xsd:date ;
        schema:url "https://courier.example/a \\"b\\"|c"^^xsd:anyURI .
      """;
  private static final String CITED = "\tS854\t\"https://courier.example/a%20%22b%22%7Cc\"";
  private static final String DATED = "\tS577\t+2024-03-12T00:00:00Z/11";
  private static final String ASSERTED = "ng:factuality ng:Actual ; ";

  @TempDir Path folder;

  /** A relation that is stated at characters 1 to 2, with the bare triple. */
  private static String stated(String subject, String relation, String object, String more) {
    return """
        <#relation=1,2> a ng:StatedRelation ; ng:subject %1$s ; ng:relation ng:%2$s ; ng:object %3$s ;
          %4$s ng:subjectMention <#char=0,1> ; ng:objectMention <#char=1,2> .
        <#char=0,1> ng:mentionType ng:Named .
        """
        .formatted(subject, relation, object, more);
  }

  private static String bare(String subject, String relation, String object) {
    return "%s ng:%s %s .\n".formatted(subject, relation, object);
  }

  private static String both(String subject, String relation, String object) {
    return stated(subject, relation, object, ASSERTED) + bare(subject, relation, object);
  }

  private Ran export(String name, List<ArticleGraph> articles, String... more) {
    String store = folder.resolve(name).toString();
    try (GraphStore graphs = GraphStore.openOrCreate(Path.of(store), SampleGraphs.BASE)) {
      graphs.replaceAll(articles, "test");
    }
    List<String> command =
        new ArrayList<>(List.of("export", "--quickstatements", "--store", store));
    Collections.addAll(command, more);
    Ran ran = Ran.command(command.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    return ran;
  }

  private static ArticleGraph article(String key, String facts) {
    return SampleGraphs.article(key, facts, "");
  }

  private String one(String facts) {
    return export("store", List.of(article("0000000000000001", PAGE + facts))).out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "holdsOffice     | wd:Q2                       | Q1 P39 Q2",
        "spouseOf        | wd:Q2                       | Q1 P26 Q2",
        "childOf         | wd:Q2                       | Q2 P40 Q1",
        "employedBy      | wd:Q2                       | Q1 P108 Q2",
        "headquarteredIn | wd:Q2                       | Q1 P159 Q2",
        "bornOn          | '\"1967-01-17\"^^xsd:date'    | Q1 P569 +1967-01-17T00:00:00Z/11",
        "diedOn          | '\"1967-01\"^^xsd:gYearMonth' | Q1 P570 +1967-01-00T00:00:00Z/10",
        "foundedOn       | '\"1967\"^^xsd:gYear'         | Q1 P571 +1967-00-00T00:00:00Z/9",
      })
  void aStatedRelationIsACommandWithItsArticleAsReference(
      String relation, String object, String command) {
    assertEquals(
        command.replace(' ', '\t') + CITED + DATED + "\n", one(both("wd:Q1", relation, object)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leaderOf  | wd:Q2             | several properties fit",
        "bornOn    | '\"long ago\"'      | words are no day",
        "spouseOf  | ngr:entity/Person/ann-lee | a local entity",
        "spouseOf  | wd:Property       | no item",
      })
  void whatWikidataCannotTakeIsPassedOver(String relation, String object, String why) {
    String node =
        object.startsWith("ngr:") ? "<" + object.replace("ngr:", SampleGraphs.BASE) + ">" : object;
    assertEquals("", one(both("wd:Q1", relation, node)), why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ng:factuality ng:Planned ; ",
        "ng:factuality ng:Negated ; ",
        "ng:factuality ng:Possible ; ",
        "ng:factuality ng:Actual ; ng:attributedTo wd:Q9 ; ",
        "ng:factuality ng:Actual ; ng:quoted true ; ",
      })
  void whatIsNotTheArticlesOwnFactIsNotGivenEvenWhereAnotherSaysIt(String qualifiers) {
    String claim = stated("wd:Q1", "spouseOf", "wd:Q2", qualifiers);
    assertEquals("", one(claim));
    assertEquals("", one(claim + bare("wd:Q1", "spouseOf", "wd:Q2")));
  }

  @Test
  void whatHasNoBareTripleIsNotGiven() {
    assertEquals("", one(stated("wd:Q1", "spouseOf", "wd:Q2", ASSERTED)));
  }

  @ParameterizedTest
  @CsvSource({"0, Ambiguous", "1, Ambiguous", "0, Unlinked", "1, Unlinked"})
  void anUncertainLinkIsNotGiven(int end, String status) {
    String mention = "<#char=%d,%d> ng:linkStatus ng:%s .".formatted(end, end + 1, status);
    String sure = "<#char=0,1> ng:linkStatus ng:Found . <#char=1,2> ng:linkStatus ng:Found .";
    String facts = both("wd:Q1", "spouseOf", "wd:Q2");
    assertEquals("", one(facts + mention));
    assertEquals(1, one(facts + sure).lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wd:Q1", "wd:Q2"})
  void aLinkThatAPersonRejectedIsNotGivenUntilThatIsWithdrawn(String end) {
    String named =
        """
        <#char=5,6> <http://www.w3.org/2005/11/its/rdf#taIdentRef> %1$s ;
          ng:localEntity <https://w3id.org/nutgraph/id/entity/Person/ann-lee> .
        """
            .formatted(end);
    String rejected =
        """
        <#decision> a ng:Correction ; ng:decision ng:Reject ; ng:correctedTo %s ;
          ng:correctedEntity <https://w3id.org/nutgraph/id/entity/Person/ann-lee> .
        """
            .formatted(end);
    String facts = both("wd:Q1", "spouseOf", "wd:Q2") + named;
    assertEquals("", one(facts + rejected));
    assertEquals(1, one(facts + rejected.replace(end, "wd:Q77")).lines().count());
    String withdrawn = "<#decision> ng:withdrawnOn \"2024-01-09\"^^xsd:date .";
    assertEquals(1, one(facts + rejected + withdrawn).lines().count());
  }

  @Test
  void anArticleWithoutAddressIsNoReferenceAndThatIsSaid() {
    String facts = both("wd:Q1", "spouseOf", "wd:Q2");
    String undated = "<> a ng:Article ; schema:url \"https://e.example/1\"^^xsd:anyURI .\n";
    Ran ran =
        export(
            "mixed",
            List.of(
                article("0000000000000001", "<> a ng:Article .\n" + facts),
                article("0000000000000002", undated + facts),
                article(
                    "0000000000000003",
                    "<> a ng:Article ; schema:url \"file:///a\"^^xsd:anyURI .\n" + facts)));
    assertEquals("Q1\tP26\tQ2\tS854\t\"https://e.example/1\"\n", ran.out());
    assertTrue(ran.err().startsWith("1 statements; 2 left out"), ran.err());
  }

  @Test
  void theOrderIsThatOfTheLinesHoweverTheStoreWasFilled() {
    List<ArticleGraph> articles = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      articles.add(
          article("000000000000000" + i, PAGE + both("wd:Q" + (70 - i), "memberOf", "wd:Q" + i)));
    }
    String out = export("forward", articles).out();
    assertEquals(6, out.lines().count());
    assertEquals(out.lines().sorted().toList(), out.lines().toList());
    Collections.reverse(articles);
    assertEquals(out, export("backward", articles).out());
  }

  @Test
  void theSelectionOfArticlesHolds() {
    List<ArticleGraph> articles =
        List.of(article("0000000000000001", PAGE + both("wd:Q1", "memberOf", "wd:Q2")));
    assertEquals("", export("late", articles, "--since", "2024-03-13").out());
    assertEquals(1, export("early", articles, "--since", "2024-03-12").out().lines().count());
    assertEquals(1, export("named", articles, "--article", "page").out().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format turtle", "--rdf12"})
  void itIsNoRdf(String option) {
    Ran ran = Ran.command(("export --quickstatements --store S " + option).split(" "));
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("--quickstatements is no RDF"), ran.err());
  }
}
