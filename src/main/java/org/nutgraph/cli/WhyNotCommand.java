package org.nutgraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.nutgraph.map.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Why a sentence gives no event, or no bare triple. */
@Command(
    name = "why-not",
    description =
        "Show what each stage sees in a sentence and where extraction stops: which rules match a"
            + " word and why they do not fire, and why an event has no bare edge.")
final class WhyNotCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SentenceOptions sentence = new SentenceOptions();
  @Mixin private Verbosity verbosity = new Verbosity();

  WhyNotCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var article = sentence.article();
    Trial trial;
    try (Assembly assembly = Assembly.withStarter(Iris.DEFAULT_BASE).startLoading()) {
      trial = assembly.tryOut(article);
    }
    console.out().print(new TrialText(trial).render());
    return ExitCode.DONE;
  }
}
