package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.index.IndexFolder;
import org.nutgraph.link.index.StarterIndex;
import org.nutgraph.link.index.WikidataIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What an index holds. */
@Command(
    name = "info",
    description = "Say what an index holds, of what dump and day, and under what licence.")
final class LinkIndexInfoCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The index's folder. Default: the index that comes with the program.")
  private @Nullable Path folder;

  @Mixin private Verbosity verbosity = new Verbosity();

  LinkIndexInfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    IndexReportPrinter printer = new IndexReportPrinter(console);
    if (folder == null) {
      try (WikidataIndex index = StarterIndex.load()) {
        printer.print(index.info(), 0);
      }
    } else {
      IndexFolder given = new IndexFolder(folder);
      try (WikidataIndex index = given.open()) {
        printer.print(index.info(), given.size());
      }
    }
    return ExitCode.DONE;
  }
}
