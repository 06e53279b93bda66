package org.nutgraph.pipeline;

import java.util.List;

/** What became of one input. */
public sealed interface Outcome {

  /** Its graph was written. */
  record Stored(String article) implements Outcome {}

  /** Its graph was there already, the same. */
  record Unchanged(String article) implements Outcome {}

  /**
   * It is no article, or its graph breaks a rule; nothing of it was written.
   *
   * @param source file or URL, with ":line" where one is known
   */
  record Rejected(String source, List<String> reasons) implements Outcome {
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }

  /** The program failed on it; nothing of it was written. */
  record Failed(String source, String reason) implements Outcome {}
}
