package org.nutgraph.link.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A dump or index that cannot be used; the message says what, where and what to do. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  IndexException(String message) {
    super(message);
  }

  IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
