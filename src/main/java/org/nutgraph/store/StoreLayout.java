package org.nutgraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Which graphs a store holds beside those of its articles.
 *
 * @param entities labels and classes of entities: the union of what the stored articles bring
 * @param corrections what people decided about links, with author and date
 * @param support which article brings which of them, so that the union stays exact when articles
 *     change or go; bookkeeping, not part of what is exported
 * @param entityFact article → a triple of the entities graph, as a line of N-Triples
 * @param madeBy article → fingerprint of the code and data that made its graph
 */
public record StoreLayout(
    Node entities, Node corrections, Node support, Node entityFact, Node madeBy) {
  private static final String NG = "https://w3id.org/nutgraph/ontology#";

  public static StoreLayout of(String base) {
    return new StoreLayout(
        NodeFactory.createURI(base + "graph/entities"),
        NodeFactory.createURI(base + "graph/corrections"),
        NodeFactory.createURI(base + "graph/support"),
        NodeFactory.createURI(NG + "entityFact"),
        NodeFactory.createURI(NG + "madeBy"));
  }
}
