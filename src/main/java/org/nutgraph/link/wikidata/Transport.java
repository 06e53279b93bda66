package org.nutgraph.link.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends a request, again if need be, until there is an answer or no hope for one. */
final class Transport implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;

  private final HttpClient http;
  private final Endpoint endpoint;
  private final String userAgent;
  private final Politeness politeness;
  private final Politeness.Waiting waiting;
  private final AnswerReader reader;

  Transport(
      Endpoint endpoint,
      String userAgent,
      Politeness politeness,
      Politeness.Waiting waiting,
      InstantSource clock) {
    this.endpoint = endpoint;
    this.userAgent = userAgent;
    this.politeness = politeness;
    this.waiting = waiting;
    this.reader = new AnswerReader(clock, politeness.mostBytes());
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(politeness.connecting())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Asks.
   *
   * @throws WikidataException when there is no usable answer after all tries
   */
  JsonNode get(URI address) throws WikidataException, InterruptedException {
    URI target = address;
    int redirects = 0;
    for (int attempt = 1; ; ) {
      switch (attempt(target)) {
        case Attempt.Answered answered -> {
          return answered.json();
        }
        case Attempt.Hopeless hopeless -> throw failure(hopeless.reason());
        case Attempt.TooLong() ->
            throw new WikidataException(
                "%s gave an answer of more than %,d bytes; it was broken off"
                    .formatted(endpoint.address(), politeness.mostBytes()),
                true);
        case Attempt.Elsewhere elsewhere -> {
          target = allowed(target, elsewhere.address());
          if (++redirects > MOST_REDIRECTS) {
            throw failure("sends requests in a circle; check the endpoint");
          }
        }
        case Attempt.Later later -> {
          waitAfter(attempt, later);
          attempt++;
        }
      }
    }
  }

  private URI allowed(URI from, URI location) throws WikidataException {
    URI next = from.resolve(location);
    if (!endpoint.mayLeadTo(next)) {
      throw failure(
          "sends requests on to "
              + AnswerReader.printable(next.getScheme() + "://" + next.getAuthority())
              + ", which is refused; if you trust that host, name it as the endpoint");
    }
    return next;
  }

  private void waitAfter(int attempt, Attempt.Later later)
      throws WikidataException, InterruptedException {
    if (attempt >= politeness.tries()) {
      throw failure(later.reason() + ", " + attempt + " times; try again later");
    }
    Optional<Duration> wanted = later.wanted();
    if (wanted.isPresent() && wanted.get().compareTo(politeness.longestPause()) > 0) {
      throw failure(
          "%s and asks to wait %,d seconds; try again then"
              .formatted(later.reason(), wanted.get().toSeconds()));
    }
    waiting.pause(politeness.pauseAfter(attempt, wanted));
  }

  private WikidataException failure(String reason) {
    return new WikidataException(endpoint.address() + " " + reason);
  }

  private Attempt attempt(URI target) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("User-Agent", userAgent)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new LimitedBody(politeness.mostBytes()));
    try {
      // Not the request's own time-out, which ends with the head of the answer.
      return reader.read(answer.get(politeness.answering().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Attempt.Later(
          "did not answer within " + politeness.answering().toMillis() + " ms", Optional.empty());
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static Attempt failed(@Nullable Throwable cause) {
    return switch (cause) {
      case LimitedBody.TooLong tooLong -> new Attempt.TooLong();
      case SSLException tls ->
          new Attempt.Hopeless("has no trusted connection: " + tls.getMessage());
      case IOException lost ->
          new Attempt.Later(
              "cannot be reached (" + lost.getClass().getSimpleName() + ")", Optional.empty());
      case null, default -> throw new IllegalStateException("a request failed", cause);
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
