package org.nutgraph.serve.reconcile;

/** Pure functions over text. */
final class Text {
  private Text() {}

  /** Case aside. */
  static boolean startsWith(String text, String beginning) {
    String wanted = beginning.strip();
    return text.regionMatches(true, 0, wanted, 0, wanted.length());
  }

  /** As the content of an HTML element or of a quoted attribute. */
  static String html(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(letter);
      }
    }
    return escaped.toString();
  }
}
