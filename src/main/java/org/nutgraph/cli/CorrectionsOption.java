package org.nutgraph.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file with what people decided about links, and who they are. */
final class CorrectionsOption {
  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "What people decided about links, as SSSOM/TSV; see `nutgraph link apply`.")
  private @Nullable String file;

  @Nullable String file() {
    return file;
  }

  /** Who decided where a file does not say: whoever runs the program. */
  static String user() {
    return System.getProperty("user.name", "unknown");
  }
}
