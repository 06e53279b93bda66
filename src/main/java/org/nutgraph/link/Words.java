package org.nutgraph.link;

import java.util.HashSet;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/** Words as descriptions and articles share them: their first letters, without small words. */
final class Words {
  private static final int SHORTEST = 4;
  private static final int STEM = 6;

  private Words() {}

  static Set<String> of(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : NameKey.words(text)) {
      add(word, stems);
    }
    return stems;
  }

  static Set<String> of(AnnotatedArticle article) {
    Set<String> stems = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      for (Token token : sentence.tokens()) {
        for (String word : NameKey.words(token.text())) {
          add(word, stems);
        }
      }
    }
    return stems;
  }

  private static void add(String word, Set<String> stems) {
    if (word.length() >= SHORTEST) {
      stems.add(word.substring(0, Math.min(STEM, word.length())));
    }
  }

  /** How many of the first are among the second. */
  static int shared(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }
}
