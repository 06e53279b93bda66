package org.nutgraph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Annotator;
import org.nutgraph.article.Article;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.article.ReadResult;
import org.nutgraph.extract.Extraction;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.map.ArticleMapper;
import org.nutgraph.map.GraphMapper;
import org.nutgraph.map.Iris;
import org.nutgraph.map.Run;
import org.nutgraph.map.Vocabulary;
import org.nutgraph.store.Change;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;
import org.nutgraph.validate.ShapesValidator;
import org.nutgraph.validate.Violation;

/** With real stages but for annotation, which here finds nothing, fails or waits as told. */
class PipelineTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final GraphMapper MAPPER =
      new ArticleMapper(
          Vocabulary.load(), Iris.withBase(SampleGraphs.BASE), new Run("test", "test", "none"));
  private static final ShapesValidator VALIDATOR = ShapesValidator.load();

  private static AnnotatedArticle blank(Article article) {
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of());
  }

  private static Stages stages(Annotator annotator) {
    return new Stages(
        annotator,
        annotated -> new Extraction(annotated, List.of(), List.of()),
        extraction -> new LinkedExtraction(extraction, List.of()),
        MAPPER,
        VALIDATOR);
  }

  private static ArticleSource articles(int count) {
    return sink ->
        IntStream.range(0, count).forEach(i -> sink.accept(new ReadResult.Read(article(i))));
  }

  private static Article article(int number) {
    return Article.of("a" + number, "Text number " + number + ".", null);
  }

  private static Change all(List<ArticleGraph> graphs) {
    return new Change(
        Set.copyOf(graphs.stream().map(ArticleGraph::iri).toList()), graphs.size(), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void graphsArriveInTheOrderOfTheInputWhateverTheNumberOfThreads(int threads) throws IOException {
    List<String> order = new ArrayList<>();
    Pipeline pipeline = new Pipeline(stages(PipelineTest::blank), article -> false, threads, CLOCK);
    RunReport report =
        pipeline.run(
            articles(450),
            graphs -> {
              graphs.forEach(graph -> order.add(graph.identifier()));
              return all(graphs);
            },
            tokens -> {});
    assertEquals(IntStream.range(0, 450).mapToObj(i -> "a" + i).toList(), order);
    assertEquals(450, report.stored());
    assertEquals(450, report.added());
  }

  @Test
  void oneBadArticleNeverStopsTheRun() throws IOException {
    Annotator annotator =
        article -> {
          if (article.identifier().equals("a1")) {
            throw new IllegalStateException("no parse");
          }
          if (article.identifier().equals("a2")) {
            throw new StackOverflowError();
          }
          return blank(article);
        };
    ArticleSource source =
        sink -> {
          articles(4).read(sink);
          sink.accept(new ReadResult.Unreadable("news.jsonl:5", "is not JSON"));
        };
    List<String> written = new ArrayList<>();
    AtomicInteger seen = new AtomicInteger();
    RunReport report =
        new Pipeline(stages(annotator), article -> false, 2, CLOCK)
            .run(
                source,
                graphs -> {
                  graphs.forEach(graph -> written.add(graph.identifier()));
                  return all(graphs);
                },
                tokens -> seen.incrementAndGet());
    assertEquals(List.of("a0", "a3"), written);
    assertEquals(5, seen.get());
    assertEquals(2, report.stored());
    assertEquals(2, report.failed());
    assertEquals(1, report.rejected());
    assertEquals(5, report.articles());
    assertEquals(
        new Outcome.Rejected("news.jsonl:5", List.of("is not JSON")), report.problems().get(2));
    assertTrue(report.problems().getFirst().toString().contains("no parse"));
    assertTrue(report.peakMemory() > 0);
  }

  @Test
  void aGraphThatBreaksARuleIsNotWritten() throws IOException {
    Stages broken =
        new Stages(
            PipelineTest::blank,
            annotated -> new Extraction(annotated, List.of(), List.of()),
            extraction -> new LinkedExtraction(extraction, List.of()),
            MAPPER,
            facts ->
                List.of(new Violation("Span", "urn:x", "is wrong", Violation.Severity.VIOLATION)));
    RunReport report =
        new Pipeline(broken, article -> false, 1, CLOCK)
            .run(
                articles(1),
                graphs -> {
                  throw new IllegalStateException("must not be written: " + graphs);
                },
                tokens -> {});
    assertEquals(1, report.rejected());
    assertTrue(report.problems().getFirst().toString().contains("is wrong"));
  }

  @Test
  void aStageThatCannotWorkAtAllEndsTheRun() {
    Annotator broken =
        article -> {
          throw new BrokenEnvironmentException("the models are missing", null);
        };
    Pipeline pipeline = new Pipeline(stages(broken), article -> false, 2, CLOCK);
    assertThrows(
        BrokenEnvironmentException.class,
        () -> pipeline.run(articles(10), PipelineTest::all, tokens -> {}));
  }

  @Test
  void aSinkThatFailsEndsTheRun() {
    Pipeline pipeline = new Pipeline(stages(PipelineTest::blank), article -> false, 2, CLOCK);
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                pipeline.run(
                    articles(3),
                    graphs -> {
                      throw new IOException("No space left on device");
                    },
                    tokens -> {}));
    assertEquals("No space left on device", failure.getMessage());
  }

  @Test
  void articlesAreWorkedOnAtOnceAndOnlyAFewAreHeld() throws IOException {
    CountDownLatch both = new CountDownLatch(2);
    AtomicInteger read = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Annotator annotator =
        article -> {
          both.countDown();
          try {
            assertTrue(both.await(30, TimeUnit.SECONDS), "the second article never began");
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return blank(article);
        };
    ArticleSource counting =
        sink ->
            articles(300)
                .read(
                    result -> {
                      int ahead = read.incrementAndGet() - done.get();
                      mostAhead.accumulateAndGet(ahead, Math::max);
                      sink.accept(result);
                    });
    new Pipeline(stages(annotator), article -> false, 2, CLOCK)
        .run(counting, PipelineTest::all, tokens -> done.incrementAndGet());
    assertTrue(mostAhead.get() <= 2 * 4 + 2, "held " + mostAhead.get());
  }

  @Test
  void aRunThatWasBrokenOffGoesOnWhereItStopped(@TempDir Path folder) throws IOException {
    AtomicInteger annotated = new AtomicInteger();
    Stages stages =
        stages(
            article -> {
              annotated.incrementAndGet();
              return blank(article);
            });
    try (GraphStore store = GraphStore.openOrCreate(folder, SampleGraphs.BASE)) {
      Pipeline pipeline =
          new Pipeline(
              stages, article -> store.isUpToDate(stages.describe(article), "m1"), 2, CLOCK);
      GraphSink sink = graphs -> store.replaceAll(graphs, "m1");
      assertEquals(30, pipeline.run(articles(30), sink, tokens -> {}).stored());
      annotated.set(0);
      RunReport rest = pipeline.run(articles(50), sink, tokens -> {});
      assertEquals(20, rest.stored());
      assertEquals(30, rest.unchanged());
      assertEquals(20, annotated.get());
      ArticleSource changed =
          sinkOfResults ->
              sinkOfResults.accept(
                  new ReadResult.Read(
                      Article.of("a0", "Text number 0.", LocalDate.of(2024, 1, 9))));
      assertEquals(1, pipeline.run(changed, sink, tokens -> {}).stored());
      Pipeline newer =
          new Pipeline(
              stages, article -> store.isUpToDate(stages.describe(article), "m2"), 2, CLOCK);
      annotated.set(0);
      RunReport again =
          newer.run(articles(50), graphs -> store.replaceAll(graphs, "m2"), tokens -> {});
      assertEquals(50, annotated.get());
      assertEquals(1, again.stored());
      assertEquals(49, again.unchanged());
    }
  }
}
