package org.nutgraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * What every event and stated relation says of itself.
 *
 * @param attributedTo mention of the speaker whose claim this is; null: the article's own voice
 * @param quoted true inside quotation marks
 * @param confidence in [0, 1]
 * @param rule id of the rule that found it
 * @param sentence index of the sentence that is the evidence
 */
public record Qualifiers(
    Factuality factuality,
    Filler.@Nullable Entity attributedTo,
    boolean quoted,
    double confidence,
    String rule,
    int sentence) {

  public Qualifiers {
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence must lie in [0, 1], is " + confidence);
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException("a finding needs the rule that found it");
    }
  }

  /** The law of the bare triple: only what is so, in the article's own voice, is asserted. */
  public boolean isAsserted() {
    return factuality == Factuality.ACTUAL && attributedTo == null && !quoted;
  }
}
