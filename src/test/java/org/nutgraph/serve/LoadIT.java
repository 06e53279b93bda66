package org.nutgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.pipeline.BrokenEnvironmentException;
import org.nutgraph.store.Change;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** Articles that are loaded through a running server. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LoadIT {
  private static final int CLIENTS = 50;
  private static final int ARTICLES = 200;
  private static final int BATCH = 20;
  private static final String MAKER = "test";
  private static final String SEARCH =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      SELECT ?s ?words { (?s ?score ?words ?g) text:query (nif:anchorOf "harbour" 20) .
        GRAPH ?g { ?s a nif:Sentence } }
      """;

  @TempDir Path folder;
  private GraphStore store;
  private GraphServer server;

  @BeforeEach
  void serve() throws Exception {
    store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE);
    Path passwords = Files.writeString(folder.resolve("passwd"), "desk: secret\n");
    server =
        GraphServer.start(
            store,
            ServerOptions.local(0, Duration.ofSeconds(60)).withPasswords(passwords),
            Map.of());
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private RemoteStore connect() throws Exception {
    return new RemoteStore(URI.create(server.url()), "desk", "secret");
  }

  @Test
  void loadingThroughTheServerIsTheSameAsLoadingTheFolder() throws Exception {
    List<ArticleGraph> articles = ShortArticles.of(0, 5, 4);
    try (RemoteStore remote = connect();
        GraphStore other = GraphStore.openOrCreate(folder.resolve("other"), SampleGraphs.BASE)) {
      assertEquals(SampleGraphs.BASE, remote.base());
      assertTrue(remote.corrections().isEmpty());
      Change change = remote.replaceAll(articles, MAKER);
      assertEquals(other.replaceAll(articles, MAKER), change);
      assertEquals(quads(other), quads(store));
      assertEquals(new Change(Set.of(), 0, 0), remote.replaceAll(articles, MAKER));
      assertTrue(remote.isUpToDate(articles.getFirst(), MAKER));
      assertTrue(!remote.isUpToDate(articles.getFirst(), "a newer version"));
      assertTrue(store.textCounts().agree());
    }
  }

  private static Set<String> quads(GraphStore store) {
    return store.read(stored -> Set.copyOf(stored.stream().map(Object::toString).toList()));
  }

  @Test
  void whatIsNoWholeArticleIsRefusedAndNothingOfItStored() throws Exception {
    Browser browser = new Browser(server.url());
    String user = Browser.basic("desk", "secret");
    String article = "<" + SampleGraphs.BASE + "article/0000000000000001>";
    String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    for (String body :
        List.of(
            "no quads",
            "<x:a> <x:b> <x:c> .",
            "<x:a> <x:b> <x:c> <x:d> .",
            article + " <x:b> \"c\" " + article + " .",
            article
                + " "
                + type
                + " <https://w3id.org/nutgraph/ontology#Article> "
                + article
                + " .")) {
      HttpResponse<String> answer =
          browser.post(
              Gate.LOAD, Shipment.TYPE, body, "Authorization", user, Shipment.MAKER, MAKER);
      assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, body + answer.body());
      assertTrue(answer.body().contains("nothing was stored"), answer.body());
    }
    assertEquals(Set.of(), quads(store));
    BrokenEnvironmentException failure =
        assertThrows(
            BrokenEnvironmentException.class,
            () -> new RemoteStore(URI.create(server.url()), "desk", "guess"));
    assertTrue(String.valueOf(failure.getMessage()).contains("--user"), failure.getMessage());
  }

  @Test
  void fiftyClientsSeeWholeArticlesOnlyWhileTwoHundredAreLoaded() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    List<Long> latencies = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
        RemoteStore remote = connect()) {
      List<Future<List<Long>>> readers = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String query = i % 2 == 0 ? ShortArticles.HALF : SEARCH;
        boolean isEmpty = i % 2 == 0;
        readers.add(clients.submit(() -> read(query, isEmpty, isOver)));
      }
      long start = System.nanoTime();
      for (int sentences : new int[] {8, 5}) {
        for (int first = 0; first < ARTICLES; first += BATCH) {
          remote.replaceAll(ShortArticles.of(first, BATCH, sentences), MAKER);
        }
      }
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      isOver.set(true);
      for (Future<List<Long>> reader : readers) {
        latencies.addAll(reader.get());
      }
      latencies.sort(null);
      System.out.printf(
          "%d articles loaded twice in %d ms; %d queries of %d clients: median %d ms, 95 %% below"
              + " %d ms, longest %d ms%n",
          ARTICLES,
          took,
          latencies.size(),
          CLIENTS,
          latencies.get(latencies.size() / 2),
          latencies.get(latencies.size() * 95 / 100),
          latencies.getLast());
    }
    assertEquals(0L, store.<Long>read(ShortArticles::half));
    assertEquals(ARTICLES * (5L + 2), store.textCounts().stored());
    assertTrue(store.textCounts().agree());
  }

  /** Asks until it is over, at least once; milliseconds that each answer took. */
  private List<Long> read(String query, boolean isEmpty, AtomicBoolean isOver) throws Exception {
    Browser browser = new Browser(server.url());
    List<Long> latencies = new ArrayList<>();
    do {
      long start = System.nanoTime();
      HttpResponse<String> answer = browser.select(query);
      latencies.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      assertEquals(200, answer.statusCode(), answer.body());
      if (isEmpty) {
        assertEquals(1, answer.body().lines().count(), answer.body());
      }
    } while (!isOver.get());
    return latencies;
  }
}
