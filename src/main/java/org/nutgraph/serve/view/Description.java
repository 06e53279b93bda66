package org.nutgraph.serve.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What the store says of an article, an entity, an event or a stated relation.
 *
 * @param iri of what stands for it today
 * @param article the article that tells of an event; the IRI itself for others
 */
record Description(Kind kind, String iri, String article, Set<Triple> triples) {

  /** What an IRI stands for. */
  enum Kind {
    ARTICLE,
    ENTITY,
    FACT
  }

  /**
   * Looks it up.
   *
   * @throws ViewException when the store does not know it
   */
  static Description of(String iri, Views views) {
    Node asked = NodeFactory.createURI(iri);
    Node entities = views.surroundings().layout().entities();
    return views.read(
        asking -> {
          if (!new ArticleReader(asking).refs(List.of(asked)).isEmpty()) {
            Map<String, Node> values = Map.of("article", asked, "graph", entities);
            return new Description(
                Kind.ARTICLE, iri, iri, asking.triples("describe-article", values));
          }
          List<Fact> facts = new FactReader(asking).read(List.of(asked));
          if (!facts.isEmpty()) {
            return new Description(
                Kind.FACT,
                iri,
                facts.getFirst().article().iri(),
                asking.triples("describe-fact", Map.of("fact", asked)));
          }
          Node entity = asking.known(asked);
          return new Description(
              Kind.ENTITY,
              entity.toString(),
              entity.toString(),
              asking.triples("describe-entity", Map.of("entity", entity)));
        });
  }
}
