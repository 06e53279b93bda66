package org.nutgraph.map;

import java.util.List;

/**
 * What made a graph: versions, never moments, so that equal input gives equal triples.
 *
 * @param tool version of this program
 * @param rules fingerprint of rules, lists and ontology
 * @param models name and version of the language models
 * @param indexes what names were looked up in, the first asked first
 */
public record Run(String tool, String rules, String models, List<Index> indexes) {

  /**
   * An index of entities.
   *
   * @param name what it was built from
   * @param date day of its data, "2024-01-09"
   */
  public record Index(String name, String date) {}

  public Run {
    indexes = List.copyOf(indexes);
    if (tool.isBlank() || rules.isBlank() || models.isBlank()) {
      throw new IllegalArgumentException("a run needs the versions of tool, rules and models");
    }
  }

  /** A run that looks nothing up. */
  public Run(String tool, String rules, String models) {
    this(tool, rules, models, List.of());
  }
}
