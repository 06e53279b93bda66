package org.nutgraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.FusekiVocabG;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * {@code fuseki-config/nutgraph.ttl}: what may be asked of a store, and by whom. The store itself
 * is open already and takes the place of the one that the file describes.
 */
final class ServiceConfig {
  private static final String RESOURCE = "fuseki-config/nutgraph.ttl";
  private static final String BASE = "urn:nutgraph:config#";
  private static final String ASSEMBLER = "http://jena.hpl.hp.com/2005/11/Assembler#";
  private static final Node SERVICE = NodeFactory.createURI(BASE + "nutgraph");
  private static final Node STORE = NodeFactory.createURI(BASE + "articles");
  private static final Node TIME = NodeFactory.createURI(BASE + "time");
  private static final Node VALUE = NodeFactory.createURI(ASSEMBLER + "cxtValue");
  private static final String NO_LIMIT = "-1";

  private final Graph config;

  private ServiceConfig(Graph config) {
    this.config = config;
  }

  static ServiceConfig load() {
    try (InputStream stream = ServiceConfig.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path; build again");
      }
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(stream)
          .lang(Lang.TURTLE)
          .base(BASE.substring(0, BASE.length() - 1))
          .parse(graph);
      return new ServiceConfig(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The service over this dataset; without users it has nothing that writes. */
  DataAccessPoint service(DatasetGraph dataset, ServerOptions options) {
    Graph graph = GraphFactory.createDefaultGraph();
    config.find().forEach(graph::add);
    graph.remove(TIME, VALUE, Node.ANY);
    graph.add(TIME, VALUE, NodeFactory.createLiteralString(milliseconds(options.timeout())));
    if (options.passwords() == null) {
      List<Triple> writing =
          graph.find(SERVICE, FusekiVocabG.pEndpoint, Node.ANY).toList().stream()
              .filter(one -> graph.contains(one.getObject(), FusekiVocabG.pAllowedUsers, Node.ANY))
              .toList();
      writing.forEach(graph::delete);
    }
    DatasetDescriptionMap known = new DatasetDescriptionMap();
    known.register(STORE, dataset);
    DataAccessPoint service = FusekiConfig.buildDataAccessPoint(graph, SERVICE, known);
    service
        .getDataService()
        .getEndpoints(Operation.Query)
        .forEach(query -> options.services().open(query.getContext(), options.timeout()));
    return service;
  }

  private static String milliseconds(Duration timeout) {
    return timeout.isZero() ? NO_LIMIT : Long.toString(timeout.toMillis());
  }
}
