package org.nutgraph.link.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.StreamSupport;
import org.nutgraph.link.Item;
import org.nutgraph.link.index.LocalIndex;

/**
 * Wikidata as one asks it over HTTP: one request at a time, and none for what the cache knows. Safe
 * for many threads, which wait for each other.
 */
final class Wikidata implements AutoCloseable {
  private static final int MOST_FOUND = 10;
  private static final int MOST_AT_ONCE = 10;
  private static final Duration KEEPING = Duration.ofDays(30);

  private final Endpoint endpoint;
  private final Transport transport;
  private final DiskCache cache;
  private final int maxlag;
  private final AtomicInteger requests = new AtomicInteger();
  private final ReentrantLock turn = new ReentrantLock(true);

  Wikidata(
      Endpoint endpoint,
      String userAgent,
      Path cache,
      Politeness politeness,
      Politeness.Waiting waiting,
      InstantSource clock) {
    this.endpoint = endpoint;
    this.transport = new Transport(endpoint, userAgent, politeness, waiting, clock);
    this.cache = new DiskCache(cache, KEEPING, clock);
    this.maxlag = politeness.maxlag();
  }

  /** QIDs of the items whose labels or aliases begin with a name, as the service ranks them. */
  List<String> search(String name) throws IOException, InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("action", "wbsearchentities");
    parameters.put("search", name);
    parameters.put("language", "en");
    parameters.put("type", "item");
    parameters.put("limit", Integer.toString(MOST_FOUND));
    JsonNode found = part(ask(parameters), "search", JsonNode::isArray);
    return StreamSupport.stream(found.spliterator(), false)
        .map(one -> one.path("id").asText())
        .filter(Item::isQid)
        .distinct()
        .limit(MOST_FOUND)
        .toList();
  }

  /** All that an index takes of items, each as one JSON object; those that do not exist missing. */
  List<byte[]> items(List<String> qids) throws IOException, InterruptedException {
    return entities(qids, "labels|descriptions|aliases|claims|sitelinks");
  }

  /** The statements of classes, each as one JSON object; those that do not exist missing. */
  List<byte[]> classes(List<String> qids) throws IOException, InterruptedException {
    return entities(qids, "claims");
  }

  private List<byte[]> entities(List<String> qids, String parts)
      throws IOException, InterruptedException {
    List<byte[]> all = new ArrayList<>();
    for (int from = 0; from < qids.size(); from += MOST_AT_ONCE) {
      all.addAll(batch(qids.subList(from, Math.min(qids.size(), from + MOST_AT_ONCE)), parts));
    }
    return all;
  }

  private List<byte[]> batch(List<String> qids, String parts)
      throws IOException, InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("action", "wbgetentities");
    parameters.put("ids", String.join("|", qids));
    parameters.put("props", parts);
    parameters.put("languages", String.join("|", LocalIndex.LANGUAGES));
    JsonNode entities;
    try {
      entities = part(ask(parameters), "entities", JsonNode::isObject);
    } catch (WikidataException e) {
      if (e.isTooLong() && qids.size() > 1) {
        return halves(qids, parts);
      }
      throw e;
    }
    List<byte[]> all = new ArrayList<>();
    for (JsonNode entity : entities) {
      if (!entity.has("missing")) {
        all.add(entity.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  private List<byte[]> halves(List<String> qids, String parts)
      throws IOException, InterruptedException {
    int middle = qids.size() / 2;
    List<byte[]> all = new ArrayList<>(batch(qids.subList(0, middle), parts));
    all.addAll(batch(qids.subList(middle, qids.size()), parts));
    return all;
  }

  private interface Form {
    boolean fits(JsonNode json);
  }

  private JsonNode part(JsonNode answer, String name, Form form) throws WikidataException {
    JsonNode found = answer.path(name);
    if (!form.fits(found)) {
      throw new WikidataException(
          endpoint.address()
              + " answered without \""
              + name
              + "\"; check that the endpoint is the api.php of a Wikibase");
    }
    return found;
  }

  private JsonNode ask(Map<String, String> parameters) throws IOException, InterruptedException {
    parameters.put("format", "json");
    URI request = endpoint.with(parameters);
    turn.lockInterruptibly();
    try {
      Optional<JsonNode> known = cache.find(request);
      if (known.isPresent()) {
        return known.get();
      }
      parameters.put("maxlag", Integer.toString(maxlag));
      requests.incrementAndGet();
      JsonNode answer = transport.get(endpoint.with(parameters));
      cache.put(request, answer);
      return answer;
    } finally {
      turn.unlock();
    }
  }

  /** How many questions went to the service; tries of one question count once. */
  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    transport.close();
  }
}
