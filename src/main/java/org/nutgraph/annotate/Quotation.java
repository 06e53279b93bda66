package org.nutgraph.annotate;

import org.jspecify.annotations.Nullable;

/**
 * Text inside quotation marks.
 *
 * @param begin first UTF-16 unit, the opening mark
 * @param end one past the closing mark, or the end of the paragraph where none closes it
 * @param speaker id of the mention of who says it, null when it is not told or no speech
 * @param cue offset of the reporting word, -1 when there is none
 */
public record Quotation(int begin, int end, @Nullable Integer speaker, int cue) {
  public boolean holds(int offset) {
    return begin <= offset && offset < end;
  }

  Quotation by(int mention, int cueOffset) {
    return new Quotation(begin, end, mention, cueOffset);
  }
}
