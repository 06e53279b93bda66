package org.nutgraph.map;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as the last part of an IRI. */
final class Slug {
  private static final int LONGEST = 100;
  private static final int HASH_DIGITS = 8;

  private static final Pattern DROPPED = Pattern.compile("['’‘ʼʻ`]|(?<=\\p{L})\\.");

  private Slug() {}

  /**
   * Letters and digits of any script in NFKC and small letters, hyphens between the words: only
   * characters that RFC 3987 allows in a path. Apostrophes and the dots of abbreviations go, so
   * that "U.S." and "US" meet. A name without letters and digits, or a very long one, gets a hash
   * to stay distinct.
   */
  static String of(String name) {
    String plain =
        Normalizer.normalize(
            Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFKC);
    plain = DROPPED.matcher(plain).replaceAll("");
    StringBuilder slug = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            character -> {
              if (isKept(character)) {
                slug.appendCodePoint(character);
              } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    if (slug.isEmpty()) {
      return Hash.hex(name, HASH_DIGITS);
    }
    if (slug.length() > LONGEST) {
      int end = Character.isHighSurrogate(slug.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      return slug.substring(0, end) + "-" + Hash.hex(name, HASH_DIGITS);
    }
    return slug.toString();
  }

  private static boolean isKept(int character) {
    int type = Character.getType(character);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return Character.isLetterOrDigit(character) || mark;
  }
}
