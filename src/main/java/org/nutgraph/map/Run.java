package org.nutgraph.map;

/**
 * What made a graph: versions, never moments, so that equal input gives equal triples.
 *
 * @param tool version of this program
 * @param rules fingerprint of rules, lists and ontology
 * @param models name and version of the language models
 */
public record Run(String tool, String rules, String models) {
  public Run {
    if (tool.isBlank() || rules.isBlank() || models.isBlank()) {
      throw new IllegalArgumentException("a run needs the versions of tool, rules and models");
    }
  }
}
