package org.nutgraph.link.wikidata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on this machine that gives the answers it was told, in their order; when they are used
 * up, it answers from a small Wikidata of our own invention.
 */
public final class ReplayingServer implements AutoCloseable {
  /** An answer; it may as well never come. */
  interface Answer {
    void give(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Answer> script = new ArrayDeque<>();
  private final Map<String, String> entities = new HashMap<>();
  private final List<Map<String, String>> requests =
      Collections.synchronizedList(new ArrayList<>());
  private final List<String> userAgents = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch closing = new CountDownLatch(1);

  private ReplayingServer(HttpServer server) {
    this.server = server;
  }

  public static ReplayingServer start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ReplayingServer replaying = new ReplayingServer(http);
    http.createContext("/", replaying::handle);
    http.setExecutor(replaying.threads);
    http.start();
    return replaying;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/api.php");
  }

  /** Adds an answer to the script. */
  ReplayingServer then(Answer answer) {
    synchronized (script) {
      script.add(answer);
    }
    return this;
  }

  ReplayingServer then(int status, String body, String... headers) {
    return then(
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          send(exchange, status, body);
        });
  }

  /** Says once that there is no such page. */
  public void thenRefuse() {
    then(404, "");
  }

  /** Says once that it has no time. */
  public void thenBusy() {
    then(503, "");
  }

  /** Sends the head of an answer and a part of its body, and no more. */
  ReplayingServer thenStall() {
    return then(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          closing.await();
        });
  }

  /** Knows an item or class from now on. */
  public ReplayingServer knows(String qid, String label, String claims) {
    String labels =
        label.isEmpty() ? "{}" : "{\"en\":{\"language\":\"en\",\"value\":\"" + label + "\"}}";
    entities.put(
        qid,
        ("{\"pageid\":1,\"ns\":0,\"title\":\"%s\",\"type\":\"item\",\"id\":\"%s\",\"labels\":%s,"
                + "\"descriptions\":{},\"aliases\":{},\"claims\":%s,"
                + "\"sitelinks\":{\"enwiki\":{\"site\":\"enwiki\",\"title\":\"%s\",\"badges\":[]}}}")
            .formatted(qid, qid, labels, claims, label));
    return this;
  }

  /** A statement that leads to another item. */
  public static String claim(String property, String qid) {
    return ("{\"%s\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"%s\",\"datavalue\":"
            + "{\"value\":{\"entity-type\":\"item\",\"id\":\"%s\"},\"type\":\"wikibase-entityid\"}},"
            + "\"type\":\"statement\",\"rank\":\"normal\"}]}")
        .formatted(property, property, qid);
  }

  /** What was asked so far. */
  public List<Map<String, String>> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  public List<String> userAgents() {
    synchronized (userAgents) {
      return List.copyOf(userAgents);
    }
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
      requests.add(asked);
      userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
      Answer next;
      synchronized (script) {
        next = script.poll();
      }
      if (next == null) {
        send(exchange, 200, known(asked));
      } else {
        next.give(exchange);
      }
    } catch (IOException | InterruptedException e) {
      // The client went away, or the test is over.
      Thread.currentThread().interrupt();
    }
  }

  private String known(Map<String, String> asked) {
    List<String> found = new ArrayList<>();
    if ("wbsearchentities".equals(asked.get("action"))) {
      String label = "\"value\":\"" + asked.get("search") + "\"";
      entities.forEach(
          (qid, json) -> {
            if (json.contains(label)) {
              found.add("{\"id\":\"" + qid + "\",\"title\":\"" + qid + "\"}");
            }
          });
      return "{\"search\":[" + String.join(",", found) + "],\"success\":1}";
    }
    for (String qid : asked.getOrDefault("ids", "").split("\\|")) {
      String missing = "{\"id\":\"" + qid + "\",\"missing\":\"\"}";
      found.add("\"" + qid + "\":" + entities.getOrDefault(qid, missing));
    }
    return "{\"entities\":{" + String.join(",", found) + "},\"success\":1}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> all = new HashMap<>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      String[] pair = part.split("=", 2);
      all.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return all;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
