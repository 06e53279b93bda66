package org.nutgraph.map;

import org.apache.jena.graph.Graph;

/**
 * What one article becomes in RDF.
 *
 * @param identifier the article's own identifier
 * @param iri IRI of the article and of its named graph
 * @param facts all that the article says; replaces what its named graph held
 * @param entities what does not depend on the article (labels, classes), for the entities graph
 */
public record ArticleGraph(String identifier, String iri, Graph facts, Graph entities) {}
