package org.nutgraph.annotate;

/**
 * Text inside quotation marks.
 *
 * @param begin first UTF-16 unit, the opening mark
 * @param end one past the closing mark, or the end of the paragraph where none closes it
 */
public record Quotation(int begin, int end) {
  public boolean holds(int offset) {
    return begin <= offset && offset < end;
  }
}
