package org.nutgraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** One line of JSON for each request that was answered; no bodies and no questions. */
final class AccessLog implements RequestLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Consumer<String> lines;

  AccessLog(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void log(Request request, Response response) {
    ObjectNode line = JSON.createObjectNode();
    line.put("time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
    line.put("method", request.getMethod());
    line.put("path", request.getHttpURI().getPath());
    line.put("status", response.getStatus());
    line.put(
        "ms",
        TimeUnit.NANOSECONDS.toMillis(
            NanoTime.elapsed(request.getBeginNanoTime(), NanoTime.now())));
    line.put("bytes", Response.getContentBytesWritten(response));
    line.put("client", Request.getRemoteAddr(request));
    lines.accept(line.toString());
  }
}
