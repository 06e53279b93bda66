package org.nutgraph.serve;

import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee11.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.PropertyUserStore;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.nutgraph.pipeline.BrokenEnvironmentException;
import org.nutgraph.store.GraphStore;
import org.nutgraph.validate.ShapesValidator;

/**
 * Fuseki over a store: SPARQL queries at {@value #QUERY_PATH}, a sign of life at {@value
 * #PING_PATH}, the page, and whatever servlets are given to it. Only the users of a password file
 * write.
 */
public final class GraphServer implements AutoCloseable {
  public static final String QUERY_PATH = "/nutgraph/query";
  public static final String PING_PATH = "/$/ping";
  private static final String REALM = "nutgraph";
  private static final int CONNECTIONS = 400;
  private static final int HEADER_BYTES = 64 * 1024;

  /** Bytes a second; who sends less keeps a thread for nothing. */
  private static final long SLOWEST = 500;

  private final FusekiServer server;

  private GraphServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts to answer, reading only, on this machine only.
   *
   * @param port 0 for any that is free
   * @param timeout after which a query is stopped; zero for no limit
   * @param servlets by the paths they answer, such as "/name/*"
   * @throws BrokenEnvironmentException when the port is taken
   */
  public static GraphServer start(
      DatasetGraph dataset, int port, Duration timeout, Map<String, HttpServlet> servlets) {
    return start(dataset, ServerOptions.local(port, timeout), servlets);
  }

  /**
   * Starts to answer.
   *
   * @param servlets by the paths they answer, such as "/name/*"
   * @throws BrokenEnvironmentException when the port is taken or the password file is missing
   */
  public static GraphServer start(
      GraphStore store, ServerOptions options, Map<String, HttpServlet> servlets) {
    Map<String, HttpServlet> all = new LinkedHashMap<>(servlets);
    if (options.passwords() != null) {
      AdminServlet admin = new AdminServlet(store);
      all.put(AdminServlet.COMPACT + "/*", admin);
      all.put(AdminServlet.BACKUP + "/*", admin);
      LazyValidator validator = new LazyValidator(ShapesValidator::load);
      all.put(Gate.LOAD + "/*", new LoadServlet(store, validator));
    }
    return start(store.served(), options, all);
  }

  private static GraphServer start(
      DatasetGraph dataset, ServerOptions options, Map<String, HttpServlet> servlets) {
    // Also where no query endpoint is asked, as by a shape with SPARQL in it.
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    DataAccessPoint service = ServiceConfig.load().service(dataset, options);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .loopback(options.address().equals(ServerOptions.LOOPBACK))
            .port(options.port())
            .enableCors(false)
            .enablePing(true)
            .enableMetrics(true)
            .registerOperation(Operation.Query, new BoundedQuery(options.maxRows()))
            .registerOperation(Operation.Update, new LocalUpdate())
            .add(service.getName(), service.getDataService());
    PageServlet page = new PageServlet();
    PageServlet.VIEWS.forEach(view -> builder.addServlet(view, page));
    builder.addServlet(PageServlet.PARTS + "/*", page);
    servlets.forEach(builder::addServlet);
    Path passwords = options.passwords();
    if (passwords != null) {
      builder.realm(REALM).securityHandler(users(passwords));
    }
    try {
      FusekiServer server = builder.build();
      guard(server.getJettyServer(), options);
      return new GraphServer(server.start());
    } catch (RuntimeException e) {
      throw explain(e, options);
    }
  }

  private static ConstraintSecurityHandler users(Path passwords) {
    if (!Files.isReadable(passwords)) {
      throw new BrokenEnvironmentException(
          "the password file %s cannot be read; make it, each line NAME: PASSWORD"
              .formatted(passwords),
          null);
    }
    PropertyUserStore users = new PropertyUserStore();
    users.setConfig(ResourceFactory.root().newResource(passwords));
    ConstraintSecurityHandler security =
        JettySecurityLib.makeSecurityHandler(REALM, users, AuthScheme.BASIC);
    for (String path : Gate.FOR_USERS) {
      JettySecurityLib.addPathConstraint(security, path);
      JettySecurityLib.addPathConstraint(security, path + "/*");
    }
    return security;
  }

  private static void guard(Server jetty, ServerOptions options) {
    jetty.setHandler(new GracefulHandler(new Gate(jetty.getHandler(), options)));
    jetty.setRequestLog(new AccessLog(options.accessLog()));
    jetty.setStopTimeout(options.grace().toMillis());
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector one) {
        one.setHost(options.address());
        one.setIdleTimeout(options.patience().toMillis());
        HttpConfiguration http =
            one.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setMinRequestDataRate(SLOWEST);
      }
    }
  }

  private static RuntimeException explain(RuntimeException failure, ServerOptions options) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return new BrokenEnvironmentException(
            "--bind %s is no address of this machine".formatted(options.address()), failure);
      }
      if (cause instanceof BindException) {
        return new BrokenEnvironmentException(
            "port %d is in use or not allowed; name another with --port, 0 for any that is free"
                .formatted(options.port()),
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

  /** Lets what runs go on for its time of grace and frees the port. May be called again. */
  @Override
  public void close() {
    server.stop();
  }
}
