package org.nutgraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program; it does nothing without a subcommand. */
@Command(
    name = "nutgraph",
    versionProvider = Version.class,
    description = "News articles become a knowledge graph with evidence for every fact.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure, or violations found",
      "2:wrong usage",
      "3:finished, but some articles were rejected"
    })
final class NutgraphCommand implements Runnable {
  @Mixin private Verbosity verbosity = new Verbosity();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and end.")
  private boolean version;

  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new NutgraphCommand());
    line.addSubcommand(new DemoCommand(console))
        .addSubcommand(new BuildCommand(console))
        .addSubcommand(new ExtractCommand(console))
        .addSubcommand(new QueryCommand(console))
        .addSubcommand(new ExportCommand(console))
        .addSubcommand(new ExplainCommand(console))
        .addSubcommand(new WhyNotCommand(console))
        .addSubcommand(new ValidateCommand(console))
        .addSubcommand(new StatsCommand(console))
        .addSubcommand(new RemoveCommand(console))
        .addSubcommand(new DossierCommand(console))
        .addSubcommand(new ServeCommand(console))
        .addSubcommand(link(console))
        .addSubcommand(rules(console));
    Failures failures = new Failures(console);
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(failures);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(Math.min(console.width(), 120));
    return line;
  }

  private static CommandLine rules(Console console) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesCheckCommand(console))
        .addSubcommand(new RulesTryCommand(console));
  }

  private static CommandLine link(Console console) {
    return new CommandLine(new LinkCommand())
        .addSubcommand(new LinkReviewCommand(console))
        .addSubcommand(new LinkApplyCommand(console))
        .addSubcommand(new LinkCorrectionsCommand(console))
        .addSubcommand(
            new CommandLine(new LinkIndexCommand())
                .addSubcommand(new LinkIndexBuildCommand(console))
                .addSubcommand(new LinkIndexInfoCommand(console)))
        .addSubcommand(new LinkLookupCommand(console))
        .addSubcommand(new LinkFeaturesCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
