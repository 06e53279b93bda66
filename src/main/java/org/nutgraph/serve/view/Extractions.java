package org.nutgraph.serve.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nutgraph.article.Article;
import org.nutgraph.export.ExportFormat;
import org.nutgraph.export.RdfOutput;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.pipeline.Stages;
import org.nutgraph.store.GraphStore;

/** Makes graphs of articles that are sent, one at a time; the next one is asked to wait. */
final class Extractions {
  private final Extraction extraction;
  private final GraphStore store;
  private final Surroundings surroundings;
  private final Semaphore one = new Semaphore(1);

  Extractions(Extraction extraction, GraphStore store, Surroundings surroundings) {
    this.extraction = extraction;
    this.store = store;
    this.surroundings = surroundings;
  }

  /** The article as the page shows it; nothing is stored. */
  ArticleView view(Article article) {
    ArticleGraph graph = exclusively(() -> map(article));
    DatasetGraph alone = DatasetGraphFactory.create();
    Node name = NodeFactory.createURI(graph.iri());
    graph
        .facts()
        .find()
        .forEach(
            triple -> {
              alone.getGraph(name).add(triple);
              alone.getDefaultGraph().add(triple);
            });
    graph.entities().find().forEach(alone.getGraph(surroundings.layout().entities())::add);
    return ArticleView.read(name, new Asking(alone, surroundings));
  }

  /** The article's graph and what it brings of entities; nothing is stored. */
  byte[] rdf(Article article, ExportFormat format) {
    ArticleGraph graph = exclusively(() -> map(article));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RdfOutput rdf = RdfOutput.rdf11(format, surroundings.terms().prefixMap(), out)) {
      rdf.graph(NodeFactory.createURI(graph.iri()), graph.facts().find().toList());
      rdf.graph(surroundings.layout().entities(), graph.entities().find().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Stores it; its IRI. */
  Node ingest(Article article) {
    ArticleGraph graph =
        exclusively(
            () -> {
              ArticleGraph made = map(article);
              store.replaceAll(List.of(made), extraction.maker());
              return made;
            });
    return NodeFactory.createURI(graph.iri());
  }

  private ArticleGraph map(Article article) {
    Stages.Mapped mapped = extraction.map(article);
    if (!mapped.isStorable()) {
      throw new ViewException(
          422,
          mapped.violations().stream().map(Object::toString).collect(Collectors.joining("; ")),
          "the article's graph",
          "report this article as a fault of the program");
    }
    return mapped.graph();
  }

  private <T> T exclusively(Supplier<T> work) {
    if (!one.tryAcquire()) {
      throw new ViewException(
          503, "another article is being read", "POST", "send it again in a few seconds");
    }
    try {
      return work.get();
    } finally {
      one.release();
    }
  }
}
