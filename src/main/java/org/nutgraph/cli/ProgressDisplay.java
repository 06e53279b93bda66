package org.nutgraph.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.nutgraph.pipeline.Progress;

/** A bar on the error stream while a person watches it; nothing otherwise. */
final class ProgressDisplay implements Progress, AutoCloseable {
  private static final int UNKNOWN = -1;

  private final ProgressBar bar;
  private final boolean visible;
  private long tokens;
  private boolean closed;

  private ProgressDisplay(ProgressBar bar, boolean visible) {
    this.bar = bar;
    this.visible = visible;
  }

  static ProgressDisplay on(Console console, String task) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setUnit(" articles", 1)
            .setInitialMax(UNKNOWN)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            .setMaxRenderedLength(console.width() - 1)
            .clearDisplayOnFinish();
    builder.setConsumer(
        console.isInteractive()
            ? new ConsoleProgressBarConsumer(console.err(), console.width() - 1)
            : new Silence());
    return new ProgressDisplay(builder.build(), console.isInteractive());
  }

  @Override
  public void done(int articleTokens) {
    tokens += articleTokens;
    bar.step();
    if (visible) {
      bar.setExtraMessage("%,d words".formatted(tokens));
    }
  }

  @Override
  public void close() {
    // Closing the bar twice would draw it once more.
    if (!closed) {
      closed = true;
      bar.close();
    }
  }

  /** Where no terminal is, a bar would only fill logs. */
  private static final class Silence implements me.tongfei.progressbar.ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return 1;
    }

    @Override
    public void accept(String rendered) {}

    @Override
    public void close() {}
  }
}
