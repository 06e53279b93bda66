package org.nutgraph.annotate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where one entry of a row of names ends that runs on in one line: "- Ann Roth, Director of
 * Roads - Tom Dane, Mayor of Ulm" and "Graz, KY Linz, OH". Read as one sentence, names and posts of
 * neighbours would grow together.
 */
final class NameRows {
  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern DASH = Pattern.compile(" [-–—] ");
  private static final Pattern TOWN =
      Pattern.compile(
          "(?<=\\p{Lu}[\\p{L}. ]{1,30}, \\p{Lu}{2}) (?=\\p{Lu}[\\p{L}. &-]{1,40}, \\p{Lu}{2}\\b)");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’.-]*");
  private static final int SHORT = 3;
  private static final double MOSTLY = 0.85;

  private NameRows() {}

  /** True at the place in the body where an entry ends and the next one is to begin. */
  static boolean[] breaks(String body) {
    boolean[] breaks = new boolean[body.length()];
    Matcher line = LINE.matcher(body);
    while (line.find()) {
      int begin = line.start();
      String text = line.group();
      Matcher dash = DASH.matcher(text);
      boolean list = text.matches("[-–—] .*") || count(dash) > 1;
      if (list && isNames(text)) {
        mark(DASH.matcher(text), begin, 1, breaks);
      }
      if (count(TOWN.matcher(text)) > 1) {
        mark(TOWN.matcher(text), begin, 0, breaks);
      }
    }
    return breaks;
  }

  private static long count(Matcher matcher) {
    return matcher.results().count();
  }

  private static void mark(Matcher matcher, int begin, int shift, boolean[] breaks) {
    matcher.results().forEach(found -> breaks[begin + found.start() + shift] = true);
  }

  /** Names and posts are written with capitals; a list of deeds is not. */
  private static boolean isNames(String line) {
    long[] counts = new long[2];
    WORD.matcher(line)
        .results()
        .map(word -> word.group())
        .filter(word -> word.length() > SHORT)
        .forEach(word -> counts[Names.isCapitalized(word) ? 1 : 0]++);
    return counts[1] > 0 && counts[1] >= MOSTLY * (counts[0] + counts[1]);
  }
}
