package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** Finds entities, headlines and sentences while somebody types. */
final class Search {
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
    String words = query.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    Node text = NodeFactory.createLiteralString(words);
    Snippets snippets = new Snippets(query);
    return new SearchView(
        query,
        entities(text, words, limit),
        articles(text, snippets, limit),
        sentences(text, snippets, limit));
  }

  private List<EntityRef> entities(Node text, String words, int limit) {
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
                Comparator.comparing((Node one) -> !label(refs, one).equals(words))
                    .thenComparing(one -> -mentions.getOrDefault(one, 0L))
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
    List<Node> best =
        asking.rows("find-articles", Map.of("words", text)).stream()
            .map(row -> Cells.node(row, "article"))
            .toList();
    return new ArticleReader(asking)
        .refs(best).values().stream()
            .sorted(Comparator.comparing(Search::day).reversed().thenComparing(ArticleRef::iri))
            .limit(limit)
            .map(ref -> new SearchView.ArticleHit(ref, snippets.of(ref.headline())))
            .toList();
  }

  private static String day(ArticleRef article) {
    String date = article.date();
    return date == null ? "" : date;
  }

  private List<SearchView.SentenceHit> sentences(Node text, Snippets snippets, int limit) {
    List<Binding> rows = asking.rows("find-sentences", Map.of("words", text));
    rows = rows.subList(0, Math.min(limit, rows.size()));
    Map<Node, ArticleRef> articles =
        new ArticleReader(asking)
            .refs(rows.stream().map(row -> Cells.node(row, "article")).toList());
    List<SearchView.SentenceHit> hits = new ArrayList<>();
    for (Binding row : rows) {
      Stream.ofNullable(articles.get(Cells.node(row, "article")))
          .map(article -> hit(row, article, snippets))
          .forEach(hits::add);
    }
    return hits;
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
