package org.nutgraph.serve;

import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.nutgraph.pipeline.BrokenEnvironmentException;

/**
 * Fuseki over a dataset, on the loopback interface: SPARQL queries at {@value #QUERY_PATH}, a sign
 * of life at {@value #PING_PATH}, and whatever servlets are given to it. Nothing writes.
 */
public final class GraphServer implements AutoCloseable {
  public static final String QUERY_PATH = "/nutgraph/query";
  public static final String PING_PATH = "/$/ping";
  private static final String DATASET = "/nutgraph";
  private static final String QUERY = "query";

  private final FusekiServer server;

  private GraphServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts to answer.
   *
   * @param port 0 for any that is free
   * @param timeout after which a query is stopped; zero for no limit
   * @param servlets by the paths they answer, such as "/name/*"
   * @throws BrokenEnvironmentException when the port is taken
   */
  public static GraphServer start(
      DatasetGraph dataset, int port, Duration timeout, Map<String, HttpServlet> servlets) {
    Context limits = new Context();
    limits.set(ARQ.httpServiceAllowed, false);
    if (!timeout.isZero()) {
      limits.set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
    }
    Endpoint query =
        Endpoint.create().operation(Operation.Query).endpointName(QUERY).context(limits).build();
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .loopback(true)
            .port(port)
            .enableCors(false)
            .enablePing(true)
            .add(DATASET, DataService.newBuilder(dataset).addEndpoint(query));
    PageServlet page = new PageServlet();
    PageServlet.VIEWS.forEach(view -> builder.addServlet(view, page));
    builder.addServlet(PageServlet.PARTS + "/*", page);
    servlets.forEach(builder::addServlet);
    try {
      return new GraphServer(builder.build().start());
    } catch (RuntimeException e) {
      throw explain(e, port);
    }
  }

  private static RuntimeException explain(RuntimeException failure, int port) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new BrokenEnvironmentException(
            "port %d is in use or not allowed; name another with --port, 0 for any that is free"
                .formatted(port),
            failure);
      }
    }
    return failure;
  }

  public int port() {
    return server.getHttpPort();
  }

  /** Where it answers, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Returns when the server has been stopped. */
  public void waitForEnd() {
    server.join();
  }

  /** Ends what runs and frees the port. May be called more than once. */
  @Override
  public void close() {
    server.stop();
  }
}
