package org.nutgraph.pipeline;

/** Told of each input when it is dealt with, in the order of the input, by one thread. */
@FunctionalInterface
public interface Progress {
  /**
   * Reports.
   *
   * @param tokens words of the article, 0 when it was not read or was unchanged
   */
  void done(int tokens);
}
