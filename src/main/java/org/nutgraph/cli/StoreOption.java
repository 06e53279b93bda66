package org.nutgraph.cli;

import java.nio.file.Path;
import org.nutgraph.store.GraphStore;
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

  /** Opens the store; says what takes time. */
  GraphStore open(Console console) {
    return GraphStore.open(path, console::say);
  }
}
