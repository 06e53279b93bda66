package org.nutgraph.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.map.CorrectionMapping;
import org.nutgraph.map.Iris;
import org.nutgraph.pipeline.Pipeline;
import org.nutgraph.pipeline.RunReport;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles → store. */
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
  @Mixin private StoreOption store = new StoreOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int threads = articles.threads();
    String base = articles.base(GraphStore.baseOf(store.path(), Iris.DEFAULT_BASE));
    try (Assembly assembly = new Assembly(base, indexes.open())) {
      if (GraphStore.isVacant(store.path())) {
        assembly.startLoading();
      }
      return build(assembly, base, threads);
    }
  }

  private int build(Assembly assembly, String base, int threads) throws IOException {
    try (GraphStore graphs = GraphStore.openOrCreate(store.path(), base, console::say)) {
      int remade = ExitCode.DONE;
      String file = corrections.file();
      if (file != null) {
        Corrector corrector = new Corrector(console, assembly, base, Clock.systemUTC());
        corrector.record(file, CorrectionsOption.user(), graphs);
        remade = corrector.remake(graphs, threads, verbosity.isVerbose());
      }
      Corrections decided = CorrectionMapping.read(graphs.corrections());
      return Math.max(remade, build(graphs, decided, assembly, threads));
    }
  }

  private int build(GraphStore graphs, Corrections decided, Assembly assembly, int threads)
      throws IOException {
    try (ProgressDisplay progress = ProgressDisplay.on(console, "build")) {
      Pipeline pipeline =
          new Pipeline(
              assembly.stages(decided),
              article -> graphs.isUpToDate(assembly.stages().describe(article), assembly.maker()),
              threads,
              Clock.systemUTC());
      RunReport report =
          pipeline.run(
              articles.source(console),
              batch -> graphs.replaceAll(batch, assembly.maker()),
              progress);
      progress.close();
      if (graphs.compactIfGrown()) {
        console.say("the store was compacted");
      }
      return new ReportPrinter(console).print(report, verbosity.isVerbose());
    }
  }
}
