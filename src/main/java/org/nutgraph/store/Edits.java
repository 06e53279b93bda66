package org.nutgraph.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Quads to add and to remove. */
final class Edits {
  private final Set<Quad> additions = new LinkedHashSet<>();
  private final Set<Quad> removals = new LinkedHashSet<>();

  void add(Node graph, Triple triple) {
    additions.add(Quad.create(graph, triple));
  }

  void remove(Node graph, Triple triple) {
    removals.add(Quad.create(graph, triple));
  }

  /** What turns one set of triples into the other; true when they differ. */
  boolean compare(Node graph, Set<Triple> before, Set<Triple> after) {
    int size = size();
    after.stream().filter(one -> !before.contains(one)).forEach(one -> add(graph, one));
    before.stream().filter(one -> !after.contains(one)).forEach(one -> remove(graph, one));
    return size() != size;
  }

  int added() {
    return additions.size();
  }

  int removed() {
    return removals.size();
  }

  int size() {
    return additions.size() + removals.size();
  }

  /** Within a write transaction. */
  void apply(DatasetGraph dataset) {
    removals.forEach(dataset::delete);
    additions.forEach(dataset::add);
  }
}
