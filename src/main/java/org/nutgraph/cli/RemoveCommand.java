package org.nutgraph.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nutgraph.query.ParameterReader;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.Change;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Articles out of a store. */
@Command(
    name = "remove",
    description = "Remove articles and what only they say. All are removed, or none.")
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "IRIs or identifiers of articles.")
  private List<String> names = List.of();

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (GraphStore graphs = store.open(console)) {
      Terms terms = Terms.load(graphs.base());
      SavedQueries queries = SavedQueries.load();
      List<String> articles =
          graphs.read(
              stored -> {
                QueryRunner runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
                ParameterReader reader = new ParameterReader(queries, terms, runner);
                return names.stream().map(name -> reader.article(name).getURI()).toList();
              });
      for (String article : articles) {
        if (!graphs.holds(article)) {
          throw new UsageException("the store has no article <" + article + ">; nothing removed");
        }
      }
      Change change = graphs.remove(articles);
      console.say(
          String.format(
              Locale.ROOT,
              "%,d articles removed, %,d quads",
              change.articles().size(),
              change.removed()));
    }
    return ExitCode.DONE;
  }
}
