package org.nutgraph.serve.view;

import org.nutgraph.article.Article;
import org.nutgraph.pipeline.Stages;

/** Makes an article's graph, as building a store does. May load models first, which takes long. */
public interface Extraction {
  Stages.Mapped map(Article article);

  /** Fingerprint of the code and data that make the graph. */
  String maker();
}
