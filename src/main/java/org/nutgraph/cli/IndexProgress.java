package org.nutgraph.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.index.BuildProgress;

/** A bar for each phase of a build, on the error stream while a person watches it. */
final class IndexProgress implements BuildProgress, AutoCloseable {
  private static final int MEGABYTE = 1 << 20;

  private final Console console;
  private @Nullable ProgressBar bar;
  private String phase = "";

  private IndexProgress(Console console) {
    this.console = console;
  }

  static IndexProgress on(Console console) {
    return new IndexProgress(console);
  }

  @Override
  public void reading(long bytes, long size, long items) {
    show("read", " MB", MEGABYTE, bytes, size, "%,d items".formatted(items));
  }

  @Override
  public void indexing(long done, long all) {
    show("index", " items", 1, done, all, "");
  }

  private void show(String task, String unit, long unitSize, long done, long all, String more) {
    if (!console.isInteractive()) {
      return;
    }
    ProgressBar shown = bar;
    if (shown == null || !phase.equals(task)) {
      close();
      shown =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setUnit(unit, unitSize)
              .setInitialMax(all)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(500)
              .setMaxRenderedLength(console.width() - 1)
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.width() - 1))
              .build();
      bar = shown;
      phase = task;
    }
    shown.stepTo(done);
    shown.setExtraMessage(more);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
