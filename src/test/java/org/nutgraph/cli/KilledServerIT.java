package org.nutgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.pipeline.BrokenEnvironmentException;
import org.nutgraph.serve.RemoteStore;
import org.nutgraph.serve.ShortArticles;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/**
 * The server is killed while it is loaded. How often: {@code -Dnutgraph.kills=20}; 3 where nothing
 * is said.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledServerIT {
  private static final int KILLS = Integer.getInteger("nutgraph.kills", 3);
  private static final int BATCH = 20;

  @TempDir Path folder;

  @Test
  void afterAKillEachArticleIsWholeAndTheTextIndexAgrees() throws Exception {
    Path path = folder.resolve("store");
    Path passwords = Files.writeString(folder.resolve("passwd"), "desk: secret\n");
    GraphStore.openOrCreate(path, SampleGraphs.BASE).close();
    AtomicInteger acknowledged = new AtomicInteger();
    int repaired = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServeProcess server = ServeProcess.over(path, "--passwd", passwords.toString());
          ExecutorService loader = Executors.newSingleThreadExecutor()) {
        Future<?> loading = loader.submit(() -> load(server.url(), acknowledged));
        int before = acknowledged.get();
        while (acknowledged.get() < before + 2 * BATCH) {
          waitFor(loading, 20);
        }
        waitFor(loading, 37L * kill % 500);
        server.kill();
        BrokenEnvironmentException failure = failure(loading);
        assertTrue(String.valueOf(failure.getMessage()).contains("does not answer"));
      }
      List<String> notes = new ArrayList<>();
      try (GraphStore store = GraphStore.open(path, notes::add)) {
        repaired += notes.isEmpty() ? 0 : 1;
        assertTrue(store.textCounts().agree(), store.textCounts().toString());
        assertEquals(0L, store.<Long>read(ShortArticles::half));
        for (int i = 0; i < acknowledged.get(); i += BATCH) {
          for (ArticleGraph article : ShortArticles.of(i, BATCH, 1)) {
            assertTrue(store.holds(article.iri()), article.iri());
          }
        }
      }
    }
    System.out.printf(
        "%d kills, %d articles acknowledged, text index made again %d times%n",
        KILLS, acknowledged.get(), repaired);
    assertTrue(acknowledged.get() > 0, "nothing was loaded before the kills");
  }

  /** Loads batch after batch until the server is gone. */
  private static Void load(String url, AtomicInteger acknowledged) throws Exception {
    try (RemoteStore remote = new RemoteStore(URI.create(url), "desk", "secret")) {
      while (true) {
        int first = acknowledged.get();
        remote.replaceAll(ShortArticles.of(first, BATCH, 3 + first / BATCH % 5), "test");
        acknowledged.set(first + BATCH);
      }
    }
  }

  private static void waitFor(Future<?> loading, long milliseconds) throws Exception {
    try {
      loading.get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      assertTrue(!loading.isDone());
    }
  }

  private static BrokenEnvironmentException failure(Future<?> loading) throws Exception {
    try {
      loading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BrokenEnvironmentException failure) {
        return failure;
      }
      throw e;
    }
    throw new AssertionError("the loader ended by itself");
  }
}
