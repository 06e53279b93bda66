package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A request that cannot be answered: what is wrong, where, and what to do about it. */
public final class ViewException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String what;
  private final String where;
  private final String remedy;

  /**
   * @param status of HTTP
   */
  public ViewException(int status, String what, String where, String remedy) {
    super(where + ": " + what + "; " + remedy);
    this.status = status;
    this.what = what;
    this.where = where;
    this.remedy = remedy;
  }

  static ViewException bad(String what, String where, String remedy) {
    return new ViewException(400, what, where, remedy);
  }

  static ViewException unknown(String what, String where, String remedy) {
    return new ViewException(404, what, where, remedy);
  }

  public int status() {
    return status;
  }

  /** As the API tells it. */
  record Told(Error error) {
    /** The three things people need to know. */
    record Error(String what, String where, @JsonProperty("do") String remedy) {}
  }

  Told told() {
    return new Told(new Told.Error(what, where, remedy));
  }
}
