package org.nutgraph.extract.rule;

/** Word classes of triggers and embedding words. */
public enum WordClass {
  VERB,
  NOUN,
  ADJECTIVE,
  PREPOSITION,
  /** An auxiliary in what somebody is reported to say: "said they must leave". */
  MODAL
}
