package org.nutgraph.pipeline;

/** What a run spends its time on, in the order of the work. */
public enum Stage {
  READ,
  ANNOTATE,
  EXTRACT,
  LINK,
  MAP,
  VALIDATE,
  STORE
}
