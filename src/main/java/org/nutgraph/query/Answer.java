package org.nutgraph.query;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query answers. */
public sealed interface Answer {

  /**
   * Rows of a SELECT, in its order; sorted where it sets none.
   *
   * @param columns names of the variables
   */
  record Rows(List<String> columns, List<Binding> rows) implements Answer {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** Yes or no. */
  record Truth(boolean value) implements Answer {}

  /** The triples of a CONSTRUCT or DESCRIBE. */
  record Triples(Set<Triple> triples) implements Answer {
    public Triples {
      triples = Set.copyOf(triples);
    }
  }
}
