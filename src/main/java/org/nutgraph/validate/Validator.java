package org.nutgraph.validate;

import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The graph of one article → what is wrong with it, worst first, then by node; empty when nothing
 * is. Pure; safe for use by many threads at once.
 */
@FunctionalInterface
public interface Validator {
  List<Violation> validate(Graph facts);
}
