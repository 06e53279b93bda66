package org.nutgraph.serve.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Reads what articles say of themselves, many at once. */
final class ArticleReader {
  private final Asking asking;

  ArticleReader(Asking asking) {
    this.asking = asking;
  }

  /** Those of them that the store has. */
  Map<Node, ArticleRef> refs(Collection<Node> articles) {
    Map<Node, Map<String, String>> properties = new HashMap<>();
    for (Binding row : asking.about("article-properties", "article", articles)) {
      properties
          .computeIfAbsent(Cells.node(row, "article"), key -> new HashMap<>())
          .putIfAbsent(Cells.localName(Cells.node(row, "property")), Cells.text(row, "value"));
    }
    Map<Node, ArticleRef> refs = new HashMap<>();
    properties.forEach((article, found) -> refs.put(article, ref(article, found)));
    return refs;
  }

  private static ArticleRef ref(Node article, Map<String, String> properties) {
    String key = Cells.localName(article);
    String id = properties.getOrDefault("identifier", key);
    return new ArticleRef(
        article.toString(),
        key,
        id,
        properties.getOrDefault("headline", id),
        properties.get("datePublished"),
        properties.get("publisher"),
        properties.get("url"));
  }
}
