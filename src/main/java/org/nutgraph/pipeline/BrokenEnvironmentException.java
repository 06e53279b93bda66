package org.nutgraph.pipeline;

import org.jspecify.annotations.Nullable;

/** Something that every article needs is missing or broken; ends a run. */
public final class BrokenEnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is broken and what to do
   */
  public BrokenEnvironmentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
