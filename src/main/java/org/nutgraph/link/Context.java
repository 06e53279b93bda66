package org.nutgraph.link;

import java.util.HashMap;
import java.util.HashSet;
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
 * @param bearers key of a name → the chains that bear it
 * @param enclosed chain → chains that stand before it with a comma between: "Springford, Norland"
 * @param enclosing the same, the other way round
 */
record Context(
    AnnotatedArticle article,
    Set<String> words,
    Map<String, Set<Integer>> bearers,
    Map<Integer, Set<Integer>> enclosed,
    Map<Integer, Set<Integer>> enclosing) {

  static Context of(Extraction extraction) {
    AnnotatedArticle article = extraction.source();
    Map<Integer, Set<Integer>> enclosed = enclosed(article);
    Map<Integer, Set<Integer>> enclosing = new HashMap<>();
    enclosed.forEach(
        (outer, inner) ->
            inner.forEach(
                one -> enclosing.computeIfAbsent(one, key -> new HashSet<>()).add(outer)));
    return new Context(article, Words.of(article), bearers(article), enclosed, enclosing);
  }

  private static Map<String, Set<Integer>> bearers(AnnotatedArticle article) {
    Map<String, Set<Integer>> bearers = new HashMap<>();
    for (Chain chain : article.chains()) {
      for (String name : NamedForms.of(article, chain)) {
        bearers.computeIfAbsent(NameKey.of(name), key -> new HashSet<>()).add(chain.id());
      }
    }
    return bearers;
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
