package org.nutgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nutgraph.query.Answer;
import org.nutgraph.query.AnswerWriter;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.SavedQuery;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import org.nutgraph.validate.ShapesValidator;
import org.nutgraph.validate.Validator;
import org.nutgraph.validate.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is wrong with a store. */
@Command(
    name = "validate",
    description = {
      "Check each article's graph against the shapes, and the whole store against the quality"
          + " checks; worst first.",
      "Ends with 1 when there are violations; warnings and notes do not count."
    })
final class ValidateCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  /** Something found, with what to print of it. */
  private record Finding(Violation.Severity severity, String text) {}

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (GraphStore graphs = store.open(console)) {
      Terms terms = Terms.load(graphs.base());
      SavedQueries queries = SavedQueries.load();
      graphs.read(stored -> findings.addAll(checkShapes(stored, queries, terms)));
      for (SavedQuery check : queries.checks()) {
        graphs.read(stored -> findings.addAll(ask(stored, check, terms)));
      }
    }
    findings.sort(Comparator.comparing(Finding::severity));
    PrintStream out = console.out();
    findings.forEach(
        finding ->
            out.println(
                finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.text()));
    long violations = count(findings, Violation.Severity.VIOLATION);
    console.say(
        "%d violations, %d warnings, %d notes"
            .formatted(
                violations,
                count(findings, Violation.Severity.WARNING),
                count(findings, Violation.Severity.INFO)));
    return violations == 0 ? ExitCode.DONE : ExitCode.FAILURE;
  }

  private static long count(List<Finding> findings, Violation.Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private List<Finding> checkShapes(DatasetGraph stored, SavedQueries queries, Terms terms) {
    Validator validator = ShapesValidator.load();
    List<Finding> findings = new ArrayList<>();
    try (ProgressDisplay progress = ProgressDisplay.on(console, "validate")) {
      QueryRunner runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
      for (Binding row : runner.rows(queries.internal("list-articles"), Map.of()).rows()) {
        // In memory this takes under a millisecond, over the store's indexes many.
        Graph facts = GraphFactory.createDefaultGraph();
        stored.getGraph(row.get(Var.alloc("article"))).find().forEach(facts::add);
        validator
            .validate(facts)
            .forEach(one -> findings.add(new Finding(one.severity(), one.toString())));
        progress.done(0);
      }
    }
    return findings;
  }

  private List<Finding> ask(DatasetGraph stored, SavedQuery check, Terms terms) {
    QueryRunner runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
    Answer.Rows rows = runner.rows(check, Map.of());
    if (rows.rows().isEmpty()) {
      return List.of();
    }
    int more = rows.rows().size() - SHOWN;
    Answer.Rows shown =
        new Answer.Rows(
            rows.columns(), rows.rows().subList(0, Math.min(SHOWN, rows.rows().size())));
    String table = new AnswerWriter(terms, console.width()).table(shown).indent(2).stripTrailing();
    String text =
        "%s: %s (%d times)%n  %s%n%s%s"
            .formatted(
                check.name(),
                check.problem(),
                rows.rows().size(),
                check.solution(),
                table,
                more > 0 ? "%n  and %d more".formatted(more) : "");
    return List.of(new Finding(severity(check), text));
  }

  private static Violation.Severity severity(SavedQuery check) {
    return Violation.Severity.valueOf(check.severity().toUpperCase(Locale.ROOT));
  }
}
