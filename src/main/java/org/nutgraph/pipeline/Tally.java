package org.nutgraph.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nutgraph.store.Change;

/** Counts during a run, in one thread. */
final class Tally {
  private final Progress progress;
  private final List<Outcome> problems = new ArrayList<>();
  private long stored;
  private long unchanged;
  private long tokens;
  private long added;
  private long removed;

  Tally(Progress progress) {
    this.progress = progress;
  }

  /** One more input is read. */
  void read(int articleTokens) {
    tokens += articleTokens;
    progress.done(articleTokens);
  }

  void count(Outcome outcome) {
    switch (outcome) {
      case Outcome.Stored ignored -> stored++;
      case Outcome.Unchanged ignored -> unchanged++;
      case Outcome.Rejected rejected -> problems.add(rejected);
      case Outcome.Failed failed -> problems.add(failed);
    }
  }

  void count(Change change) {
    added += change.added();
    removed += change.removed();
  }

  RunReport report(Duration elapsed, Map<Stage, Duration> times) {
    return new RunReport(
        stored, unchanged, problems, tokens, added, removed, elapsed, PeakMemory.bytes(), times);
  }
}
