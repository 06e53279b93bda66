package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Finds entities, headlines and sentences while somebody types. */
final class Search {
  /** How much more somebody of exactly this name is meant than somebody of a longer one. */
  private static final int EXACT = 3;

  private final Asking asking;

  Search(Asking asking) {
    this.asking = asking;
  }

  /**
   * What fits best of each kind.
   *
   * @param limit of each kind
   */
  SearchView find(String query, int limit) {
    Words words = Words.of(query);
    if (words.isEmpty()) {
      return new SearchView(query, List.of(), List.of(), List.of());
    }
    Node text = words.begun();
    Snippets snippets = new Snippets(query);
    return new SearchView(
        query,
        entities(text, query.strip().toLowerCase(Locale.ROOT), limit),
        articles(text, snippets, limit),
        sentences(text, snippets, limit));
  }

  private List<EntityRef> entities(Node text, String name, int limit) {
    Map<String, Node> values =
        Map.of("words", text, "graph", asking.surroundings().layout().entities());
    Map<Node, Long> mentions = new HashMap<>();
    Map<Node, Long> articles = new HashMap<>();
    for (Binding row : asking.rows("find-entities", values)) {
      mentions.put(Cells.node(row, "entity"), Cells.count(row, "mentions"));
      articles.put(Cells.node(row, "entity"), Cells.count(row, "articles"));
    }
    Map<Node, EntityRef> refs = new EntityReader(asking).refs(mentions.keySet());
    List<Node> best =
        refs.keySet().stream()
            .sorted(
                Comparator.comparing(
                        (Node one) ->
                            -mentions.getOrDefault(one, 0L)
                                * (label(refs, one).equals(name) ? EXACT : 1))
                    .thenComparing(one -> one.toString()))
            .limit(limit)
            .toList();
    Map<Node, Long> facts = new HashMap<>();
    for (Binding row : asking.about("fact-counts", "entity", best)) {
      facts.put(Cells.node(row, "entity"), Cells.count(row, "facts"));
    }
    List<EntityRef> found = new ArrayList<>();
    for (Node entity : best) {
      Stream.ofNullable(refs.get(entity))
          .map(ref -> ref.withCounts(facts.getOrDefault(entity, 0L), articles.get(entity)))
          .forEach(found::add);
    }
    return found;
  }

  private static String label(Map<Node, EntityRef> refs, Node entity) {
    EntityRef ref = refs.get(entity);
    return ref == null ? "" : ref.label().toLowerCase(Locale.ROOT);
  }

  private List<SearchView.ArticleHit> articles(Node text, Snippets snippets, int limit) {
    List<Node> best = best("find-articles", "article", text, limit);
    Map<Node, ArticleRef> refs = new ArticleReader(asking).refs(best);
    return best.stream()
        .flatMap(article -> Stream.ofNullable(refs.get(article)))
        .map(ref -> new SearchView.ArticleHit(ref, snippets.of(ref.headline())))
        .toList();
  }

  private List<SearchView.SentenceHit> sentences(Node text, Snippets snippets, int limit) {
    List<Node> best = best("find-sentences", "sentence", text, limit);
    Map<Node, Binding> rows = new HashMap<>();
    for (Binding row : asking.about("sentences", "sentence", best)) {
      rows.put(Cells.node(row, "sentence"), row);
    }
    Map<Node, ArticleRef> articles =
        new ArticleReader(asking)
            .refs(rows.values().stream().map(row -> Cells.node(row, "article")).toList());
    List<SearchView.SentenceHit> hits = new ArrayList<>();
    for (Node sentence : best) {
      Stream.ofNullable(rows.get(sentence))
          .flatMap(
              row ->
                  Stream.ofNullable(articles.get(Cells.node(row, "article")))
                      .map(article -> hit(row, article, snippets)))
          .forEach(hits::add);
    }
    return hits;
  }

  private List<Node> best(String query, String column, Node text, int limit) {
    return asking.rows(query, Map.of("words", text)).stream()
        .map(row -> Cells.node(row, column))
        .distinct()
        .limit(limit)
        .toList();
  }

  private static SearchView.SentenceHit hit(Binding row, ArticleRef article, Snippets snippets) {
    return new SearchView.SentenceHit(
        Cells.text(row, "sentence"),
        Cells.number(row, "begin"),
        Cells.number(row, "end"),
        article,
        snippets.of(Cells.text(row, "text")));
  }
}
