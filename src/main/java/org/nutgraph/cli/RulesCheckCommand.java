package org.nutgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraph.annotate.CoreNlpAnnotator;
import org.nutgraph.extract.RuleExtractor;
import org.nutgraph.extract.rule.ExampleCheck;
import org.nutgraph.extract.rule.Rule;
import org.nutgraph.extract.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The rules' own examples. */
@Command(
    name = "check",
    description = {
      "Run the examples that the rules carry: right ones must be found, wrong ones must not.",
      "Ends with 1 when one does not hold."
    })
final class RulesCheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Verbosity verbosity = new Verbosity();

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Rule> rules = RuleSet.load().rules();
    ExampleCheck check = new ExampleCheck(CoreNlpAnnotator.load(), RuleExtractor.load());
    List<String> failures =
        rules.parallelStream().flatMap(rule -> check.failures(rule).stream()).toList();
    failures.forEach(console.out()::println);
    console.say("%d rules, %d examples that do not hold".formatted(rules.size(), failures.size()));
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
