package org.nutgraph.extract;

/** A stretch of the article's body in UTF-16 units, end exclusive, with its words. */
public record Span(int begin, int end, String text) {
  public Span {
    if (begin < 0 || end <= begin || text.length() != end - begin) {
      throw new IllegalArgumentException("bad span " + begin + "," + end + ": " + text);
    }
  }
}
