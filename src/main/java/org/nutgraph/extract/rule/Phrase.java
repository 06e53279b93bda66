package org.nutgraph.extract.rule;

import java.util.List;
import java.util.Locale;

/**
 * One or more lemmas, the head word first: "visit", "take control", "pull out".
 *
 * @param companions lemmas that must hang on the head, in order
 */
public record Phrase(String head, List<String> companions) {
  public Phrase {
    companions = List.copyOf(companions);
  }

  /** Reads "take control". */
  public static Phrase of(String text) {
    List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return new Phrase(words.get(0), words.subList(1, words.size()));
  }

  public int length() {
    return 1 + companions.size();
  }

  @Override
  public String toString() {
    return companions.isEmpty() ? head : head + " " + String.join(" ", companions);
  }
}
