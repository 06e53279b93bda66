package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.nutgraph.article.Article;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.map.CorrectionMapping;
import org.nutgraph.map.Iris;
import org.nutgraph.pipeline.GraphSink;
import org.nutgraph.pipeline.Pipeline;
import org.nutgraph.pipeline.RunReport;
import org.nutgraph.serve.RemoteStore;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles → store, or a server that holds one. */
@Command(
    name = "build",
    description = {
      "Read articles, extract, link, check, and store them.",
      "Articles that are stored already and have not changed are passed over, so a run that was"
          + " broken off goes on when it is started again."
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ArticleOptions articles = new ArticleOptions();
  @Mixin private IndexOption indexes = new IndexOption();
  @Mixin private EnquiryOption enquiry = new EnquiryOption();
  @Mixin private TargetOption target = new TargetOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int threads = articles.threads();
    Path store = target.store();
    if (store == null) {
      return buildRemotely(threads);
    }
    String base = articles.base(GraphStore.baseOf(store, Iris.DEFAULT_BASE));
    ArticleSource source = enquiry.source(articles.source(console));
    try (Assembly assembly = enquiry.assembly(console, base, indexes, source)) {
      if (GraphStore.isVacant(store)) {
        assembly.startLoading();
      }
      return build(assembly, source, store, base, threads);
    }
  }

  private int buildRemotely(int threads) throws IOException {
    if (corrections.file() != null) {
      throw new UsageException("--corrections needs --store; stop the server and use it there");
    }
    try (RemoteStore remote = target.connect()) {
      String base = articles.base(remote.base());
      if (!base.equals(remote.base())) {
        throw new UsageException(
            "the store was made with --base %s; use that base".formatted(remote.base()));
      }
      ArticleSource source = enquiry.source(articles.source(console));
      try (Assembly assembly = enquiry.assembly(console, base, indexes, source)) {
        Corrections decided = CorrectionMapping.read(remote.corrections());
        return run(
            assembly,
            source,
            decided,
            article -> remote.isUpToDate(assembly.stages().describe(article), assembly.maker()),
            batch -> remote.replaceAll(batch, assembly.maker()),
            threads);
      }
    }
  }

  private int build(Assembly assembly, ArticleSource source, Path store, String base, int threads)
      throws IOException {
    try (GraphStore graphs = GraphStore.openOrCreate(store, base, console::say)) {
      int remade = ExitCode.DONE;
      String file = corrections.file();
      if (file != null) {
        Corrector corrector = new Corrector(console, assembly, base, Clock.systemUTC());
        corrector.record(file, CorrectionsOption.user(), graphs);
        remade = corrector.remake(graphs, threads, verbosity.isVerbose());
      }
      Corrections decided = CorrectionMapping.read(graphs.corrections());
      int built =
          run(
              assembly,
              source,
              decided,
              article -> graphs.isUpToDate(assembly.stages().describe(article), assembly.maker()),
              batch -> graphs.replaceAll(batch, assembly.maker()),
              threads);
      if (graphs.compactIfGrown()) {
        console.say("the store was compacted");
      }
      return Math.max(remade, built);
    }
  }

  private int run(
      Assembly assembly,
      ArticleSource source,
      Corrections decided,
      Predicate<Article> isUpToDate,
      GraphSink sink,
      int threads)
      throws IOException {
    try (ProgressDisplay progress = ProgressDisplay.on(console, "build")) {
      Pipeline pipeline =
          new Pipeline(assembly.stages(decided), isUpToDate, threads, Clock.systemUTC());
      RunReport report = pipeline.run(source, sink, progress);
      progress.close();
      return new ReportPrinter(console).print(report, verbosity.isVerbose());
    }
  }
}
