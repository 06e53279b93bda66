package org.nutgraph.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nutgraph.pipeline.BrokenEnvironmentException;

/** Something that takes a while to load: loaded once, in the background, when first asked for. */
final class Loading<T> {
  private final String what;
  private final Supplier<T> loader;
  private @Nullable CompletableFuture<T> future;

  Loading(String what, Supplier<T> loader) {
    this.what = what;
    this.loader = loader;
  }

  /** Begins now instead of with the first use. */
  @SuppressWarnings("FutureReturnValueIgnored") // get() reports what goes wrong
  void start() {
    begin();
  }

  private synchronized CompletableFuture<T> begin() {
    if (future == null) {
      // A thread of its own: on two processors the common pool has one, and would load in a row.
      future =
          CompletableFuture.supplyAsync(
              loader, task -> Thread.ofPlatform().daemon().name("load " + what).start(task));
    }
    return future;
  }

  /**
   * Waits for it.
   *
   * @throws BrokenEnvironmentException when it cannot be loaded
   */
  T get() {
    try {
      return begin().join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new BrokenEnvironmentException("the " + what + " cannot be loaded: " + cause, e);
    }
  }
}
