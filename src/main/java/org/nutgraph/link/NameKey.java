package org.nutgraph.link;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a name under which it is looked up. Pure functions. */
public final class NameKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s?$");
  private static final Pattern APOSTROPHES_AND_DOTS = Pattern.compile("[.'’‘`ʻʼ]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}&]+");
  private static final int LONGEST_ACRONYM = 6;

  private NameKey() {}

  /** Without case, accents, dots, possessive ending or leading article; words apart by a space. */
  public static String of(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    plain = POSSESSIVE.matcher(plain).replaceFirst("");
    plain = APOSTROPHES_AND_DOTS.matcher(plain).replaceAll("");
    plain = GAPS.matcher(plain).replaceAll(" ").strip();
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  /** True for names of more than one word. */
  static boolean isLong(String name) {
    return words(name).size() > 1;
  }

  public static List<String> words(String name) {
    String key = of(name);
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /** True for "UN", "U.S.", "IAEA": what must not be taken for a word in small letters. */
  public static boolean isAcronym(String name) {
    long letters = name.codePoints().filter(Character::isLetter).count();
    return letters >= 2 && letters <= LONGEST_ACRONYM && isAllCapitals(name);
  }

  public static boolean isAllCapitals(String name) {
    return name.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }
}
