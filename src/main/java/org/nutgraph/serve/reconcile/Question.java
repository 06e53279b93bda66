package org.nutgraph.serve.reconcile;

import java.util.List;

/**
 * What a row of a table asks.
 *
 * @param name the name whose entity is wanted
 * @param types classes of the ontology or QIDs of classes, one of which the entity must be of; none
 *     for any
 * @param limit how many candidates are wanted at most
 */
record Question(String name, List<String> types, int limit, List<Given> given) {
  Question {
    types = List.copyOf(types);
    given = List.copyOf(given);
  }

  /**
   * What the row knows of the entity beside its name.
   *
   * @param property id of a property
   * @param values names, numbers or ids, one of which should be its value
   */
  record Given(String property, List<String> values) {
    Given {
      values = List.copyOf(values);
    }
  }
}
