package org.nutgraph.annotate;

import org.nutgraph.article.Article;

/**
 * Article → annotated article. Pure: the same article gives the same result. Safe for use by many
 * threads at once.
 */
@FunctionalInterface
public interface Annotator {
  AnnotatedArticle annotate(Article article);
}
