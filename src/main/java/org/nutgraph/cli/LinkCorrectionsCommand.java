package org.nutgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.nutgraph.link.correct.Correction;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Prefixes;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What people decided so far. */
@Command(
    name = "corrections",
    description = {
      "List what people decided about links: all of it, the overruled and withdrawn too.",
      "With -o, write what is in force as SSSOM/TSV, for `link apply` on another store."
    })
final class LinkCorrectionsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  LinkCorrectionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (GraphStore graphs = store.open(console);
        Assembly assembly = Assembly.withStarter(graphs.base())) {
      Corrector corrector = new Corrector(console, assembly, graphs.base(), Clock.systemUTC());
      Corrections corrections = corrector.in(graphs).read();
      if (output.isGiven()) {
        byte[] table = corrector.writer().corrections(corrections).getBytes(StandardCharsets.UTF_8);
        output.write(console, out -> out.write(table));
        return ExitCode.DONE;
      }
      corrections
          .all()
          .forEach(one -> console.out().println(line(one, corrections, corrector.prefixes())));
      if (corrections.isEmpty()) {
        console.say("nobody has corrected anything yet; `nutgraph link review` shows what waits");
      }
    }
    return ExitCode.DONE;
  }

  private static String line(Correction correction, Corrections all, Prefixes prefixes) {
    Correction.Withdrawal withdrawn = correction.withdrawn();
    String state =
        withdrawn == null
            ? all.isInForce(correction) ? "" : "   (overruled)"
            : "   (withdrawn by %s, %s)".formatted(withdrawn.author(), withdrawn.date());
    String comment = correction.comment().isEmpty() ? "" : "   # " + correction.comment();
    return "%s   %s%s%s"
        .formatted(
            prefixes.shorten(correction.subject()),
            correction.summary(prefixes::shorten),
            state,
            comment);
  }
}
