package org.nutgraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An answer that says why there is none.
 *
 * @param status of HTTP, 400 or more
 * @param what is wrong
 * @param where in the request
 * @param remedy what the caller can do
 */
record Refusal(int status, String what, String where, String remedy) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Refusal of(int status, String what, String where, String remedy) {
    return new Refusal(status, what, where, remedy);
  }

  /** {@code {"error": {"what": …, "where": …, "do": …}}}. */
  String json() {
    ObjectNode error = JSON.createObjectNode();
    error.putObject("error").put("what", what).put("where", where).put("do", remedy);
    return error.toString();
  }

  void send(HttpServletResponse response) throws IOException {
    byte[] body = json().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
