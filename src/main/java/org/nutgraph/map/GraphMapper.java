package org.nutgraph.map;

import org.nutgraph.link.LinkedExtraction;

/**
 * Linked extraction → RDF graphs in memory. Pure: equal input gives equal triples; no clock, no
 * counter, no blank node. Safe for many threads.
 */
@FunctionalInterface
public interface GraphMapper {
  ArticleGraph map(LinkedExtraction extraction);
}
