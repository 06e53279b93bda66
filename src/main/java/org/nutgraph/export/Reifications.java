package org.nutgraph.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nutgraph.query.Answer;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQuery;
import org.nutgraph.query.Terms;

/**
 * Adds to an article's triples, for each event and stated relation, the RDF 1.2 triple terms it
 * stands for, asserted or not: {@code <event> rdf:reifies <<( s p o )>>}.
 */
public final class Reifications implements Function<Collection<Triple>, Collection<Triple>> {
  private final SavedQuery query;
  private final Terms terms;

  /**
   * @param query constructs them from the article's graph joined with the ontology
   */
  public Reifications(SavedQuery query, Terms terms) {
    this.query = query;
    this.terms = terms;
  }

  @Override
  public Collection<Triple> apply(Collection<Triple> triples) {
    Graph facts = GraphFactory.createDefaultGraph();
    triples.forEach(facts::add);
    QueryRunner runner =
        new QueryRunner(
            DatasetGraphFactory.wrap(new Union(facts, terms.ontology())),
            terms.prefixes(),
            Duration.ZERO);
    if (!(runner.ask(query, Map.of()) instanceof Answer.Triples found)) {
      throw new IllegalStateException("queries/…/" + query.name() + ".rq must be a CONSTRUCT");
    }
    List<Triple> all = new ArrayList<>(triples);
    all.addAll(found.triples());
    return all;
  }
}
