package org.nutgraph.query;

/** A question that cannot be asked as it stands. The message says why and what to do. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }
}
