package org.nutgraph.query.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQuery;
import org.nutgraph.query.Terms;

/** The bare triples that an event stands for, or why it stands for none. */
final class EdgeReasons {
  private static final String ACTUAL = "Actual";

  private final DatasetGraph stored;
  private final SavedQuery query;
  private final Terms terms;

  EdgeReasons(DatasetGraph stored, SavedQuery query, Terms terms) {
    this.stored = stored;
    this.query = query;
    this.terms = terms;
  }

  Explanation.Edge of(Node event, String type, Explanation.Claim claim) {
    List<Binding> rows = rows(event);
    List<String> standing =
        rows.stream().filter(EdgeReasons::stands).map(this::triple).distinct().toList();
    List<String> reasons = new ArrayList<>(reasons(claim));
    if (rows.isEmpty()) {
      reasons.add("no edge belongs to " + type);
    } else if (rows.stream().noneMatch(EdgeReasons::isComplete)) {
      reasons.add("one end of " + edge(rows.getFirst()) + " is open");
    }
    if (reasons.isEmpty() && standing.isEmpty()) {
      reasons.add(
          "the ends of " + edge(rows.getFirst()) + " are the same, or not known well enough");
    }
    if (!reasons.isEmpty()) {
      standing.forEach(triple -> reasons.add(triple + " stands, but something else says so"));
      return new Explanation.Edge(List.of(), reasons);
    }
    return new Explanation.Edge(standing, List.of());
  }

  private static List<String> reasons(Explanation.Claim claim) {
    List<String> reasons = new ArrayList<>();
    if (!claim.factuality().equals(ACTUAL)) {
      reasons.add("it is " + claim.factuality() + ", not " + ACTUAL);
    }
    claim.speaker().ifPresent(speaker -> reasons.add("it is the claim of " + speaker));
    if (claim.quoted()) {
      reasons.add("it stands inside quotation marks");
    }
    return reasons;
  }

  private List<Binding> rows(Node event) {
    Union joined = new Union(graphOf(event), terms.ontology());
    return new QueryRunner(DatasetGraphFactory.wrap(joined), terms.prefixes(), Duration.ZERO)
        .rows(query, Map.of("event", event))
        .rows();
  }

  private Graph graphOf(Node event) {
    Optional<Quad> quad = stored.stream(Node.ANY, event, Node.ANY, Node.ANY).findFirst();
    return quad.map(found -> stored.getGraph(found.getGraph()))
        .orElseGet(GraphFactory::createDefaultGraph);
  }

  private static boolean isComplete(Binding row) {
    return row.contains("subject") && row.contains("object");
  }

  private static boolean stands(Binding row) {
    return isComplete(row) && row.get(Var.alloc("stands")).getLiteralLexicalForm().equals("true");
  }

  private String edge(Binding row) {
    return shorten(row, "edge");
  }

  private String triple(Binding row) {
    return shorten(row, "subject") + " " + edge(row) + " " + shorten(row, "object");
  }

  private String shorten(Binding row, String column) {
    Node node = row.get(Var.alloc(column));
    return node.isURI() ? terms.shorten(node.getURI()) : "\"" + node.getLiteralLexicalForm() + "\"";
  }
}
