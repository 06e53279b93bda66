package org.nutgraph.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Adds up what the stages take of all threads: processor time where the machine tells it, so that
 * neither waiting for models nor other work on the machine counts. Safe for many threads.
 */
final class StageTimes {
  private final LongSupplier nanos;
  private final Map<Stage, LongAdder> spent = new EnumMap<>(Stage.class);

  /**
   * @param nanos time of the calling thread, in nanoseconds
   */
  StageTimes(LongSupplier nanos) {
    this.nanos = nanos;
    for (Stage stage : Stage.values()) {
      spent.put(stage, new LongAdder());
    }
  }

  static StageTimes ofThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return new StageTimes(
        threads.isCurrentThreadCpuTimeSupported()
            ? threads::getCurrentThreadCpuTime
            : System::nanoTime);
  }

  /** The calling thread's time, to be handed to {@link #addSince}. */
  long now() {
    return nanos.getAsLong();
  }

  void addSince(long begin, Stage stage) {
    add(stage, now() - begin);
  }

  private void add(Stage stage, long duration) {
    LongAdder sum = spent.get(stage);
    if (sum == null) {
      throw new IllegalStateException("no clock for " + stage);
    }
    sum.add(duration);
  }

  <T> T time(Stage stage, Supplier<T> work) {
    long begin = now();
    try {
      return work.get();
    } finally {
      addSince(begin, stage);
    }
  }

  /** These stages, with the clock running. */
  Stages watched(Stages stages) {
    return new Stages(
        article -> time(Stage.ANNOTATE, () -> stages.annotator().annotate(article)),
        annotated -> time(Stage.EXTRACT, () -> stages.extractor().extract(annotated)),
        extraction -> time(Stage.LINK, () -> stages.linker().link(extraction)),
        linked -> time(Stage.MAP, () -> stages.mapper().map(linked)),
        graph -> time(Stage.VALIDATE, () -> stages.validator().validate(graph)));
  }

  Map<Stage, Duration> all() {
    Map<Stage, Duration> all = new EnumMap<>(Stage.class);
    spent.forEach((stage, sum) -> all.put(stage, Duration.ofNanos(sum.sum())));
    return all;
  }
}
