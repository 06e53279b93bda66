package org.nutgraph.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nutgraph.query.Answer;
import org.nutgraph.query.AnswerFormat;
import org.nutgraph.query.AnswerWriter;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How much a store holds. */
@Command(name = "stats", description = "Count what a store holds.")
final class StatsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (GraphStore graphs = store.open(console)) {
      Terms terms = Terms.load(graphs.base());
      Answer.Rows rows =
          graphs.read(
              stored ->
                  new QueryRunner(stored, terms.prefixes(), Duration.ZERO)
                      .rows(SavedQueries.load().internal("store-stats"), Map.of()));
      new AnswerWriter(terms, console.width())
          .write(rows, List.of(), AnswerFormat.TABLE, console.out());
      console.say(
          String.format(
              Locale.ROOT, "files: %,d MB at most", Math.max(1, graphs.sizeOnDisk() >> 20)));
    }
    return ExitCode.DONE;
  }
}
