package org.nutgraph.query;

import java.time.Duration;

/** A query took longer than it was given. */
public final class QueryTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueryTimeoutException(Duration timeout) {
    super(
        "the query took longer than %d s; narrow it, or give it more time with --timeout"
            .formatted(timeout.toSeconds()));
  }
}
