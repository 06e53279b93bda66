package org.nutgraph.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.nutgraph.map.ArticleGraph;

/**
 * What has to be written so that the store holds the new graphs of some articles. Computed within a
 * read transaction. The entities graph stays the union of what the stored articles bring, which
 * makes a store a function of its articles, whatever the order or history of the writes.
 */
final class Difference {
  /** Stands where the fingerprint of an article's maker would: its graph is out of date. */
  static final String STALE = "out of date";

  private final DatasetGraph stored;
  private final StoreLayout layout;
  private final Map<Node, ArticleTriples> batch;
  private final Edits content = new Edits();
  private final Edits bookkeeping = new Edits();
  private final Set<String> changed = new LinkedHashSet<>();

  /**
   * @param facts triples of the article's own graph
   * @param entities what it brings to the entities graph, by its line of N-Triples
   * @param makers fingerprint of what made it; none when the article goes
   */
  private record ArticleTriples(
      Set<Triple> facts, Map<String, Triple> entities, Set<String> makers) {}

  private Difference(DatasetGraph stored, StoreLayout layout, Map<Node, ArticleTriples> batch) {
    this.stored = stored;
    this.layout = layout;
    this.batch = batch;
    Set<String> dropped = new LinkedHashSet<>();
    batch.forEach((article, triples) -> compare(article, triples, dropped));
    dropped.stream()
        .filter(line -> !isSupported(line))
        .forEach(line -> content.remove(layout.entities(), CanonicalTriples.parse(line)));
  }

  /** To these graphs; of two graphs of one article the later one counts. */
  static Difference to(
      DatasetGraph stored, StoreLayout layout, List<ArticleGraph> graphs, String maker) {
    Map<Node, ArticleTriples> batch = new LinkedHashMap<>();
    for (ArticleGraph graph : graphs) {
      Map<String, Triple> entities = new LinkedHashMap<>();
      for (Triple triple : CanonicalTriples.of(graph.entities())) {
        entities.put(CanonicalTriples.line(triple), triple);
      }
      batch.put(
          NodeFactory.createURI(graph.iri()),
          new ArticleTriples(CanonicalTriples.of(graph.facts()), entities, Set.of(maker)));
    }
    return new Difference(stored, layout, batch);
  }

  /** To a store without these articles. */
  static Difference without(DatasetGraph stored, StoreLayout layout, Iterable<String> articles) {
    Map<Node, ArticleTriples> batch = new LinkedHashMap<>();
    for (String article : articles) {
      batch.put(NodeFactory.createURI(article), new ArticleTriples(Set.of(), Map.of(), Set.of()));
    }
    return new Difference(stored, layout, batch);
  }

  /** To a store with these corrections, in which some articles must be made again. */
  static Difference toCorrections(
      DatasetGraph stored, StoreLayout layout, Graph corrections, Iterable<String> stale) {
    Difference difference = new Difference(stored, layout, Map.of());
    difference.content.compare(
        layout.corrections(),
        difference.find(layout.corrections(), Node.ANY, Node.ANY),
        CanonicalTriples.of(corrections));
    for (String article : stale) {
      Node node = NodeFactory.createURI(article);
      difference.bookkeeping.compare(
          layout.support(),
          difference.find(layout.support(), node, layout.madeBy()),
          bookkeeping(node, layout.madeBy(), Set.of(STALE)));
    }
    return difference;
  }

  int size() {
    return content.size() + bookkeeping.size();
  }

  /** Within a write transaction. */
  void apply(DatasetGraph dataset) {
    content.apply(dataset);
    bookkeeping.apply(dataset);
  }

  Change change() {
    return new Change(changed, content.added(), content.removed());
  }

  private void compare(Node article, ArticleTriples now, Set<String> dropped) {
    boolean differs = content.compare(article, find(article, Node.ANY, Node.ANY), now.facts());
    Set<Triple> before = find(layout.support(), article, layout.entityFact());
    differs |=
        bookkeeping.compare(
            layout.support(),
            before,
            bookkeeping(article, layout.entityFact(), now.entities().keySet()));
    bookkeeping.compare(
        layout.support(),
        find(layout.support(), article, layout.madeBy()),
        bookkeeping(article, layout.madeBy(), now.makers()));
    for (Triple triple : now.entities().values()) {
      if (!stored.contains(
          layout.entities(), triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        content.add(layout.entities(), triple);
        differs = true;
      }
    }
    before.stream()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .filter(line -> !now.entities().containsKey(line))
        .forEach(dropped::add);
    if (differs) {
      changed.add(article.getURI());
    }
  }

  private static Set<Triple> bookkeeping(Node article, Node property, Set<String> texts) {
    Set<Triple> triples = new LinkedHashSet<>();
    for (String text : texts) {
      triples.add(Triple.create(article, property, NodeFactory.createLiteralString(text)));
    }
    return triples;
  }

  private Set<Triple> find(Node graph, Node subject, Node property) {
    Set<Triple> triples = new HashSet<>();
    stored
        .find(graph, subject, property, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    return triples;
  }

  /** True when an article outside the batch, or one in it from now on, brings this triple. */
  private boolean isSupported(String line) {
    if (batch.values().stream().anyMatch(triples -> triples.entities().containsKey(line))) {
      return true;
    }
    Node literal = NodeFactory.createLiteralString(line);
    Iterator<Quad> others = stored.find(layout.support(), Node.ANY, layout.entityFact(), literal);
    while (others.hasNext()) {
      if (!batch.containsKey(others.next().getSubject())) {
        return true;
      }
    }
    return false;
  }
}
