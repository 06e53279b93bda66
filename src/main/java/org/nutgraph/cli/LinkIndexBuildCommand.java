package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.index.BuildReport;
import org.nutgraph.link.index.IndexBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Dump → index. */
@Command(
    name = "build",
    description = {
      "Read a Wikidata JSON dump, or an extract in the same form, into an index.",
      "The old index stays in force until the new one is whole. A build that was broken off after"
          + " its pass over the dump goes on from there when it is started again."
    })
final class LinkIndexBuildCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DUMP", description = "A .json, .json.gz or .json.bz2 file.")
  private Path dump = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The index's folder; it is made when it does not exist.")
  private Path out = Path.of("");

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = {
        "Which items to take: a table like ontology/link/selection.tsv, which is the default.",
        "ontology/link/selection-extract.tsv takes all that has an English name."
      })
  private @Nullable Path rules;

  @Mixin private Verbosity verbosity = new Verbosity();

  LinkIndexBuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    BuildReport report;
    try (IndexProgress progress = IndexProgress.on(console)) {
      report =
          IndexBuild.into(out, Optional.ofNullable(rules), progress, Clock.systemUTC()).run(dump);
    }
    new IndexReportPrinter(console).print(report);
    return ExitCode.DONE;
  }
}
