package org.nutgraph.annotate;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article's body as the parser is to see it: letters in place of escapes that a faulty export
 * left in the text ("Fern\xE1ndez", "Caf&#233;"), and a break behind each entry of a row of names.
 * Knows where in the body each of its characters comes from.
 */
final class ReadableText {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\u([0-9A-Fa-f]{4})|\\\\x([0-9A-Fa-f]{2})|&#x([0-9A-Fa-f]{2,4});|&#([0-9]{2,5});");
  private static final int FIRST_BEYOND_ASCII = 0xA0;
  private static final String BREAK = "\n\n";

  private final String text;
  private final int[] begins;
  private final int[] ends;

  private ReadableText(String text, int[] begins, int[] ends) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
  }

  static ReadableText of(String body) {
    boolean[] breaks = NameRows.breaks(body);
    Matcher escape = ESCAPE.matcher(body);
    StringBuilder text = new StringBuilder();
    int[] begins = new int[body.length() * BREAK.length()];
    int[] ends = new int[begins.length];
    int next = escape.find() ? escape.start() : body.length();
    for (int i = 0; i < body.length(); ) {
      int end = i + 1;
      String read = breaks[i] ? BREAK : body.substring(i, end);
      if (i == next) {
        int character = character(escape);
        if (isLetterOrMark(character)) {
          end = escape.end();
          read = Character.toString(character);
        }
        next = escape.find() ? escape.start() : body.length();
      }
      Arrays.fill(begins, text.length(), text.length() + read.length(), i);
      Arrays.fill(ends, text.length(), text.length() + read.length(), end);
      text.append(read);
      i = end;
    }
    return new ReadableText(text.toString(), begins, ends);
  }

  /** A part of a body with letters in place of the escapes. */
  static String decoded(String part) {
    return ESCAPE
        .matcher(part)
        .replaceAll(
            found -> {
              int character = character(found);
              return Matcher.quoteReplacement(
                  isLetterOrMark(character) ? Character.toString(character) : found.group());
            });
  }

  String text() {
    return text;
  }

  /** Where the character at this place begins in the body. */
  int begin(int place) {
    return begins[place];
  }

  /** Where what stands before this place ends in the body. */
  int end(int place) {
    return ends[place - 1];
  }

  private static int character(MatchResult escape) {
    for (int group = 1; group <= 3; group++) {
      if (escape.group(group) != null) {
        return Integer.parseInt(escape.group(group), 16);
      }
    }
    return Integer.parseInt(escape.group(4));
  }

  /** No ASCII, which a path or a formula may mean as it stands, and no half of a pair. */
  private static boolean isLetterOrMark(int character) {
    return character >= FIRST_BEYOND_ASCII
        && character <= Character.MAX_VALUE
        && Character.isDefined(character)
        && !Character.isISOControl(character)
        && !Character.isSurrogate((char) character);
  }
}
