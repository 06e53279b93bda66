package org.nutgraph.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people decided → store. */
@Command(
    name = "apply",
    description = {
      "Record what people decided about links and make the articles again that it concerns.",
      "All rows of the file are taken, or none. Corrections stay in the store whatever is built or"
          + " removed. Articles are made again with the indexes given here: give those of the"
          + " build."
    })
final class LinkApplyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "SSSOM/TSV, or - for standard input.")
  private String file = "";

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private IndexOption indexes = new IndexOption();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who decided where a row does not say. Default: the user of this machine.")
  private @Nullable String author;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles worked on at once. Default: the number of processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private Verbosity verbosity = new Verbosity();

  LinkApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new UsageException("--threads must be at least 1, is " + threads);
    }
    try (GraphStore graphs = store.open(console);
        Assembly assembly = new Assembly(graphs.base(), indexes.open())) {
      Corrector corrector = new Corrector(console, assembly, graphs.base(), Clock.systemUTC());
      String decider = author == null ? CorrectionsOption.user() : author;
      for (String absent : corrector.record(file, decider, graphs)) {
        console.say(
            "nothing in the store is called %s; the correction waits for an article that brings it"
                .formatted(corrector.prefixes().shorten(absent)));
      }
      return corrector.remake(graphs, threads, verbosity.isVerbose());
    }
  }
}
