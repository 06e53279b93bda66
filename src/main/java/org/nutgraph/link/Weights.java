package org.nutgraph.link;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.nutgraph.ontology.Table;

/**
 * What each feature weighs, and how often each rule is right: numbers fitted to annotated articles,
 * see {@code scripts/link-weights.py}.
 *
 * @param features log odds for a value of 1
 * @param rules name of a rule → share of its links that are right
 */
record Weights(Map<Feature, Double> features, Map<String, Double> rules) {
  private static final double OF_A_RULE_NOT_MEASURED = 0.9;

  Weights {
    features = Map.copyOf(features);
    rules = Map.copyOf(rules);
  }

  /**
   * The weights on the class path.
   *
   * @throws IllegalStateException naming the line that has no feature or no number
   */
  static Weights load() {
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    Map<String, Double> rules = new HashMap<>();
    Map<String, Feature> byKey = new HashMap<>();
    for (Feature feature : Feature.values()) {
      byKey.put(feature.key(), feature);
    }
    for (Table.Row row : Table.read("link/weights.tsv").rows()) {
      double weight;
      try {
        weight = Double.parseDouble(row.get("weight"));
      } catch (NumberFormatException e) {
        throw new IllegalStateException(row.place() + ": the weight must be a number", e);
      }
      Feature feature = byKey.get(row.get("name"));
      if (row.get("kind").equals("rule")) {
        rules.put(row.get("name"), weight);
      } else if (feature != null) {
        features.put(feature, weight);
      } else {
        throw new IllegalStateException(row.place() + ": no feature " + row.get("name"));
      }
    }
    return new Weights(features, rules);
  }

  /** Log odds that an item is meant, against nothing being meant. */
  double of(Map<Feature, Double> values) {
    double sum = 0;
    for (Map.Entry<Feature, Double> value : values.entrySet()) {
      sum += features.getOrDefault(value.getKey(), 0.0) * value.getValue();
    }
    return sum;
  }

  /** In [0, 1]: how often a link that this rule makes is right. */
  double ofRule(String rule) {
    return rules.getOrDefault(rule, OF_A_RULE_NOT_MEASURED);
  }
}
