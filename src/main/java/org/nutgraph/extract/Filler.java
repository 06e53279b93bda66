package org.nutgraph.extract;

/** What fills a role. */
public sealed interface Filler {

  /** An entity, by the mention that stands in the role. */
  record Entity(int mention, int chain) implements Filler {}

  /** Another event of the same extraction, by its id. */
  record Content(int event) implements Filler {}

  /** A number or an amount, as written. */
  record Literal(Span span) implements Filler {}
}
