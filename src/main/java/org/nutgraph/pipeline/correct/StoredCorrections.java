package org.nutgraph.pipeline.correct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.article.ReadResult;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Naming;
import org.nutgraph.link.correct.Recording;
import org.nutgraph.map.CorrectionMapping;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;

/** The corrections of a store, and the articles that they concern. */
public final class StoredCorrections {
  private static final String STRETCH = "#char=";

  private final GraphStore store;
  private final CorrectionMapping mapping;
  private final Naming naming;
  private final SavedQueries queries;
  private final Terms terms;

  public StoredCorrections(
      GraphStore store,
      CorrectionMapping mapping,
      Naming naming,
      SavedQueries queries,
      Terms terms) {
    this.store = store;
    this.mapping = mapping;
    this.naming = naming;
    this.queries = queries;
    this.terms = terms;
  }

  public Corrections read() {
    return CorrectionMapping.read(store.corrections());
  }

  /**
   * Writes what a table came to and marks the articles that it concerns as out of date.
   *
   * @return IRIs of entities and mentions that the store does not hold; what was said of them waits
   *     until an article brings them
   */
  public List<String> record(Recording recording) {
    Set<String> articles = new TreeSet<>();
    List<String> absent = new ArrayList<>();
    store.read(
        stored -> {
          for (String subject : recording.concerned()) {
            Set<String> concerned = articles(stored, subject);
            articles.addAll(concerned);
            if (concerned.isEmpty() || isNoMention(stored, subject)) {
              absent.add(subject);
            }
          }
          return absent;
        });
    store.replaceCorrections(mapping.graph(recording.after()), articles);
    return absent;
  }

  /** True for an IRI of a stretch of a stored article that is no mention there. */
  private boolean isNoMention(DatasetGraph stored, String subject) {
    return subject.contains(STRETCH)
        && !stored.contains(Node.ANY, NodeFactory.createURI(subject), Node.ANY, Node.ANY);
  }

  private Set<String> articles(DatasetGraph stored, String subject) {
    Set<String> articles = new TreeSet<>();
    naming
        .article(subject)
        .filter(article -> stored.containsGraph(NodeFactory.createURI(article)))
        .ifPresent(articles::add);
    runner(stored)
        .rows(
            queries.internal("articles-of-entity"),
            Map.of("entity", NodeFactory.createURI(subject)))
        .rows()
        .forEach(row -> articles.add(row.get(Var.alloc("article")).getURI()));
    return articles;
  }

  /** The name of an entity in the store. */
  public Optional<String> label(String entity) {
    Map<String, Node> values = Map.of("entity", NodeFactory.createURI(entity));
    return store.read(
        stored ->
            runner(stored).rows(queries.internal("label-of-entity"), values).rows().stream()
                .map(row -> row.get(Var.alloc("label")).getLiteralLexicalForm())
                .findFirst());
  }

  private QueryRunner runner(DatasetGraph stored) {
    return new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
  }

  /** IRIs of the articles that must be made again. */
  public List<String> outOfDate() {
    return store.stale();
  }

  /** Those articles, from their texts in the store. */
  public ArticleSource articlesOutOfDate() {
    return sink -> {
      for (String iri : store.stale()) {
        sink.accept(
            store
                .article(iri)
                .<ReadResult>map(ReadResult.Read::new)
                .orElseGet(
                    () ->
                        new ReadResult.Unreadable(
                            iri, "the store does not hold its text; build it again")));
      }
    };
  }
}
