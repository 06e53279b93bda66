package org.nutgraph.extract;

/** What kind of claim an event or relation is; the names are those of the ontology. */
public enum Factuality {
  ACTUAL,
  PLANNED,
  WANTED,
  POSSIBLE,
  NEGATED;

  /** Local name in the ontology: "Actual". */
  public String localName() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
