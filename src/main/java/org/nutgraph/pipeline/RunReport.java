package org.nutgraph.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param problems inputs that were rejected or failed, in the order of the input
 * @param tokens words that were read, articles that were skipped as unchanged left out
 * @param added quads that are new
 * @param removed quads that are gone
 * @param peakMemory bytes the process held at most; see {@link PeakMemory}
 * @param times processor time of all threads by stage
 */
public record RunReport(
    long stored,
    long unchanged,
    List<Outcome> problems,
    long tokens,
    long added,
    long removed,
    Duration elapsed,
    long peakMemory,
    Map<Stage, Duration> times) {

  public RunReport {
    problems = List.copyOf(problems);
    times = Map.copyOf(times);
  }

  public long articles() {
    return stored + unchanged + problems.size();
  }

  public long rejected() {
    return problems.stream().filter(Outcome.Rejected.class::isInstance).count();
  }

  public long failed() {
    return problems.stream().filter(Outcome.Failed.class::isInstance).count();
  }

  /** Processor time of the stages together. */
  public Duration work() {
    return times.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  public double tokensPerSecond() {
    return perSecond(tokens);
  }

  public double articlesPerSecond() {
    return perSecond(articles());
  }

  private double perSecond(long count) {
    return elapsed.isZero() ? 0 : count / (elapsed.toNanos() / 1e9);
  }
}
