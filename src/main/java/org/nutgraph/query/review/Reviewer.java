package org.nutgraph.query.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;

/** Asks a dataset what waits for review, within the caller's transaction. */
public final class Reviewer {
  private static final int SENTENCES = 3;

  private final SavedQueries queries;
  private final QueryRunner runner;

  public Reviewer(SavedQueries queries, QueryRunner runner) {
    this.queries = queries;
    this.runner = runner;
  }

  /** Ambiguous and unlinked entities that a name stands for, the most mentioned first. */
  public List<ReviewItem> items(int limit) {
    List<Binding> rows = rows("review-entities", Map.of());
    return rows.stream().limit(limit).map(this::item).toList();
  }

  private ReviewItem item(Binding row) {
    Node entity = row.get(Var.alloc("entity"));
    return new ReviewItem(
        entity.getURI(),
        text(row, "label"),
        text(row, "class"),
        text(row, "status"),
        Long.parseLong(text(row, "mentions")),
        Long.parseLong(text(row, "articles")),
        candidates(entity),
        sightings(entity));
  }

  private List<ReviewItem.Candidate> candidates(Node entity) {
    return rows("review-candidates", Map.of("entity", entity)).stream()
        .map(
            row ->
                new ReviewItem.Candidate(
                    row.get(Var.alloc("item")).getURI(),
                    text(row, "label"),
                    text(row, "description"),
                    Double.parseDouble(text(row, "score"))))
        .toList();
  }

  /** Of different articles first: they tell more than several sentences of one. */
  private List<ReviewItem.Sighting> sightings(Node entity) {
    Set<Node> articles = new HashSet<>();
    Set<String> sentences = new HashSet<>();
    List<ReviewItem.Sighting> first = new ArrayList<>();
    List<ReviewItem.Sighting> others = new ArrayList<>();
    for (Binding row : rows("review-mentions", Map.of("entity", entity))) {
      String sentence = text(row, "sentence").replaceAll("\\s+", " ");
      if (sentences.add(sentence)) {
        boolean newArticle = articles.add(row.get(Var.alloc("article")));
        (newArticle ? first : others)
            .add(
                new ReviewItem.Sighting(
                    row.get(Var.alloc("mention")).getURI(), sentence, text(row, "source")));
      }
    }
    first.addAll(others);
    return first.subList(0, Math.min(SENTENCES, first.size()));
  }

  private List<Binding> rows(String query, Map<String, Node> values) {
    return runner.rows(queries.internal(query), values).rows();
  }

  private static String text(Binding row, String column) {
    Node node = row.get(Var.alloc(column));
    return node == null ? "" : node.getLiteralLexicalForm();
  }
}
