package org.nutgraph.map;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.nutgraph.article.Article;

/** An article ↔ what its graph says of the article itself. */
public final class ArticleFacts {
  private ArticleFacts() {}

  static void write(Article article, Node node, Iris iris, Facts facts) {
    facts.add(node, Terms.TYPE, Claims.ARTICLE);
    facts.addText(node, Terms.IDENTIFIER, article.identifier());
    facts.addText(node, Terms.ARTICLE_BODY, article.body());
    facts.addText(node, Terms.HEADLINE, article.headline());
    facts.addText(node, Terms.PUBLISHER, article.publisher());
    facts.addText(node, Terms.AUTHOR, article.author());
    facts.addText(node, Terms.IN_LANGUAGE, article.language());
    if (article.published() != null) {
      facts.add(node, Terms.DATE_PUBLISHED, Literals.day(article.published()));
    }
    if (article.url() != null && !article.url().isBlank()) {
      facts.add(node, Terms.URL, Literals.url(article.url()));
    }
    if (!article.source().isBlank()) {
      facts.add(node, Terms.WAS_DERIVED_FROM, Terms.iri(iris.source(article.source())));
    }
  }

  /**
   * The article that a graph was made from; its source is an IRI. Empty when the graph does not
   * hold the text.
   */
  public static Optional<Article> read(Graph graph, String article) {
    Node node = Terms.iri(article);
    String identifier = find(graph, node, Terms.IDENTIFIER);
    String body = find(graph, node, Terms.ARTICLE_BODY);
    if (identifier == null || body == null) {
      return Optional.empty();
    }
    String published = find(graph, node, Terms.DATE_PUBLISHED);
    String source = find(graph, node, Terms.WAS_DERIVED_FROM);
    return Optional.of(
        new Article(
            identifier,
            body,
            find(graph, node, Terms.HEADLINE),
            published == null ? null : LocalDate.parse(published),
            find(graph, node, Terms.URL),
            find(graph, node, Terms.PUBLISHER),
            find(graph, node, Terms.AUTHOR),
            find(graph, node, Terms.IN_LANGUAGE),
            source == null ? "" : source));
  }

  private static @Nullable String find(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .nextOptional()
        .map(triple -> triple.getObject())
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .orElse(null);
  }
}
