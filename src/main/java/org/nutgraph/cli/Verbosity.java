package org.nutgraph.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class Verbosity {
  private static final String VERBOSE = "-v";

  @Option(
      names = {VERBOSE, "--verbose"},
      description = "Say more; show where errors come from.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  private boolean help;

  boolean isVerbose() {
    return verbose;
  }

  /** True when -v stands anywhere on the command line. */
  static boolean isVerbose(CommandLine.ParseResult parsed) {
    return parsed.hasMatchedOption(VERBOSE)
        || (parsed.hasSubcommand() && isVerbose(parsed.subcommand()));
  }
}
