package org.nutgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

class RdfOutputTest {
  private static final Terms TERMS = Terms.load(SampleGraphs.BASE);
  private static final ArticleGraph AWKWARD =
      SampleGraphs.article(
          "awkward",
          """
          <> a ng:Article ; dcterms:identifier "awk" ;
            schema:headline "tab\\t quote\\" backslash\\\\ less< and& cdata]]>"@en-GB ;
            schema:articleBody "line\\nreturn\\r\\n 😀 \\u00e9 \\u200f end " ;
            ng:confidence 0.51 ; ng:quoted true ; ng:date "2024-01"^^xsd:gYearMonth ;
            schema:url <https://example.org/%C3%A9?a=b&c=d#e> .
          """,
          "ngr:entity\\/Person\\/lund rdfs:label \"Łund\"@pl .");

  @TempDir static Path folder;
  private static GraphStore store;

  @BeforeAll
  static void fill() {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    store.replaceAll(SampleGraphs.sample(), "test");
    store.replaceAll(List.of(AWKWARD), "test");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static byte[] export(ExportFormat format) throws IOException {
    return export(RdfOutput::rdf11, format, triples -> triples, List.of());
  }

  private interface Opening {
    RdfOutput open(ExportFormat format, Map<String, String> prefixes, java.io.OutputStream out);
  }

  private static byte[] export(
      Opening opening,
      ExportFormat format,
      Function<Collection<Triple>, Collection<Triple>> enrich,
      List<Node> articles)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RdfOutput output = opening.open(format, TERMS.prefixMap(), bytes)) {
      store.read(
          stored -> {
            StoreExport export = new StoreExport(stored, store.layout(), enrich);
            if (articles.isEmpty()) {
              export.writeAll(output);
            } else {
              export.write(articles, output);
            }
            return true;
          });
    }
    return bytes.toByteArray();
  }

  /** What the store holds but for its bookkeeping; as one graph where the format has no more. */
  private static DatasetGraph expected(boolean graphs) {
    DatasetGraph expected = DatasetGraphFactory.create();
    store.read(
        stored -> {
          stored
              .find()
              .forEachRemaining(
                  quad -> {
                    if (!quad.getGraph().equals(store.layout().support())) {
                      expected.add(
                          graphs ? quad : Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
                    }
                  });
          return true;
        });
    return expected;
  }

  @ParameterizedTest
  @CsvSource({
    "NQUADS, N-Quads",
    "TRIG, TriG",
    "NTRIPLES, N-Triples",
    "TURTLE, Turtle",
    "N3, Turtle",
    "RDFXML, RDF/XML",
    "JSONLD, JSON-LD",
    "TRIX, TriX",
    "RDFJSON, RDF/JSON",
  })
  void riotReadsBackTheSameDataset(ExportFormat format, String lang) throws IOException {
    DatasetGraph read = DatasetGraphFactory.create();
    Lang language = org.apache.jena.riot.RDFLanguages.nameToLang(lang);
    RDFParser.source(new ByteArrayInputStream(export(format))).lang(language).parse(read);
    assertSame(expected(format.hasGraphs()), read);
  }

  @ParameterizedTest
  @EnumSource
  void rioReadsBackTheSameDataset(ExportFormat format) throws IOException {
    var parser = Rio.createParser(format.rio());
    StatementCollector collector = new StatementCollector();
    parser.setRDFHandler(collector);
    parser.parse(new ByteArrayInputStream(export(format)), "https://base.example/");
    DatasetGraph read = DatasetGraphFactory.create();
    for (Statement statement : collector.getStatements()) {
      read.add(quad(statement));
    }
    assertSame(expected(format.hasGraphs()), read);
  }

  private static Quad quad(Statement statement) {
    Node graph =
        statement.getContext() == null
            ? Quad.defaultGraphIRI
            : NodeFactory.createURI(statement.getContext().stringValue());
    return Quad.create(
        graph,
        NodeFactory.createURI(statement.getSubject().stringValue()),
        NodeFactory.createURI(statement.getPredicate().stringValue()),
        node(statement.getObject()));
  }

  private static Node node(org.eclipse.rdf4j.model.Value value) {
    if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      NodeFactory.getType(literal.getDatatype().stringValue())));
    }
    return NodeFactory.createURI(value.stringValue());
  }

  private static void assertSame(DatasetGraph expected, DatasetGraph read) {
    assertTrue(expected.stream().count() > 500);
    assertEquals(expected.stream().count(), read.stream().count());
    assertTrue(IsoMatcher.isomorphic(expected, read));
  }

  @ParameterizedTest
  @EnumSource
  void exportingTwiceGivesTheSameBytes(ExportFormat format) throws IOException {
    assertArrayEquals(export(format), export(format));
  }

  @Test
  void theOrderOfLoadingDoesNotShow() throws IOException {
    Map<ExportFormat, byte[]> straight = new EnumMap<>(ExportFormat.class);
    for (ExportFormat format : ExportFormat.values()) {
      straight.put(format, export(format));
    }
    GraphStore first = store;
    try (GraphStore other = GraphStore.openOrCreate(folder.resolve("other"), SampleGraphs.BASE)) {
      other.replaceAll(List.of(AWKWARD), "test");
      other.replaceAll(SampleGraphs.sample().reversed(), "test");
      store = other;
      for (ExportFormat format : ExportFormat.values()) {
        assertArrayEquals(straight.get(format), export(format), format.label());
      }
    } finally {
      store = first;
    }
  }

  @Test
  void linesOfNQuadsAreSortedWithinEachGraph() throws IOException {
    List<String> lines =
        new String(export(ExportFormat.NQUADS), StandardCharsets.UTF_8).lines().toList();
    for (ArticleGraph article : SampleGraphs.sample()) {
      List<String> own =
          lines.stream().filter(line -> line.endsWith("<" + article.iri() + "> .")).toList();
      assertFalse(own.isEmpty());
      assertEquals(own.stream().sorted().toList(), own);
    }
  }

  @Test
  void oneArticleComesWithTheEntitiesItSpeaksOfAndNoOthers() throws IOException {
    Node article = NodeFactory.createURI(AWKWARD.iri());
    byte[] bytes =
        export(RdfOutput::rdf11, ExportFormat.NQUADS, triples -> triples, List.of(article));
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertEquals(AWKWARD.facts().size(), text.lines().count(), text);
    Node other = NodeFactory.createURI(SampleGraphs.sample().getFirst().iri());
    String more =
        new String(
            export(RdfOutput::rdf11, ExportFormat.NQUADS, triples -> triples, List.of(other)),
            StandardCharsets.UTF_8);
    assertTrue(more.contains("graph/entities"), more);
    assertFalse(more.contains("Łund"), more);
  }

  @ParameterizedTest
  @EnumSource(names = {"NQUADS", "TRIG", "NTRIPLES", "TURTLE"})
  void rdf12ReifiesClaimsThatAreNotAsserted(ExportFormat format) throws IOException {
    Reifications reifications =
        new Reifications(SavedQueries.load().internal("reifications"), TERMS);
    DatasetGraph read = DatasetGraphFactory.create();
    Lang lang = format.rdf12().orElseThrow().getLang();
    byte[] bytes = export(RdfOutput::rdf12, format, reifications, List.of());
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(read);
    Node reifies = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    List<Triple> terms =
        read.stream(Node.ANY, Node.ANY, reifies, Node.ANY)
            .map(quad -> quad.getObject().getTriple())
            .toList();
    assertTrue(
        terms.stream()
            .anyMatch(
                term ->
                    read.contains(
                        Node.ANY, term.getSubject(), term.getPredicate(), term.getObject())));
    assertTrue(
        terms.stream()
            .anyMatch(
                term ->
                    !read.contains(
                        Node.ANY, term.getSubject(), term.getPredicate(), term.getObject())));
    assertEquals(
        expected(format.hasGraphs()).stream().count(),
        read.stream().filter(quad -> !quad.getPredicate().equals(reifies)).count());
    assertArrayEquals(bytes, export(RdfOutput::rdf12, format, reifications, List.of()));
  }

  @Test
  void rioIsNeverGivenATripleTerm() throws IOException {
    Node s = NodeFactory.createURI("https://example.org/s");
    Node term = NodeFactory.createTripleTerm(s, s, s);
    try (RdfOutput output =
        RdfOutput.rdf11(ExportFormat.NQUADS, Map.of(), new ByteArrayOutputStream())) {
      assertThrows(
          IllegalArgumentException.class, () -> output.triples(List.of(Triple.create(s, s, term))));
    }
  }
}
