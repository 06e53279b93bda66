package org.nutgraph.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nutgraph.pipeline.Outcome;
import org.nutgraph.pipeline.RunReport;

/** Tells a run's report. */
final class ReportPrinter {
  private static final int PROBLEMS = 20;

  private final Console console;

  ReportPrinter(Console console) {
    this.console = console;
  }

  /**
   * Prints it to the error stream.
   *
   * @return the exit code that the run deserves
   */
  int print(RunReport report, boolean all) {
    report.problems().stream()
        .limit(all ? Long.MAX_VALUE : PROBLEMS)
        .forEach(problem -> console.say(line(problem)));
    if (!all && report.problems().size() > PROBLEMS) {
      console.say("… and %d more; -v shows all".formatted(report.problems().size() - PROBLEMS));
    }
    console.say(
        format(
            "%,d articles: %,d stored, %,d unchanged, %,d rejected, %,d failed",
            report.articles(),
            report.stored(),
            report.unchanged(),
            report.rejected(),
            report.failed()));
    console.say(format("%,d quads added, %,d removed", report.added(), report.removed()));
    console.say(
        format(
            "%,d tokens in %s: %,.0f tokens/s, %,.1f articles/s; %,d MB at most",
            report.tokens(),
            seconds(report.elapsed()),
            report.tokensPerSecond(),
            report.articlesPerSecond(),
            report.peakMemory() >> 20));
    console.say("processor time: " + times(report));
    return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED;
  }

  /** "annotate 41.2 s (79 %), …", in the order of the work. */
  private static String times(RunReport report) {
    double all = Math.max(1, report.work().toMillis());
    return new TreeMap<>(report.times())
        .entrySet().stream()
            .map(
                time ->
                    format(
                        "%s %s (%.1f %%)",
                        time.getKey().name().toLowerCase(Locale.ROOT),
                        seconds(time.getValue()),
                        100 * time.getValue().toMillis() / all))
            .collect(Collectors.joining(", "));
  }

  private static String line(Outcome problem) {
    return switch (problem) {
      case Outcome.Rejected rejected ->
          rejected.source() + ": rejected: " + String.join("; ", rejected.reasons());
      case Outcome.Failed failed -> failed.source() + ": failed: " + failed.reason();
      case Outcome.Stored stored -> stored.article() + ": stored";
      case Outcome.Unchanged unchanged -> unchanged.article() + ": unchanged";
    };
  }

  private static String seconds(Duration duration) {
    return format("%.1f s", duration.toMillis() / 1000.0);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
