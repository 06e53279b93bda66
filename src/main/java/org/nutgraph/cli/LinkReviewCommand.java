package org.nutgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.query.review.ReviewItem;
import org.nutgraph.query.review.Reviewer;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which links wait for a person. */
@Command(
    name = "review",
    description = {
      "List the names that are linked to nothing, or that may mean several items, the most"
          + " mentioned first, with sentences and candidates.",
      "With -o, write them as SSSOM/TSV: write a decision into its first column (accept, reject,"
          + " merge, split, relabel) and hand it to `link apply`."
    })
final class LinkReviewCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OutputOption output = new OutputOption();

  @Option(names = "--limit", paramLabel = "N", description = "How many names. Default: 50.")
  private int limit = 50;

  @Mixin private Verbosity verbosity = new Verbosity();

  LinkReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new UsageException("--limit must be at least 1, is " + limit);
    }
    try (GraphStore graphs = store.open(console);
        Assembly assembly = Assembly.withStarter(graphs.base())) {
      Terms terms = Terms.load(graphs.base());
      List<ReviewItem> items =
          graphs.read(
              stored ->
                  new Reviewer(
                          SavedQueries.load(),
                          new QueryRunner(stored, terms.prefixes(), Duration.ZERO))
                      .items(limit));
      Corrector corrector = new Corrector(console, assembly, graphs.base(), Clock.systemUTC());
      ReviewText text = new ReviewText(corrector.prefixes());
      if (output.isGiven()) {
        byte[] table =
            corrector.writer().questions(text.questions(items)).getBytes(StandardCharsets.UTF_8);
        output.write(console, out -> out.write(table));
      } else {
        console.out().print(text.render(items));
      }
      if (items.isEmpty()) {
        console.say("nothing waits for a decision");
      }
    }
    return ExitCode.DONE;
  }
}
