package org.nutgraph.cli;

import org.nutgraph.article.Article;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.map.CorrectionMapping;
import org.nutgraph.pipeline.Stages;
import org.nutgraph.serve.view.Extraction;
import org.nutgraph.store.GraphStore;

/** Articles that are sent to a server: models are loaded when the first one comes. */
final class ServedExtraction implements Extraction {
  private final GraphStore graphs;
  private final Loading<Assembly> assembly;

  /**
   * @param indexes stay open as long as the server; the caller closes them
   */
  ServedExtraction(GraphStore graphs, Indexes indexes) {
    this.graphs = graphs;
    this.assembly =
        new Loading<>("program", () -> new Assembly(graphs.base(), indexes).startLoading());
  }

  @Override
  public Stages.Mapped map(Article article) {
    return assembly.get().stages(CorrectionMapping.read(graphs.corrections())).map(article);
  }

  @Override
  public String maker() {
    return assembly.get().maker();
  }
}
