package org.nutgraph.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;

/** What goes back to the asking program. */
record Reply(int status, String contentType, String body) {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

  static Reply json(int status, JsonNode body) {
    return new Reply(status, JSON, body.toString());
  }

  static Reply html(int status, String page) {
    return new Reply(status, HTML, page);
  }
}
