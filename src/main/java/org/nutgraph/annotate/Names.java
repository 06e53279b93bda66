package org.nutgraph.annotate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Small facts about the form of English names. */
final class Names {
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "some", "this", "that", "these", "those", "any", "many", "several",
          "his", "her", "its", "their", "our", "my", "your", "all", "both", "certain", "other",
          "another", "most", "each", "every", "no");
  private static final Set<String> JOINERS =
      Set.of("of", "and", "for", "the", "on", "in", "to", "&", "-", "de", "al", "bin", "van");

  private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III", "IV");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Names() {}

  /** The words without leading determiners: "some members" → "members". */
  static String bare(String text) {
    String[] words = text.strip().split("\\s+");
    int from = 0;
    while (from < words.length - 1 && DETERMINERS.contains(words[from].toLowerCase(Locale.ROOT))) {
      from++;
    }
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The last word that is no suffix: "Kane" of "Robert Kane Jr.". */
  static String lastWord(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return isSuffix(last) && last.length() < name.length()
        ? lastWord(name.substring(0, name.lastIndexOf(' ')))
        : last;
  }

  /** "Jr.", "III": what follows a surname and is no name. */
  static boolean isSuffix(String word) {
    return SUFFIXES.contains(word.replace(".", ""));
  }

  /** Without accents, as a careless hand writes a name: "Fernandez". */
  static String plain(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('ı', 'i');
  }

  static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  static boolean isUpperCase(String word) {
    return word.length() > 1
        && word.codePoints().noneMatch(Character::isLowerCase)
        && word.codePoints().anyMatch(Character::isUpperCase);
  }

  static boolean isCapitalized(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  static boolean isJoiner(String word) {
    return JOINERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "Kristin" and "Kristen": the same, or long words that one letter inside tells apart. */
  static boolean areSpellings(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int last = one.length() - 1;
    if (one.length() != other.length() || one.length() < 6) {
      return false;
    }
    int different = 0;
    for (int i = 0; i <= last; i++) {
      different += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return different == 1
        && one.charAt(0) == other.charAt(0)
        && one.charAt(last) == other.charAt(last);
  }

  /** True when the acronym is made of the initials of the name's capitalized words. */
  static boolean areInitials(String acronym, String name) {
    StringBuilder initials = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty()) {
        all.append(Character.toUpperCase(word.charAt(0)));
        if (Character.isUpperCase(word.charAt(0))) {
          initials.append(word.charAt(0));
        }
      }
    }
    String letters = acronym.replace(".", "");
    return letters.length() > 1
        && (letters.contentEquals(initials) || letters.equalsIgnoreCase(all.toString()));
  }
}
