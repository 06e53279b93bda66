package org.nutgraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.nutgraph.store.GraphStore;

/** Compaction and backup while the server runs, for users. */
final class AdminServlet extends HttpServlet {
  static final String COMPACT = "/$/compact";
  static final String BACKUP = "/$/backup";
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient GraphStore store;

  AdminServlet(GraphStore store) {
    this.store = store;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    if (request.getServletPath().equals(COMPACT)) {
      long before = store.sizeOnDisk();
      store.compact();
      answer.put("bytesBefore", before).put("bytes", store.sizeOnDisk());
    } else {
      Path file = store.backup();
      answer.put("file", file.toString());
    }
    response.setContentType("application/json");
    response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
  }
}
