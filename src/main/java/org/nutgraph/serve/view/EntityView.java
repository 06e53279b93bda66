package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One entity and all that is told of it, the newest first.
 *
 * @param facts what articles tell of it in their own voice as having happened or being so
 * @param claims what else is told of it: by somebody, or as planned, wanted, possible or not so
 * @param said what it says itself
 * @param more how many of the three lists were left out
 */
public record EntityView(
    Described entity,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LinkView link,
    List<Fact> facts,
    List<Fact> claims,
    List<Fact> said,
    Counts counts,
    List<ArticleRef> articles,
    int more) {

  /**
   * The entity with all its names.
   *
   * @param classes IRIs of its classes
   * @param wikidata where Wikidata tells of it
   * @param oldIris what stood for it before people linked or merged it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Described(
      @JsonUnwrapped EntityRef ref,
      List<String> altLabels,
      List<String> classes,
      @Nullable EntityRef ofEntity,
      @Nullable String wikidata,
      List<String> oldIris) {}

  /** How many there are in all. */
  public record Counts(int facts, int claims, int said, int articles) {}

  /**
   * Reads it; what people linked or merged is answered by what stands for it today.
   *
   * @param limit of facts, claims and what it said together
   * @throws ViewException when the store does not know it
   */
  static EntityView read(Node asked, int limit, Asking asking) {
    Node entity = asking.known(asked);
    EntityReader reader = new EntityReader(asking);
    Map<String, List<Node>> properties =
        reader.properties(List.of(entity)).getOrDefault(entity, Map.of());
    List<Node> articles =
        asking.rows("entity-articles", Map.of("entity", entity)).stream()
            .map(row -> Cells.node(row, "article"))
            .toList();
    FactChoice choice = FactChoice.of(entity, limit, asking);
    Map<String, Fact> facts = choice.read(asking);
    List<ArticleRef> refs =
        new ArticleReader(asking)
            .refs(articles).values().stream()
                .sorted(
                    Comparator.comparing(EntityView::day).reversed().thenComparing(ArticleRef::iri))
                .toList();
    return new EntityView(
        describe(entity, properties, asking),
        LinkView.read(entity, asking),
        choice.shown(FactChoice.Kind.FACT, facts),
        choice.shown(FactChoice.Kind.CLAIM, facts),
        choice.shown(FactChoice.Kind.SAID, facts),
        new Counts(
            choice.count(FactChoice.Kind.FACT),
            choice.count(FactChoice.Kind.CLAIM),
            choice.count(FactChoice.Kind.SAID),
            refs.size()),
        refs,
        choice.leftOut());
  }

  private static String day(ArticleRef article) {
    String date = article.date();
    return date == null ? "" : date;
  }

  private static Described describe(
      Node entity, Map<String, List<Node>> properties, Asking asking) {
    EntityReader reader = new EntityReader(asking);
    EntityRef ref = reader.ref(entity, properties);
    List<Node> owners = properties.getOrDefault("ofEntity", List.of());
    return new Described(
        ref,
        texts(properties, "altLabel").sorted().toList(),
        texts(properties, "type").sorted().toList(),
        owners.isEmpty() ? null : reader.refs(owners).get(owners.getFirst()),
        ref.linked() ? ref.iri() : null,
        asking.rows("entity-old-iris", Map.of("entity", entity)).stream()
            .map(row -> Cells.text(row, "old"))
            .toList());
  }

  private static Stream<String> texts(Map<String, List<Node>> properties, String property) {
    return properties.getOrDefault(property, List.of()).stream().map(Cells::text);
  }
}
