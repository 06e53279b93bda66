package org.nutgraph.extract.time;

import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Span;
import org.nutgraph.extract.TimeValue;

/**
 * Words of a sentence that tell a time.
 *
 * @param first index of its first token in the sentence
 * @param last one past the index of its last token
 * @param span the words in the article's body
 * @param value the days meant; null where the text, or an unknown day of publication, leaves it
 *     open
 */
public record TimeExpression(int first, int last, Span span, @Nullable TimeValue value) {
  public TimeExpression {
    if (first < 0 || last <= first) {
      throw new IllegalArgumentException("bad token range " + first + "," + last + ": " + span);
    }
  }
}
