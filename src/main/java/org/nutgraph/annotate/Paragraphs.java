package org.nutgraph.annotate;

/** How a text breaks its lines: one paragraph a line, or lines wrapped at some width. */
final class Paragraphs {
  private Paragraphs() {}

  /**
   * True when every line is a paragraph of its own. Lines are wrapped when many of them end in the
   * middle of a sentence and the next goes on in lower case.
   */
  static boolean areLines(String body) {
    int breaks = 0;
    int wrapped = 0;
    for (int i = 1; i + 1 < body.length(); i++) {
      if (body.charAt(i) == '\n' && body.charAt(i - 1) != '\n' && body.charAt(i + 1) != '\n') {
        breaks++;
        if (Character.isLowerCase(body.charAt(i + 1))) {
          wrapped++;
        }
      }
    }
    return wrapped * 5 <= breaks;
  }
}
