package org.nutgraph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Work on an index of Wikidata items. */
@Command(name = "index", description = "Build an index of Wikidata items, or say what one holds.")
final class LinkIndexCommand implements Runnable {
  @Mixin private Verbosity verbosity = new Verbosity();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command: build or info");
  }
}
