package org.nutgraph.map;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** A graph in the making. Literals compare by term, as they do when a store is compared. */
final class Facts {
  private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

  void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  /** Adds a string where one is known. */
  void addText(Node subject, Node predicate, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      add(subject, predicate, Literals.text(text));
    }
  }

  boolean has(Node subject, Node predicate) {
    return graph.contains(subject, predicate, Node.ANY);
  }

  Graph graph() {
    return graph;
  }
}
