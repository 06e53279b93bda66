package org.nutgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store. */
final class StoreOption {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store.")
  private Path path = Path.of("");

  Path path() {
    return path;
  }
}
