package org.nutgraph.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.nutgraph.store.StoreLayout;

/**
 * Writes the graphs of a store in the order of their names, within the caller's transaction. The
 * store's bookkeeping stays behind.
 */
public final class StoreExport {
  private final DatasetGraph stored;
  private final StoreLayout layout;
  private final Function<Collection<Triple>, Collection<Triple>> enrich;

  /**
   * @param enrich a graph's triples → the triples to write; see {@link Reifications}
   */
  public StoreExport(
      DatasetGraph stored,
      StoreLayout layout,
      Function<Collection<Triple>, Collection<Triple>> enrich) {
    this.stored = stored;
    this.layout = layout;
    this.enrich = enrich;
  }

  /** All graphs. */
  public void writeAll(RdfOutput output) {
    List<Node> names = new ArrayList<>();
    stored.listGraphNodes().forEachRemaining(names::add);
    names.remove(layout.support());
    names.sort(Comparator.comparing(Node::toString));
    names.forEach(name -> output.graph(name, enrich.apply(triples(name))));
  }

  /** The graphs of these articles, and of the entities graph what they speak of. */
  public void write(Collection<Node> articles, RdfOutput output) {
    Set<Node> spokenOf = new HashSet<>();
    List<Node> names = new ArrayList<>(new HashSet<>(articles));
    names.sort(Comparator.comparing(Node::toString));
    List<Triple> entities = triples(layout.entities());
    for (Node name : names) {
      for (Triple triple : triples(name)) {
        spokenOf.add(triple.getSubject());
        spokenOf.add(triple.getObject());
      }
    }
    addLinked(entities, spokenOf);
    entities.removeIf(triple -> !spokenOf.contains(triple.getSubject()));
    names.add(layout.entities());
    names.sort(Comparator.comparing(Node::toString));
    for (Node name : names) {
      output.graph(name, name.equals(layout.entities()) ? entities : enrich.apply(triples(name)));
    }
  }

  /** A group's state is part of what is said of the group. */
  private static void addLinked(List<Triple> entities, Set<Node> spokenOf) {
    int before;
    do {
      before = spokenOf.size();
      for (Triple triple : entities) {
        if (spokenOf.contains(triple.getSubject()) && triple.getObject().isURI()) {
          spokenOf.add(triple.getObject());
        }
      }
    } while (spokenOf.size() > before);
  }

  private List<Triple> triples(Node graph) {
    List<Triple> triples = new ArrayList<>();
    stored
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    return triples;
  }
}
