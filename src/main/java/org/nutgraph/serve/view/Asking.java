package org.nutgraph.serve.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.nutgraph.query.Answer;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.ValuesTable;

/** Asks the page's queries of one state of the store, within the caller's transaction. */
final class Asking {
  private final QueryRunner runner;
  private final Surroundings surroundings;

  Asking(DatasetGraph stored, Surroundings surroundings) {
    this.runner = new QueryRunner(stored, surroundings.terms().prefixes(), surroundings.timeout());
    this.surroundings = surroundings;
  }

  List<Binding> rows(String query, Map<String, Node> values) {
    return runner.rows(queries().page(query), values).rows();
  }

  List<Binding> rows(String query, Map<String, Node> values, ValuesTable table) {
    return runner.rows(queries().page(query), values, table).rows();
  }

  /** Of a CONSTRUCT. */
  Set<Triple> triples(String query, Map<String, Node> values) {
    if (runner.ask(queries().page(query), values) instanceof Answer.Triples triples) {
      return triples.triples();
    }
    throw new IllegalStateException("queries/page/" + query + ".rq must be a CONSTRUCT");
  }

  /** About each of these nodes, by the variable that stands for them. */
  List<Binding> about(String query, String variable, Collection<Node> nodes) {
    return rows(query, Map.of(), ValuesTable.of(variable, nodes));
  }

  /** What people put in the place of an entity that was linked or merged; else the entity. */
  Node now(Node entity) {
    return runner.rows(queries().internal("entity-now"), Map.of("entity", entity)).rows().stream()
        .map(row -> Cells.node(row, "now"))
        .findFirst()
        .orElse(entity);
  }

  /**
   * The same, if the store knows it.
   *
   * @throws ViewException when it does not
   */
  Node known(Node asked) {
    Node entity = now(asked);
    if (new EntityReader(this).properties(List.of(entity)).isEmpty()
        && rows("entity-articles", Map.of("entity", entity)).isEmpty()) {
      throw ViewException.unknown(
          "no article of the store speaks of it", asked.toString(), "find it by /api/search?q=…");
    }
    return entity;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Vocabulary vocabulary() {
    return surroundings.vocabulary();
  }

  private SavedQueries queries() {
    return surroundings.queries();
  }
}
