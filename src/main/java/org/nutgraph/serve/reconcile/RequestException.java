package org.nutgraph.serve.reconcile;

/** A request that cannot be answered as it stands. The message says why and what to do. */
final class RequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  private RequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  static RequestException bad(String message) {
    return new RequestException(400, message);
  }

  static RequestException unknown(String message) {
    return new RequestException(404, message);
  }

  static RequestException tooLarge(String message) {
    return new RequestException(413, message);
  }

  /** The status of HTTP. */
  int status() {
    return status;
  }

  String said() {
    return String.valueOf(getMessage());
  }
}
