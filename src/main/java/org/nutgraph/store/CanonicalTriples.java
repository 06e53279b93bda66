package org.nutgraph.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * Triples as TDB2 gives them back. It keeps numbers and dates as values, so 0.510 comes back as
 * 0.51; comparing in this form is what makes an unchanged article unchanged.
 */
final class CanonicalTriples {
  private CanonicalTriples() {}

  static Set<Triple> of(Graph graph) {
    Set<Triple> triples = new LinkedHashSet<>();
    graph.find().forEach(triple -> triples.add(canonical(triple)));
    return triples;
  }

  /** The triples with this subject. */
  static Set<Triple> about(Node subject, Graph graph) {
    Set<Triple> triples = new HashSet<>();
    graph.find(subject, Node.ANY, Node.ANY).forEach(triple -> triples.add(canonical(triple)));
    return triples;
  }

  private static Triple canonical(Triple triple) {
    Node object = triple.getObject();
    if (!object.isLiteral()) {
      return triple;
    }
    NodeId inline = NodeIdInline.inline(object);
    return inline == null
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), NodeIdInline.extract(inline));
  }

  /** One line of N-Triples. */
  static String line(Triple triple) {
    return NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject())
        + " .";
  }

  /** The triple of a line that {@link #line} wrote. */
  static Triple parse(String line) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(line, Lang.NTRIPLES).parse(graph);
    return graph.find().next();
  }
}
