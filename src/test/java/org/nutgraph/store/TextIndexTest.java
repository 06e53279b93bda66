package org.nutgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.map.ArticleGraph;

class TextIndexTest {
  private static final String MAKER = "test";
  private static final String NIF =
      "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>\n";
  private static final ArticleGraph ONE = article("one", "Lund met Tumbo.", "Harbour talks open");
  private static final ArticleGraph TWO = article("two", "Tumbo rested.", "A quiet day");
  private static final ArticleGraph TWO_LATER = article("two", "Tumbo sailed.", "A busy day");

  @TempDir Path folder;

  /** One sentence, one mention "Tumbo", one headline, one name. */
  private static ArticleGraph article(String key, String sentence, String headline) {
    return SampleGraphs.article(
        key,
        NIF
            + """
            <> a ng:Article ; schema:articleBody "%1$s" ; schema:headline "%2$s" .
            <#char=0,15> a nif:Sentence ; nif:anchorOf "%1$s" .
            <#char=9,14> a nif:Phrase ; nif:anchorOf "Tumbo" .
            """
                .formatted(sentence, headline),
        "ngr:entity\\/Person\\/tumbo rdfs:label \"Tumbo\" .");
  }

  private GraphStore open(List<String> notes) {
    return GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE, notes::add);
  }

  private GraphStore open() {
    return open(new ArrayList<>());
  }

  private static Set<String> found(GraphStore store, String words) {
    return store.read(
        stored -> {
          Set<String> texts = new TreeSet<>();
          String query =
              NIF
                  + """
                  PREFIX text: <http://jena.apache.org/text#>
                  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                  PREFIX schema: <https://schema.org/>
                  SELECT ?text { (?s ?score ?text ?g) text:query
                    (nif:anchorOf schema:headline rdfs:label "%s" 100) }
                  """
                      .formatted(words);
          try (QueryExec execution = QueryExec.dataset(stored).query(query).build()) {
            execution
                .select()
                .forEachRemaining(row -> texts.add(row.get("text").getLiteralLexicalForm()));
          }
          return texts;
        });
  }

  private static void assertInStep(long texts, GraphStore store) {
    assertEquals(new TextCounts(texts, texts), store.textCounts());
  }

  @Test
  void headlinesSentencesAndNamesAreFoundAndMentionsAreNot() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO), MAKER);
      assertEquals(Set.of("Lund met Tumbo.", "Tumbo rested.", "Tumbo"), found(store, "tumbo"));
      assertEquals(Set.of("Harbour talks open"), found(store, "harb*"));
      assertInStep(5, store);
    }
  }

  @Test
  void aReplacedOrRemovedArticleIsNotFoundByItsOldWords() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO), MAKER);
      store.replaceAll(List.of(TWO_LATER), MAKER);
      assertEquals(Set.of(), found(store, "rested"));
      assertEquals(Set.of("Tumbo sailed."), found(store, "sailed"));
      assertInStep(5, store);
      store.remove(List.of(ONE.iri()));
      assertEquals(Set.of(), found(store, "harbour"));
      assertInStep(3, store);
    }
  }

  @Test
  void compactingKeepsTheIndexAndLaterWritesReachIt() {
    List<String> notes = new ArrayList<>();
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO), MAKER);
      store.compact();
      assertEquals(Set.of("Tumbo rested."), found(store, "rested"));
      store.replaceAll(List.of(TWO_LATER), MAKER);
      assertEquals(Set.of("Tumbo sailed."), found(store, "sailed OR rested"));
      assertInStep(5, store);
      store.compact();
    }
    try (GraphStore store = open(notes)) {
      assertEquals(List.of(), notes);
      assertInStep(5, store);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "text.state"})
  void aStoreWithoutIndexIsIndexedWhenItIsOpened(String missing) throws IOException {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO), MAKER);
    }
    Path path = folder.resolve("store").resolve(missing);
    delete(path);
    List<String> notes = new ArrayList<>();
    try (GraphStore store = open(notes)) {
      assertEquals(2, notes.size(), notes.toString());
      assertEquals(Set.of("Tumbo rested."), found(store, "rested"));
      assertInStep(5, store);
    }
    notes.clear();
    open(notes).close();
    assertEquals(List.of(), notes);
  }

  @Test
  void anIndexThatMissedTheLastWriteIsMadeAgain() throws IOException {
    Path path = folder.resolve("store");
    Path before = folder.resolve("before");
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE), MAKER);
    }
    copy(path.resolve("text"), before.resolve("text"));
    copy(path.resolve("text.state"), before.resolve("text.state"));
    try (GraphStore store = open()) {
      store.replaceAll(List.of(TWO), MAKER);
    }
    delete(path.resolve("text"));
    copy(before.resolve("text"), path.resolve("text"));
    copy(before.resolve("text.state"), path.resolve("text.state"));
    List<String> notes = new ArrayList<>();
    try (GraphStore store = open(notes)) {
      assertTrue(notes.getFirst().contains("made again"), notes.toString());
      assertEquals(Set.of("Tumbo rested."), found(store, "rested"));
      assertInStep(5, store);
    }
  }

  @Test
  void whatAnotherProgramWroteIsIndexedWhenTheStoreIsOpened() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE), MAKER);
    }
    DatasetGraph tables = DatabaseMgr.connectDatasetGraph(folder.resolve("store").toString());
    Txn.executeWrite(
        tables,
        () ->
            tables.add(
                NodeFactory.createURI(ONE.iri()),
                NodeFactory.createURI("x:new"),
                NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                NodeFactory.createLiteralString("Karawe")));
    TDBInternal.expel(tables);
    try (GraphStore store = open()) {
      assertEquals(Set.of("Karawe"), found(store, "karawe"));
      assertInStep(4, store);
    }
  }

  @Test
  void updatesOverTheServedDatasetReachTheIndex() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE, TWO), MAKER);
      update(
          store,
          NIF
              + """
              INSERT DATA { GRAPH <x:g> { <x:s> nif:anchorOf "Karawe fell." . <x:s> a nif:Sentence .
                <x:m> nif:anchorOf "Karawe" } }
              """);
      assertEquals(Set.of("Karawe fell."), found(store, "karawe"));
      assertInStep(6, store);
      update(store, NIF + "DELETE DATA { GRAPH <x:g> { <x:s> a nif:Sentence } }");
      assertEquals(Set.of(), found(store, "karawe"));
      assertInStep(5, store);
      update(store, "DROP GRAPH <" + ONE.iri() + ">");
      assertInStep(3, store);
      update(store, "DROP ALL");
      assertInStep(0, store);
    }
  }

  @Test
  void aWriteThatIsGivenUpLeavesNoTrace() {
    try (GraphStore store = open()) {
      store.replaceAll(List.of(ONE), MAKER);
      DatasetGraph served = store.served();
      served.begin(ReadWrite.WRITE);
      served.deleteAny(NodeFactory.createURI(ONE.iri()), null, null, null);
      served.abort();
      served.end();
      served.begin(ReadWrite.WRITE);
      served.deleteAny(NodeFactory.createURI(ONE.iri()), null, null, null);
      assertThrows(TransactionException.class, served::end);
      assertInStep(3, store);
      store.replaceAll(List.of(TWO), MAKER);
      assertInStep(5, store);
    }
  }

  private static void update(GraphStore store, String text) {
    DatasetGraph served = store.served();
    Txn.executeWrite(served, () -> UpdateExec.dataset(served).update(text).execute());
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(from)) {
      files = found.toList();
    }
    Files.createDirectories(to.getParent());
    for (Path file : files) {
      Files.copy(
          file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path path) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(path)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
