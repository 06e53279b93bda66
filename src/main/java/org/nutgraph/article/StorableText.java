package org.nutgraph.article;

/**
 * Text that a graph can hold in every format: well-formed UTF-16 without the characters that XML
 * 1.0 (section 2.2, production Char) does not allow.
 */
final class StorableText {
  /** Longest body of an article, in UTF-16 units; a novel has about half of that. */
  static final int LIMIT = 2_000_000;

  private StorableText() {}

  /** Checks an article's body: some text, storable, not longer than the limit. */
  static String body(String text) throws UnreadableException {
    if (text.isBlank()) {
      throw new UnreadableException("has no text");
    }
    if (text.length() > LIMIT) {
      throw tooLong();
    }
    return check("the text", text);
  }

  static UnreadableException tooLong() {
    return new UnreadableException(
        "is longer than an article may be (%,d characters); split it".formatted(LIMIT));
  }

  /**
   * @param what names the text in the message: "the text", "the title"
   */
  static String check(String what, String text) throws UnreadableException {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!isAllowed(codePoint)) {
        throw new UnreadableException(
            "%s has %s U+%04X at character %d, line %d, which no graph can hold; remove it"
                .formatted(what, name(codePoint), codePoint, i, line(text, i)));
      }
      i += Character.charCount(codePoint);
    }
    return text;
  }

  private static long line(String text, int place) {
    return 1 + text.substring(0, place).chars().filter(unit -> unit == '\n').count();
  }

  private static String name(int codePoint) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return "half a surrogate pair,";
    }
    return Character.isISOControl(codePoint) ? "the control character" : "the noncharacter";
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint < Character.MIN_SURROGATE)
        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
        || codePoint >= 0x10000;
  }
}
