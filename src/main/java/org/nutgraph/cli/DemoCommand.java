package org.nutgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.nutgraph.article.Article;
import org.nutgraph.article.ReadResult;
import org.nutgraph.article.SampleArticle;
import org.nutgraph.map.Iris;
import org.nutgraph.pipeline.Pipeline;
import org.nutgraph.pipeline.RunReport;
import org.nutgraph.query.Answer;
import org.nutgraph.query.AnswerWriter;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.SavedQuery;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The product on one screen: an article, the questions, the answers. */
@Command(
    name = "demo",
    description = "Build a store from the sample article and ask it the saved questions.")
final class DemoCommand implements Callable<Integer> {
  private static final int SHOWN = 6;
  private static final String SENTENCE = "sentence";
  private static final String SOURCE = "source";
  private static final List<String> QUESTIONS =
      List.of(
          "who-visited-where",
          "who-met-whom",
          "what-is-planned",
          "who-opposes-what",
          "who-supports-whom",
          "who-urged-whom",
          "who-warned-of-what",
          "who-attacked-whom",
          "claims-not-facts");

  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Keep the store in this folder; without it a temporary one is made.")
  private @Nullable Path store;

  @Mixin private Verbosity verbosity = new Verbosity();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (store != null) {
      return run(store);
    }
    Path folder = Files.createTempDirectory("nutgraph-demo");
    try {
      return run(folder);
    } finally {
      delete(folder);
    }
  }

  private int run(Path folder) throws IOException {
    String base = GraphStore.baseOf(folder, Iris.DEFAULT_BASE);
    try (Assembly assembly = Assembly.withStarter(base).startLoading()) {
      return run(assembly, base, folder);
    }
  }

  private int run(Assembly assembly, String base, Path folder) throws IOException {
    Article article = SampleArticle.read();
    console.say("Reading the sample article: " + article.headline() + " …");
    try (GraphStore graphs = GraphStore.openOrCreate(folder, base)) {
      Pipeline pipeline = new Pipeline(assembly.stages(), one -> false, 1, Clock.systemUTC());
      RunReport report =
          pipeline.run(
              sink -> sink.accept(new ReadResult.Read(article)),
              batch -> graphs.replaceAll(batch, assembly.maker()),
              tokens -> {});
      int exitCode = new ReportPrinter(console).print(report, verbosity.isVerbose());
      Terms terms = Terms.load(base);
      SavedQueries queries = SavedQueries.load();
      for (String name : QUESTIONS) {
        SavedQuery query = queries.find(name).orElseThrow();
        graphs.read(
            stored ->
                answer(query, terms, new QueryRunner(stored, terms.prefixes(), Duration.ZERO)));
      }
      sayWhatNext();
      return exitCode;
    }
  }

  private boolean answer(SavedQuery query, Terms terms, QueryRunner runner) {
    PrintStream out = console.out();
    out.println();
    out.println(query.question() + "   [query " + query.name() + "]");
    Answer.Rows rows = runner.rows(query, Map.of());
    AnswerWriter writer = new AnswerWriter(terms, console.width());
    List<String> columns =
        rows.columns().stream()
            .filter(column -> !query.columnsForPrograms().contains(column))
            .filter(column -> !column.equals(SENTENCE) && !column.equals(SOURCE))
            .toList();
    for (Binding row : rows.rows().subList(0, Math.min(SHOWN, rows.rows().size()))) {
      List<String> cells =
          columns.stream()
              .map(column -> writer.cell(row, column))
              .filter(cell -> !cell.isBlank())
              .distinct()
              .toList();
      out.println("  • " + String.join(" | ", cells));
      out.println("      “" + writer.cell(row, SENTENCE).replaceAll("\\s+", " ") + "”");
    }
    if (rows.rows().isEmpty()) {
      out.println("  nothing");
    } else if (rows.rows().size() > SHOWN) {
      out.println("  and " + (rows.rows().size() - SHOWN) + " more");
    }
    return true;
  }

  private void sayWhatNext() {
    String kept = store == null ? "STORE" : store.toString();
    console.say("");
    console.say("Next:");
    console.say("  nutgraph build ARTICLES --store " + kept + "   .txt and .jsonl files, folders");
    console.say("  nutgraph query                        the questions you can ask");
    console.say("  nutgraph query who-met-whom --store " + kept);
    console.say("  nutgraph export --store " + kept + " --format trig");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
