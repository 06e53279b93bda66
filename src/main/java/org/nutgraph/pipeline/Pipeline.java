package org.nutgraph.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.nutgraph.article.Article;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.article.ReadResult;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.store.Change;
import org.nutgraph.validate.Violation;

/**
 * Runs the stages over all articles of a source: in parallel, a few articles at a time, delivering
 * in the order of the input. One bad article never stops a run; a sink that fails does.
 */
public final class Pipeline {
  private static final int WAITING_PER_THREAD = 4;
  private static final int BATCH_ARTICLES = 200;
  private static final long BATCH_TRIPLES = 500_000;
  // What a killed run loses at most; each write costs up to 3 MB until the next compaction.
  private static final Duration BATCH_AGE = Duration.ofSeconds(30);
  private static final int REASONS = 3;

  private final Stages stages;
  private final Predicate<Article> isUpToDate;
  private final int threads;
  private final Clock clock;

  /** What a worker hands back: a graph to write, or an outcome already. */
  private sealed interface Work {
    record Ready(Stages.Mapped mapped) implements Work {}

    record Settled(Outcome outcome, int tokens) implements Work {}
  }

  /**
   * @param isUpToDate true for articles whose graph needs no making, as it is stored already
   * @param threads how many articles are worked on at once
   */
  public Pipeline(Stages stages, Predicate<Article> isUpToDate, int threads, Clock clock) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed");
    }
    this.stages = stages;
    this.isUpToDate = isUpToDate;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Runs to the end of the source.
   *
   * @throws BrokenEnvironmentException when a stage cannot work at all
   * @throws IOException when the source cannot be opened or the sink cannot be written
   */
  public RunReport run(ArticleSource source, GraphSink sink, Progress progress) throws IOException {
    Instant start = clock.instant();
    StageTimes times = StageTimes.ofThreads();
    try (Run run = new Run(times, sink, new Tally(progress))) {
      source.read(run::accept);
      run.finish();
      return run.tally.report(Duration.between(start, clock.instant()), times.all());
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private Work work(Article article, Stages watched) {
    try {
      if (isUpToDate.test(article)) {
        return new Work.Settled(new Outcome.Unchanged(article.identifier()), 0);
      }
      Stages.Mapped mapped = watched.map(article);
      return mapped.isStorable()
          ? new Work.Ready(mapped)
          : new Work.Settled(
              new Outcome.Rejected(article.source(), reasons(mapped.violations())),
              mapped.tokens());
    } catch (BrokenEnvironmentException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Work.Settled(new Outcome.Failed(article.source(), describe(e)), 0);
    }
  }

  private static List<String> reasons(List<Violation> violations) {
    List<String> reasons = new ArrayList<>();
    violations.stream().limit(REASONS).forEach(one -> reasons.add(one.toString()));
    if (violations.size() > REASONS) {
      reasons.add("and %d more".formatted(violations.size() - REASONS));
    }
    return reasons;
  }

  /** The failure and the first place in our code that it passed, as nobody will see its trace. */
  private static String describe(Throwable failure) {
    for (StackTraceElement element : failure.getStackTrace()) {
      if (element.getClassName().startsWith("org.nutgraph.")) {
        return "%s (at %s:%d)".formatted(failure, element.getFileName(), element.getLineNumber());
      }
    }
    return failure.toString();
  }

  /** The state of one run. All but the workers' tasks belongs to the reading thread. */
  private final class Run implements AutoCloseable {
    private final ExecutorService workers = Executors.newFixedThreadPool(threads);
    private final Deque<Future<Work>> waiting = new ArrayDeque<>();
    private final List<Stages.Mapped> batch = new ArrayList<>();
    private final StageTimes times;
    private final Stages watched;
    private final GraphSink sink;
    private final Tally tally;
    private long batchTriples;
    private Instant lastWrite = clock.instant();
    private long readingSince;

    Run(StageTimes times, GraphSink sink, Tally tally) {
      this.times = times;
      this.watched = times.watched(stages);
      this.readingSince = times.now();
      this.sink = sink;
      this.tally = tally;
    }

    void accept(ReadResult result) {
      times.addSince(readingSince, Stage.READ);
      waiting.add(
          switch (result) {
            case ReadResult.Read read -> workers.submit(() -> work(read.article(), watched));
            case ReadResult.Unreadable unreadable ->
                CompletableFuture.completedFuture(
                    new Work.Settled(
                        new Outcome.Rejected(unreadable.source(), List.of(unreadable.reason())),
                        0));
          });
      while (waiting.size() > threads * WAITING_PER_THREAD) {
        settleFirst();
      }
      readingSince = times.now();
    }

    void finish() {
      while (!waiting.isEmpty()) {
        settleFirst();
      }
      writeBatch();
    }

    private void settleFirst() {
      switch (get(waiting.remove())) {
        case Work.Settled settled -> {
          tally.count(settled.outcome());
          tally.read(settled.tokens());
        }
        case Work.Ready ready -> {
          tally.read(ready.mapped().tokens());
          batch.add(ready.mapped());
          batchTriples += ready.mapped().graph().facts().size();
          if (isBatchFull()) {
            writeBatch();
          }
        }
      }
    }

    private boolean isBatchFull() {
      return batch.size() >= BATCH_ARTICLES
          || batchTriples >= BATCH_TRIPLES
          || Duration.between(lastWrite, clock.instant()).compareTo(BATCH_AGE) > 0;
    }

    private void writeBatch() {
      if (batch.isEmpty()) {
        return;
      }
      Change change;
      long begin = times.now();
      try {
        change = sink.write(batch.stream().map(Stages.Mapped::graph).toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        times.addSince(begin, Stage.STORE);
      }
      tally.count(change);
      for (Stages.Mapped mapped : batch) {
        ArticleGraph graph = mapped.graph();
        tally.count(
            change.articles().contains(graph.iri())
                ? new Outcome.Stored(graph.identifier())
                : new Outcome.Unchanged(graph.identifier()));
      }
      lastWrite = clock.instant();
      batch.clear();
      batchTriples = 0;
    }

    private Work get(Future<Work> future) {
      try {
        return future.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof BrokenEnvironmentException broken) {
          throw broken;
        }
        throw new IllegalStateException("a worker broke off: " + e.getCause(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the run was interrupted", e);
      }
    }

    @Override
    public void close() {
      workers.shutdownNow();
    }
  }
}
