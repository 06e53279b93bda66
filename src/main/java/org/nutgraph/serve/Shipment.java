package org.nutgraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nutgraph.map.ArticleGraph;

/**
 * Graphs of whole articles on their way to a server, as N-Quads: what an article says stands in its
 * own graph, what it brings to the entities in a graph of the same name with {@value #ENTITIES}.
 */
final class Shipment {
  static final String TYPE = "application/n-quads";
  static final String MAKER = "Nutgraph-Maker";
  private static final String ENTITIES = "#entities";
  private static final Node KIND =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  private static final Node ARTICLE =
      NodeFactory.createURI("https://w3id.org/nutgraph/ontology#Article");

  private record Parts(Graph facts, Graph entities) {}

  private Shipment() {}

  static byte[] write(List<ArticleGraph> articles) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
    writer.start();
    for (ArticleGraph article : articles) {
      send(article.facts(), article.iri(), writer);
      send(article.entities(), article.iri() + ENTITIES, writer);
    }
    writer.finish();
    return bytes.toByteArray();
  }

  private static void send(Graph graph, String name, StreamRDF writer) {
    Node node = NodeFactory.createURI(name);
    graph.find().forEach(triple -> writer.quad(Quad.create(node, triple)));
  }

  /**
   * @param base where the IRIs of the store start
   * @throws org.apache.jena.riot.RiotException when it is no N-Quads
   * @throws IllegalArgumentException when a graph is no article of this store
   */
  static List<ArticleGraph> read(InputStream body, String base) {
    Map<String, Parts> articles = new LinkedHashMap<>();
    RDFParser.source(body)
        .lang(Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                String name = quad.getGraph().isURI() ? quad.getGraph().getURI() : "";
                boolean isEntities = name.endsWith(ENTITIES);
                String iri =
                    isEntities ? name.substring(0, name.length() - ENTITIES.length()) : name;
                check(iri, base);
                Parts parts =
                    articles.computeIfAbsent(
                        iri,
                        key ->
                            new Parts(
                                GraphFactory.createDefaultGraph(),
                                GraphFactory.createDefaultGraph()));
                (isEntities ? parts.entities() : parts.facts()).add(quad.asTriple());
              }

              @Override
              public void triple(Triple triple) {
                throw new IllegalArgumentException("a triple stands in no graph");
              }
            });
    List<ArticleGraph> graphs = new ArrayList<>();
    articles.forEach(
        (iri, parts) -> {
          if (!parts.facts().contains(NodeFactory.createURI(iri), KIND, ARTICLE)) {
            throw new IllegalArgumentException("<" + iri + "> is not said to be an ng:Article");
          }
          graphs.add(new ArticleGraph(iri, iri, parts.facts(), parts.entities()));
        });
    return graphs;
  }

  private static void check(String iri, String base) {
    if (!iri.startsWith(base + "article/") || iri.indexOf('#', base.length()) >= 0) {
      throw new IllegalArgumentException(
          "<%s> is no article of a store whose base is %s".formatted(iri, base));
    }
  }
}
