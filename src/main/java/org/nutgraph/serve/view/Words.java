package org.nutgraph.serve.view;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The words of what somebody types; nothing else of it reaches the text index. */
record Words(List<String> words) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST = 30;

  Words {
    words = List.copyOf(words);
  }

  static Words of(String typed) {
    return new Words(
        Stream.of(BETWEEN.split(typed.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .limit(MOST)
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** All of them, in Lucene's language. */
  Node whole() {
    return NodeFactory.createLiteralString(lucene());
  }

  /** The same, but the last one may be no more than the beginning of a word. */
  Node begun() {
    return NodeFactory.createLiteralString(lucene() + "*");
  }

  private String lucene() {
    return words.stream().map(word -> "+" + word).collect(Collectors.joining(" "));
  }
}
