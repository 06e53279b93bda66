package org.nutgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.map.ArticleGraph;

class GraphStoreTest {
  private static final String MAKER = "test";
  private static final ArticleGraph ONE =
      SampleGraphs.article(
          "one",
          """
          <> a ng:Article ; schema:articleBody "Lund met Tumbo." .
          <#event=5,8> ng:confidence 0.510 ; ng:date "2024-01-08"^^xsd:date ; ng:count 007 .
          """,
          """
          ngr:entity\\/Person\\/lund rdfs:label "Ana Lund" ; skos:altLabel "Lund" .
          ngr:entity\\/Person\\/tumbo rdfs:label "Tumbo" .
          """);
  private static final ArticleGraph TWO =
      SampleGraphs.article(
          "two",
          "<> a ng:Article ; schema:articleBody \"Madam Lund spoke.\" .",
          "ngr:entity\\/Person\\/lund rdfs:label \"Ana Lund\" ; skos:altLabel \"Madam Lund\" .");
  private static final ArticleGraph TWO_BEFORE =
      SampleGraphs.article(
          "two",
          "<> a ng:Article ; schema:articleBody \"Premier Lund spoke of Karawe.\" .",
          """
          ngr:entity\\/Person\\/lund rdfs:label "Ana Lund" ; skos:altLabel "Premier Lund" .
          ngr:entity\\/Place\\/karawe rdfs:label "Karawe" .
          """);
  private static final ArticleGraph THREE =
      SampleGraphs.article(
          "three",
          "<> a ng:Article ; schema:articleBody \"Lund rested.\" .",
          "ngr:entity\\/Person\\/lund rdfs:label \"Ana Lund\" ; skos:altLabel \"Lund\" .");

  @TempDir Path folder;

  private GraphStore open() {
    return GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
  }

  private static Set<String> quads(GraphStore store) {
    return store.read(
        stored -> {
          Set<String> quads = new TreeSet<>();
          stored.find().forEachRemaining(quad -> quads.add(quad.toString()));
          return quads;
        });
  }

  private static Map<String, Long> fileSizes(Path store) {
    Map<String, Long> sizes = new TreeMap<>();
    try (var files = Files.walk(store)) {
      files
          .filter(file -> file.toFile().isFile())
          .forEach(file -> sizes.put(file.toString(), file.toFile().length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sizes;
  }

  @Test
  void loadingTwiceIsTheSameAsLoadingOnceAndTakesNoSpace() {
    try (GraphStore store = open()) {
      Change first = store.replaceAll(List.of(ONE, TWO), MAKER);
      assertEquals(Set.of(ONE.iri(), TWO.iri()), first.articles());
      assertTrue(first.added() > 0);
      Set<String> before = quads(store);
      Map<String, Long> sizes = fileSizes(store.path());
      for (int i = 0; i < 20; i++) {
        Change again = store.replaceAll(List.of(TWO, ONE), MAKER);
        assertEquals(new Change(Set.of(), 0, 0), again);
      }
      assertEquals(before, quads(store));
      assertEquals(sizes, fileSizes(store.path()));
    }
  }

  @Test
  void theSameArticlesGiveTheSameQuadsWhateverTheOrderAndHistory() {
    Set<String> straight;
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO, THREE), MAKER);
      straight = quads(store);
    }
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("other"), SampleGraphs.BASE)) {
      store.replaceAll(List.of(THREE), MAKER);
      store.replaceAll(List.of(TWO_BEFORE, ONE), "an older version");
      store.remove(List.of(ONE.iri(), THREE.iri()));
      store.replaceAll(List.of(THREE), MAKER);
      store.replaceAll(List.of(ONE), MAKER);
      assertNotEquals(straight, quads(store));
      store.replaceAll(List.of(TWO), MAKER);
      assertEquals(straight, quads(store));
    }
  }

  @Test
  void ofTwoGraphsOfOneArticleTheLaterOneCounts() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(TWO_BEFORE, TWO), MAKER);
      Set<String> both = quads(store);
      store.replaceAll(List.of(TWO), MAKER);
      assertEquals(both, quads(store));
    }
  }

  @Test
  void removingAnArticleTakesWhatOnlyItBrought() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, THREE), MAKER);
      Change change = store.remove(List.of(ONE.iri()));
      assertEquals(Set.of(ONE.iri()), change.articles());
      String left = String.join("\n", quads(store));
      assertFalse(left.contains("tumbo"), left);
      assertFalse(left.contains(ONE.iri()), left);
      assertTrue(left.contains("Ana Lund"), left);
      store.remove(List.of(THREE.iri()));
      assertEquals(Set.of(), quads(store));
    }
  }

  @Test
  void removingWhatIsNotThereChangesNothing() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE), MAKER);
      Change change = store.remove(List.of(SampleGraphs.BASE + "article/unknown"));
      assertEquals(new Change(Set.of(), 0, 0), change);
    }
  }

  @Test
  void anArticleIsUpToDateOnlyWithTheSameTextAndMaker() {
    try (GraphStore store = open()) {
      assertFalse(store.isUpToDate(TWO, MAKER));
      store.replaceAll(List.of(TWO), MAKER);
      assertTrue(store.isUpToDate(TWO, MAKER));
      assertFalse(store.isUpToDate(TWO, "a newer version"));
      assertFalse(store.isUpToDate(TWO_BEFORE, MAKER));
      assertFalse(store.isUpToDate(ONE, MAKER));
    }
  }

  @Test
  void queriesSeeAllGraphsAsOneAndNothingOfTheBookkeeping() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO), MAKER);
      assertTrue(ask(store, "ASK { ?a a <https://w3id.org/nutgraph/ontology#Article> }"));
      assertTrue(
          ask(store, "ASK { GRAPH <" + SampleGraphs.BASE + "graph/entities> { ?s ?p ?o } }"));
      String support = SampleGraphs.BASE + "graph/support";
      assertFalse(ask(store, "ASK { GRAPH <" + support + "> { ?s ?p ?o } }"));
      assertFalse(ask(store, "ASK { ?s <https://w3id.org/nutgraph/ontology#entityFact> ?o }"));
      assertFalse(ask(store, "ASK { GRAPH ?g { ?s ?p ?o } FILTER (?g = <" + support + ">) }"));
    }
  }

  private static boolean ask(GraphStore store, String query) {
    return store.<Boolean>read(
        stored -> {
          try (QueryExec execution = QueryExec.dataset(stored).query(query).build()) {
            return execution.ask();
          }
        });
  }

  @Test
  void whatWasStoredIsThereWhenTheStoreIsOpenedAgain() {
    Set<String> before;
    try (GraphStore store = open()) {
      store.replaceAll(SampleGraphs.sample(), MAKER);
      before = quads(store);
    }
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      assertEquals(before, quads(store));
      assertEquals(SampleGraphs.BASE, store.base());
    }
  }

  @Test
  void compactingKeepsEveryQuadAndLaterWritesWork() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO_BEFORE), MAKER);
      store.replaceAll(List.of(TWO), MAKER);
      Set<String> before = quads(store);
      store.compact();
      assertEquals(before, quads(store));
      assertFalse(store.compactIfGrown());
      store.replaceAll(List.of(THREE), MAKER);
      assertTrue(store.holds(THREE.iri()));
    }
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      assertTrue(store.holds(THREE.iri()));
      assertTrue(ask(store, "ASK { ?a a <https://w3id.org/nutgraph/ontology#Article> }"));
    }
  }
}
