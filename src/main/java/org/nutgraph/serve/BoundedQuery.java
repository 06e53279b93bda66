package org.nutgraph.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Queries that give no more rows than they may; the header {@value #HEADER} says so where the query
 * asked for more.
 */
final class BoundedQuery extends SPARQL_QueryDataset {
  static final String HEADER = "Nutgraph-Row-Limit";

  private final long maxRows;

  BoundedQuery(long maxRows) {
    this.maxRows = maxRows;
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    boolean isBounded =
        query.isAskType() || (query.getLimit() != Query.NOLIMIT && query.getLimit() <= maxRows);
    if (isBounded) {
      return super.createQueryExec(action, query, dataset);
    }
    Query bounded = query.cloneQuery();
    bounded.setLimit(maxRows);
    action.setResponseHeader(HEADER, Long.toString(maxRows));
    return super.createQueryExec(action, bounded, dataset);
  }
}
