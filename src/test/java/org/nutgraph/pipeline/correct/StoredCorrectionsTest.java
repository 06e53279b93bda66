package org.nutgraph.pipeline.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.article.ReadResult;
import org.nutgraph.link.Item;
import org.nutgraph.link.Metonyms;
import org.nutgraph.link.correct.CorrectionReader;
import org.nutgraph.link.correct.Decision;
import org.nutgraph.link.correct.Prefixes;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.map.CorrectionMapping;
import org.nutgraph.map.Iris;
import org.nutgraph.map.LocalNames;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** Corrections in a real store, whose articles are made by hand. */
class StoredCorrectionsTest {
  private static final Iris IRIS = Iris.withBase(SampleGraphs.BASE);
  private static final LocalNames NAMES = new LocalNames(IRIS);
  private static final String COLUMNS = "subject_id\tobject_id\tpredicate_modifier\twithdrawn\n";
  private static final String LUND = "ngr:entity/Person/ana-lund";

  @TempDir Path folder;
  private GraphStore store;
  private StoredCorrections corrections;

  @BeforeEach
  void fill() {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    store.replaceAll(
        List.of(
            article("0123456789abcde1", "ngr:entity/Person/ana-lund"),
            article("0123456789abcde2", "wd:Q7 ; ng:localEntity ngr:entity/Person/ana-lund"),
            article("0123456789abcde3", "ngr:entity/Person/bo-holm")),
        "maker");
    corrections =
        new StoredCorrections(
            store,
            new CorrectionMapping(IRIS, Metonyms.load()),
            NAMES,
            SavedQueries.load(),
            Terms.load(SampleGraphs.BASE));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ArticleGraph article(String key, String entity) {
    String slashes =
        entity.replaceAll(
            "ngr:entity/Person/([a-z-]+)", "<" + SampleGraphs.BASE + "entity/Person/$1>");
    return SampleGraphs.article(
        key,
        """
        <> a ng:Article ; dcterms:identifier "%1$s" ; schema:articleBody "Ana Lund – “x”." ;
          schema:datePublished "2024-01-09"^^xsd:date ; schema:url "https://example.org/%1$s"^^xsd:anyURI .
        <#char=0,8> <http://www.w3.org/2005/11/its/rdf#taIdentRef> %2$s ;
          <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext> <> .
        """
            .formatted(key, slashes),
        "<%sentity/Person/ana-lund> a ng:Person ; rdfs:label \"Ana Lund\" ."
            .formatted(SampleGraphs.BASE));
  }

  private CorrectionTable.Checked check(String... rows) {
    CorrectionReader reader =
        new CorrectionReader(
            new Prefixes(Map.of("ngr", SampleGraphs.BASE, "wd", "http://www.wikidata.org/entity/")),
            NAMES,
            type -> true,
            "Ada",
            LocalDate.parse("2024-02-03"));
    return new CorrectionTable(
            reader,
            NAMES,
            qid ->
                Optional.of(Item.of(qid, qid.equals("Q8") ? "GeopoliticalEntity" : "Person", "x")),
            corrections::label)
        .check("t.tsv", COLUMNS + String.join("\n", rows), corrections.read());
  }

  private void apply(String... rows) {
    corrections.record(check(rows).recording());
  }

  private static String iri(int number) {
    return SampleGraphs.BASE + "article/0123456789abcde" + number;
  }

  @Test
  void onlyTheArticlesConcernedAreMarkedLinkedOnesToo() {
    apply(LUND + "\tQ5");
    assertEquals(List.of(iri(1), iri(2)), corrections.outOfDate());
  }

  @Test
  void aMentionConcernsItsArticleAlone() {
    apply("ngr:article/0123456789abcde3#char=0,8\tQ5", "ngr:article/ffffffffffffffff#char=0,8\tQ5");
    assertEquals(List.of(iri(3)), corrections.outOfDate());
    assertEquals(2, corrections.read().all().size());
  }

  @Test
  void whatTheStoreDoesNotHoldIsTold() {
    String missing = SampleGraphs.BASE + "article/0123456789abcde3#char=90,95";
    String nobody = SampleGraphs.BASE + "entity/Person/nobody";
    assertEquals(
        List.of(missing, nobody),
        corrections
            .record(
                check(
                        LUND + "\tQ5",
                        "ngr:article/0123456789abcde3#char=0,8\tQ5",
                        "ngr:article/0123456789abcde3#char=90,95\tQ5",
                        "ngr:entity/Person/nobody\tQ5")
                    .recording())
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void theMarkStaysUntilTheArticleIsMadeAgain() throws Exception {
    apply(LUND + "\tQ5");
    apply(LUND + "\tQ5");
    assertEquals(List.of(iri(1), iri(2)), corrections.outOfDate());
    store.replaceAll(List.of(article("0123456789abcde1", "wd:Q5")), "maker");
    assertEquals(List.of(iri(2)), corrections.outOfDate());
    List<ReadResult> read = new ArrayList<>();
    corrections.articlesOutOfDate().read(read::add);
    ReadResult.Read article = (ReadResult.Read) read.getFirst();
    assertEquals("0123456789abcde2", article.article().identifier());
    assertEquals("Ana Lund – “x”.", article.article().body());
    assertEquals(LocalDate.parse("2024-01-09"), article.article().published());
    assertEquals("https://example.org/0123456789abcde2", article.article().url());
  }

  @Test
  void whatIsRecordedOutlivesItsArticles() {
    apply(LUND + "\tQ5");
    store.remove(List.of(iri(1), iri(2), iri(3)));
    assertEquals(1, corrections.read().all().size());
    assertEquals(List.of(), corrections.outOfDate());
  }

  @Test
  void aMergeTakesItsNameFromTheStore() {
    apply("ngr:entity/Person/bo-holm\t" + LUND);
    assertEquals(
        "Ana Lund", ((Decision.Merge) corrections.read().all().getFirst().decision()).label());
  }

  @Test
  void aGroupIsNeverTheStateNorMergedWithWhatIsNoGroup() {
    CorrectionException refused =
        assertThrows(
            CorrectionException.class,
            () ->
                check(
                    "ngr:entity/Group/lund-officials\tQ8",
                    "ngr:entity/Group/lund-officials\t" + LUND,
                    "ngr:entity/Group/lund-officials\tQ9"));
    List<String> lines = String.valueOf(refused.getMessage()).lines().toList();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.getFirst().startsWith("t.tsv:2: a group is never the state"), lines::toString);
    assertTrue(lines.getLast().startsWith("t.tsv:3: a group cannot be merged"), lines::toString);
  }
}
