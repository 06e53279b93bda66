package org.nutgraph.extract;

import org.nutgraph.annotate.AnnotatedArticle;

/** Annotated article → events and relations. Pure; safe for use by many threads at once. */
@FunctionalInterface
public interface Extractor {
  Extraction extract(AnnotatedArticle article);
}
