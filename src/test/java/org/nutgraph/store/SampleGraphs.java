package org.nutgraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nutgraph.map.ArticleGraph;

/** Graphs to store: the sample of the query tests, and small ones written in Turtle. */
public final class SampleGraphs {
  public static final String BASE = "https://w3id.org/nutgraph/id/";
  private static final String PREFIXES =
      """
      PREFIX ng: <https://w3id.org/nutgraph/ontology#>
      PREFIX ngr: <https://w3id.org/nutgraph/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <https://schema.org/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX wd: <http://www.wikidata.org/entity/>
      """;

  private SampleGraphs() {}

  /** One article whose graph and entities are given in Turtle; its IRI is the document's base. */
  public static ArticleGraph article(String key, String facts, String entities) {
    String iri = BASE + "article/" + key;
    return new ArticleGraph(key, iri, turtle(iri, facts), turtle(iri, entities));
  }

  /** The articles of {@code queries/sample.trig}; each brings the entities it speaks of. */
  public static List<ArticleGraph> sample() {
    return of("queries/sample.trig");
  }

  /** The articles of a file on the class path that holds a whole store. */
  public static List<ArticleGraph> of(String resource) {
    DatasetGraph sample = RDFDataMgr.loadDatasetGraph(resource);
    Node entities = StoreLayout.of(BASE).entities();
    List<ArticleGraph> articles = new ArrayList<>();
    sample
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (!name.equals(entities)) {
                articles.add(
                    new ArticleGraph(
                        name.getURI(),
                        name.getURI(),
                        sample.getGraph(name),
                        sample.getGraph(entities)));
              }
            });
    return articles;
  }

  private static Graph turtle(String base, String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + text, Lang.TURTLE).base(base).parse(graph);
    return graph;
  }
}
