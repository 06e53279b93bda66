package org.nutgraph.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.extract.Extraction;

/**
 * What an article tells that does not depend on links: its words, its names, and which places stand
 * beside each other.
 *
 * @param words of the whole article
 * @param names keys of the names that each chain bears
 * @param enclosed chain → chains that stand before it with a comma between: "Springford, Norland"
 */
record Context(
    AnnotatedArticle article,
    Set<String> words,
    List<Set<String>> names,
    Map<Integer, Set<Integer>> enclosed) {

  static Context of(Extraction extraction) {
    AnnotatedArticle article = extraction.source();
    return new Context(
        article,
        Words.of(article),
        article.chains().stream().map(chain -> names(article, chain)).toList(),
        enclosed(article));
  }

  private static Set<String> names(AnnotatedArticle article, Chain chain) {
    Set<String> keys = new HashSet<>();
    NamedForms.of(article, chain).forEach(name -> keys.add(NameKey.of(name)));
    return keys;
  }

  private static Map<Integer, Set<Integer>> enclosed(AnnotatedArticle article) {
    Map<Integer, Integer> endingAt = new HashMap<>();
    for (Mention mention : article.mentions()) {
      if (mention.kind() == Mention.Kind.NAMED) {
        endingAt.put(mention.end(), mention.chain());
      }
    }
    Map<Integer, Set<Integer>> enclosed = new HashMap<>();
    for (Mention mention : article.mentions()) {
      if (mention.kind() == Mention.Kind.NAMED
          && article.article().body().startsWith(", ", mention.begin() - 2)) {
        Integer before = endingAt.get(mention.begin() - 2);
        if (before != null && before != mention.chain()) {
          enclosed.computeIfAbsent(mention.chain(), key -> new HashSet<>()).add(before);
        }
      }
    }
    return enclosed;
  }
}
