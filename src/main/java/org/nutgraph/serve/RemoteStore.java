package org.nutgraph.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.pipeline.BrokenEnvironmentException;
import org.nutgraph.store.Change;
import org.nutgraph.store.StoreLayout;

/** A store that a running server holds, written through it: whole articles, by difference. */
public final class RemoteStore implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(10);

  /** Well below what the server takes at once. */
  private static final int SHIPMENT_BYTES = 16 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final String url;
  private final @Nullable String authorization;
  private final String base;

  /**
   * Reaches the server.
   *
   * @param url as `nutgraph serve` tells it
   * @param user null to come without a name
   * @throws BrokenEnvironmentException when it is not there or does not let the user write
   */
  public RemoteStore(URI url, @Nullable String user, @Nullable String password) throws IOException {
    this.url = url.toString().replaceAll("/+$", "");
    this.authorization = user == null ? null : authorization(user, password);
    this.base = json(send(request(Gate.LOAD).GET())).path("base").asText();
  }

  private static String authorization(String user, @Nullable String password) {
    byte[] bytes =
        (user + ":" + (password == null ? "" : password)).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** Where the IRIs of the store start. */
  public String base() {
    return base;
  }

  /** What people decided about links. */
  public Graph corrections() throws IOException {
    String graph = StoreLayout.of(base).corrections().getURI();
    HttpRequest.Builder request =
        request("/nutgraph/get?graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8))
            .header("Accept", "application/n-triples")
            .GET();
    Graph corrections = GraphFactory.createDefaultGraph();
    HttpResponse<byte[]> answer = exchange(request);
    if (answer.statusCode() != 404) {
      RDFParser.source(new ByteArrayInputStream(checked(answer)))
          .lang(Lang.NTRIPLES)
          .parse(corrections);
    }
    return corrections;
  }

  /** True when the server has the article as this maker would make it. */
  public boolean isUpToDate(ArticleGraph description, String maker) {
    try {
      byte[] body = Shipment.write(List.of(description));
      return json(send(post(Gate.LOAD + "/check", body, maker))).path("upToDate").asBoolean();
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /** Stores what differs; each shipment of whole articles in one transaction. */
  public Change replaceAll(List<ArticleGraph> articles, String maker) throws IOException {
    Set<String> changed = new LinkedHashSet<>();
    long added = 0;
    long removed = 0;
    for (byte[] shipment : shipments(articles)) {
      JsonNode answer = json(send(post(Gate.LOAD, shipment, maker)));
      answer.path("articles").forEach(article -> changed.add(article.asText()));
      added += answer.path("added").asLong();
      removed += answer.path("removed").asLong();
    }
    return new Change(changed, added, removed);
  }

  private static List<byte[]> shipments(List<ArticleGraph> articles) {
    byte[] all = Shipment.write(articles);
    if (all.length <= SHIPMENT_BYTES || articles.size() == 1) {
      return List.of(all);
    }
    int middle = articles.size() / 2;
    List<byte[]> shipments = new ArrayList<>(shipments(articles.subList(0, middle)));
    shipments.addAll(shipments(articles.subList(middle, articles.size())));
    return shipments;
  }

  private HttpRequest.Builder post(String path, byte[] body, String maker) {
    return request(path)
        .header("Content-Type", Shipment.TYPE)
        .header(Shipment.MAKER, maker)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER);
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private byte[] send(HttpRequest.Builder request) throws IOException {
    return checked(exchange(request));
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenEnvironmentException("the run was interrupted", e);
    }
  }

  private byte[] checked(HttpResponse<byte[]> answer) {
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    if (answer.statusCode() == 401) {
      throw new BrokenEnvironmentException(
          url + " does not know the user; give --user NAME and --password-file FILE", null);
    }
    throw new BrokenEnvironmentException(
        "%s refuses (%d): %s".formatted(url, answer.statusCode(), reason(answer.body())), null);
  }

  private static String reason(byte[] body) {
    try {
      JsonNode error = JSON.readTree(body).path("error");
      return error.path("what").asText() + "; " + error.path("do").asText();
    } catch (IOException e) {
      return new String(body, StandardCharsets.UTF_8).lines().findFirst().orElse("no reason given");
    }
  }

  private JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new BrokenEnvironmentException(
          url + " is no server of this program; check --endpoint", e);
    }
  }

  private BrokenEnvironmentException unreachable(IOException e) {
    return new BrokenEnvironmentException(
        "%s does not answer (%s); start it with `nutgraph serve`, or check --endpoint"
            .formatted(url, e),
        e);
  }

  @Override
  public void close() {
    http.close();
  }
}
