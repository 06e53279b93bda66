package org.nutgraph.query;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every SERVICE of one query and lets those through whose server is allowed. What it
 * refused is remembered, because SERVICE SILENT would hide the refusal.
 */
final class ServiceGate implements ChainingServiceExecutor {
  private static final Duration CONNECT = Duration.ofSeconds(20);

  private final AllowedServices allowed;
  private volatile @Nullable Node refused;
  private volatile @Nullable Node asked;

  ServiceGate(AllowedServices allowed) {
    this.allowed = allowed;
  }

  /** Puts itself before the services of a query; zero is no limit of time. */
  void guard(QueryExecDatasetBuilder builder, Duration timeout) {
    Context context = new Context();
    guard(context, timeout);
    context.keys().forEach(key -> builder.set(key, context.<Object>get(key)));
  }

  void guard(Context context, Duration timeout) {
    ServiceExecutorRegistry registry = ServiceExecutorRegistry.standardRegistry().copy();
    registry.addSingleLink(this);
    context.set(ARQ.httpServiceAllowed, true);
    context.set(ARQConstants.registryServiceExecutors, registry);
    context.set(Service.httpQueryClient, client());
    if (!timeout.isZero()) {
      context.set(Service.httpQueryTimeout, String.valueOf(timeout.toMillis()));
    }
  }

  /** A redirection could lead to a server that nobody allowed. */
  private static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public QueryIterator createExecution(
      OpService service,
      OpService original,
      Binding binding,
      ExecutionContext context,
      ServiceExecutor next) {
    Node server = service.getService();
    if (!server.isURI() || !allowed.allow(server.getURI())) {
      refused = server;
      throw new QueryDeniedException(server.toString());
    }
    asked = server;
    return next.createExecution(service, original, binding, context);
  }

  /** The service that was refused last. */
  Optional<QueryException> refusal() {
    return Optional.ofNullable(refused)
        .map(
            server ->
                new QueryException(
                    "SERVICE %s is refused: nothing is fetched from elsewhere unless its host is"
                            .formatted(server.isURI() ? "<" + server.getURI() + ">" : server)
                        + " named by --allow-service HOST or HOST:PORT"));
  }

  /** What to say when the query failed: of what was refused, of a server, or the failure itself. */
  RuntimeException failure(RuntimeException cause) {
    Optional<QueryException> refusal = refusal();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Node server = asked;
    return server == null
        ? cause
        : new QueryException(
            "SERVICE <%s> gave no answer that can be read: %s"
                .formatted(
                    server.getURI(), String.valueOf(cause.getMessage()).replaceAll("\\s+", " ")));
  }
}
