package org.nutgraph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a saved question may be asked about.
 *
 * @param name the variable it binds, without the question mark
 * @param text what it means, for people
 */
public record Parameter(String name, Kind kind, boolean required, String text) {

  /** How a value that a person writes becomes a term. */
  public enum Kind {
    /** A name, a QID, an IRI or a prefixed name of an entity in the store. */
    ENTITY,
    /** A string, as it stands. */
    LITERAL,
    /** A day, YYYY-MM-DD. */
    DATE,
    /** A local name of the ontology: a class, a property or a value such as Actual. */
    CLASS,
    /** An IRI or a prefixed name; for articles their identifier will do. */
    IRI;

    static Optional<Kind> find(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }
}
