package org.nutgraph.serve;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before everything: who may call, how much may be sent, how many are served at once, and
 * what browsers may do with the answers.
 */
final class Gate extends Handler.Wrapper {
  static final String LOAD = "/api/load";

  private static final String INGEST = "/api/ingest";

  /** Paths that take graphs; they may be large. */
  private static final Set<String> LOADING =
      Set.of("/nutgraph/data", "/nutgraph/upload", "/nutgraph/update", LOAD);

  /** Paths at and below which users are asked for their password. */
  static final Set<String> FOR_USERS =
      Set.of(
          "/nutgraph/data",
          "/nutgraph/upload",
          "/nutgraph/update",
          LOAD,
          INGEST,
          AdminServlet.COMPACT,
          AdminServlet.BACKUP);

  private static final String RECONCILE = "/reconcile";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Frame-Options", "DENY",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer");

  private static final long QUERY_BYTES = 500_000;
  private static final long BODY_BYTES = 2L << 20;
  // The service refuses in the words of its own protocol what is beyond its own, lower limit.
  private static final long RECONCILE_BYTES = 16L << 20;
  private static final long WRITE_BYTES = 64L << 20;
  private static final long READ_TO_REFUSE_BYTES = 16L << 20;

  private final Callers callers;
  private final boolean hasUsers;
  private final Semaphore turns;
  private final Duration patience;

  Gate(Handler inner, ServerOptions options) {
    super(inner);
    this.callers = new Callers(options.hosts());
    this.hasUsers = options.passwords() != null;
    this.turns = new Semaphore(options.maxParallel(), true);
    this.patience = options.patience();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    // OpenRefine shows the preview of an entity in a frame of its own page.
    if (!isBelow(path, RECONCILE)) {
      HEADERS.forEach(response.getHeaders()::put);
    }
    Optional<Refusal> refusal = refusal(request, path);
    if (refusal.isPresent()) {
      return refuse(refusal.get(), request, response, callback);
    }
    Request bounded = new BoundedRequest(request, limit(path));
    if (!isQuery(path)) {
      return super.handle(bounded, response, callback);
    }
    if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, Math.max(1, patience.toSeconds()));
      return refuse(
          Refusal.of(503, "too many queries at once", path, "try again in some seconds"),
          request,
          response,
          callback);
    }
    try {
      return super.handle(bounded, response, callback);
    } finally {
      turns.release();
    }
  }

  private Optional<Refusal> refusal(Request request, String path) {
    int port = Request.getLocalPort(request);
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (!callers.isOurs(host, port)) {
      return Optional.of(
          Refusal.of(
              421,
              "this server is not " + host,
              "the header Host",
              "call it by 127.0.0.1 or localhost, or start it with --host NAME"));
    }
    String method = request.getMethod();
    boolean changes = !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    if (changes && !isBelow(path, RECONCILE) && !isFromOurPage(request, port)) {
      return Optional.of(
          Refusal.of(
              403,
              "a page of another site may not send this",
              "the header Origin",
              "send it from a page of this server, or from no page at all"));
    }
    if (!hasUsers && isForUsers(path)) {
      return Optional.of(
          Refusal.of(
              403,
              "nothing can be written",
              path,
              "start the server with --passwd FILE, in which each line is NAME: PASSWORD"));
    }
    if (request.getLength() > limit(path)) {
      return Optional.of(
          Refusal.of(
              413,
              "the body has %,d bytes, at most %,d are read"
                  .formatted(request.getLength(), limit(path)),
              path,
              "send less at once"));
    }
    return Optional.empty();
  }

  private boolean isFromOurPage(Request request, int port) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null) {
      return callers.isOurPage(origin, port);
    }
    String site = request.getHeaders().get("Sec-Fetch-Site");
    return site == null || site.equals("same-origin") || site.equals("none");
  }

  private static boolean isForUsers(String path) {
    return FOR_USERS.stream().anyMatch(prefix -> isBelow(path, prefix));
  }

  private static boolean isQuery(String path) {
    return !isForUsers(path)
        && (isBelow(path, "/nutgraph") || isBelow(path, "/api") || isBelow(path, "/id"));
  }

  private static long limit(String path) {
    if (isBelow(path, RECONCILE)) {
      return RECONCILE_BYTES;
    }
    if (LOADING.stream().anyMatch(prefix -> isBelow(path, prefix))) {
      return WRITE_BYTES;
    }
    return isBelow(path, "/nutgraph") ? QUERY_BYTES : BODY_BYTES;
  }

  private static boolean isBelow(String path, String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /** Reads a body of modest length to its end first: a caller still sending would see no answer. */
  private static boolean refuse(
      Refusal refusal, Request request, Response response, Callback callback) {
    response.setStatus(refusal.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    if (request.getLength() > 0 && request.getLength() <= READ_TO_REFUSE_BYTES) {
      Content.Source.consumeAll(
          request,
          Callback.from(
              () -> Content.Sink.write(response, true, refusal.json(), callback),
              callback::failed));
    } else {
      Content.Sink.write(response, true, refusal.json(), callback);
    }
    return true;
  }
}
