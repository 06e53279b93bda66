package org.nutgraph.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store cannot be used. The message says what is wrong, where, and what to do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(Path store, String problem, String remedy) {
    this(store, problem, remedy, null);
  }

  StoreException(Path store, String problem, String remedy, @Nullable Throwable cause) {
    super("store " + store + " " + problem + "; " + remedy, cause);
  }
}
