package org.nutgraph.validate;

/**
 * One thing wrong with a graph.
 *
 * @param what the rule that is broken: a shape's or constraint's local name
 * @param focus the node it is broken at, an IRI
 * @param message one sentence for people
 */
public record Violation(String what, String focus, String message, Severity severity) {

  /** How bad it is, worst first; only {@link #VIOLATION} keeps an article out of the store. */
  public enum Severity {
    VIOLATION,
    WARNING,
    INFO
  }

  @Override
  public String toString() {
    return what + " at <" + focus + ">: " + message;
  }
}
