package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** One article: its text, of whom it speaks where, and what is told in it. */
public record ArticleView(
    Text article, List<Mention> mentions, List<Sentence> sentences, List<Fact> facts) {

  /** What it says of itself. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Text(
      @JsonUnwrapped ArticleRef ref,
      String body,
      @Nullable String author,
      @Nullable String derivedFrom) {}

  /** Where a sentence of it stands. */
  public record Sentence(String iri, int begin, int end) {}

  /**
   * Reads it.
   *
   * @throws ViewException when the store has no such article
   */
  static ArticleView read(Node article, Asking asking) {
    Map<String, Node> which = Map.of("article", article);
    ArticleRef ref = new ArticleReader(asking).refs(List.of(article)).get(article);
    List<Binding> texts = asking.rows("article-text", which);
    if (ref == null || texts.isEmpty()) {
      throw ViewException.unknown(
          "the store has no such article", article.toString(), "find it by /api/search?q=…");
    }
    Binding text = texts.getFirst();
    String body = Cells.findText(text, "body");
    Map<Node, List<Mention>> byEntity = new HashMap<>();
    List<Mention> mentions = mentions(which, asking, byEntity);
    return new ArticleView(
        new Text(
            ref,
            body == null ? "" : body,
            Cells.findText(text, "author"),
            Cells.findText(text, "source")),
        mentions,
        asking.rows("article-sentences", which).stream().map(ArticleView::sentence).toList(),
        facts(which, asking, byEntity));
  }

  private static Sentence sentence(Binding row) {
    return new Sentence(
        Cells.text(row, "sentence"), Cells.number(row, "begin"), Cells.number(row, "end"));
  }

  private static List<Fact> facts(
      Map<String, Node> which, Asking asking, Map<Node, List<Mention>> mentions) {
    List<Node> facts =
        asking.rows("article-facts", which).stream().map(row -> Cells.node(row, "fact")).toList();
    return new FactReader(asking)
        .read(facts, mentions).stream()
            .sorted(Comparator.comparingInt(ArticleView::place).thenComparing(Fact::iri))
            .toList();
  }

  private static int place(Fact fact) {
    List<Integer> trigger = fact.trigger();
    if (trigger != null) {
      return trigger.getFirst();
    }
    return fact.roles().stream()
        .map(Fact.Role::begin)
        .filter(begin -> begin != null)
        .mapToInt(Integer::intValue)
        .min()
        .orElseGet(() -> fact.evidence().isEmpty() ? 0 : fact.evidence().getFirst().begin());
  }

  /** Where the article speaks of each entity. */
  static Map<Node, List<Mention>> mentions(Node article, Asking asking) {
    Map<Node, List<Mention>> byEntity = new HashMap<>();
    mentions(Map.of("article", article), asking, byEntity);
    return byEntity;
  }

  private static List<Mention> mentions(
      Map<String, Node> which, Asking asking, Map<Node, List<Mention>> byEntity) {
    List<Binding> rows = asking.rows("article-mentions", which);
    Map<Node, EntityRef> refs =
        new EntityReader(asking).refs(rows.stream().map(row -> Cells.node(row, "entity")).toList());
    List<Mention> mentions = new ArrayList<>();
    for (Binding row : rows) {
      Node entity = Cells.node(row, "entity");
      EntityRef ref = refs.get(entity);
      if (ref != null) {
        Mention mention = mention(row, ref);
        mentions.add(mention);
        byEntity.computeIfAbsent(entity, key -> new ArrayList<>()).add(mention);
      }
    }
    return mentions;
  }

  private static Mention mention(Binding row, EntityRef entity) {
    Node kind = Cells.find(row, "kind");
    String score = Cells.findText(row, "score");
    return new Mention(
        Cells.number(row, "begin"),
        Cells.number(row, "end"),
        Cells.text(row, "text"),
        kind == null ? "" : Cells.localName(kind),
        entity,
        score == null ? null : Double.valueOf(score));
  }
}
