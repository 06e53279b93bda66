package org.nutgraph.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Work on links to Wikidata. */
@Command(
    name = "link",
    description = {
      "See and decide what names are linked to; build an index of Wikidata items, or look names up"
          + " in it."
    })
final class LinkCommand implements Runnable {
  @Mixin private Verbosity verbosity = new Verbosity();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "name a command: review, apply, corrections, index, lookup or features");
  }
}
