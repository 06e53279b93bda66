package org.nutgraph.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What weighing takes from an item, worked out once.
 *
 * @param countries QIDs of the countries it belongs to, a country to itself
 * @param words what its description says besides its own name
 * @param phrases runs of words of its description, as name keys
 */
record Profile(Item item, Set<String> countries, Set<String> words, Set<String> phrases) {
  private static final int LONGEST_PHRASE = 4;

  static Profile of(Item item, Countries countries) {
    String description = item.description();
    if (description == null) {
      return new Profile(item, Set.copyOf(item.countries()), Set.of(), Set.of());
    }
    List<String> text = NameKey.words(description);
    Set<String> phrases = new HashSet<>();
    for (int first = 0; first < text.size(); first++) {
      StringBuilder phrase = new StringBuilder();
      for (int next = first; next < Math.min(text.size(), first + LONGEST_PHRASE); next++) {
        phrase.append(next == first ? "" : " ").append(text.get(next));
        phrases.add(phrase.toString());
      }
    }
    Set<String> words = new HashSet<>(Words.of(description));
    words.removeAll(Words.of(item.label()));
    return new Profile(
        item,
        item.countries().isEmpty() ? countries.among(phrases) : Set.copyOf(item.countries()),
        words,
        phrases);
  }
}
