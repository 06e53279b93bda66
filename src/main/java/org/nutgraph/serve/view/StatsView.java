package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * How much is in the store.
 *
 * @param from the first day of publication
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatsView(
    long articles,
    long sentences,
    long entities,
    long events,
    long relations,
    List<Publisher> publishers,
    List<OfClass> classes,
    @Nullable String from,
    @Nullable String to,
    String base,
    String version) {

  /** Whose articles; null for those that name nobody. */
  public record Publisher(@Nullable String name, long articles) {}

  /** How many events of a class, or stated relations of a kind. */
  public record OfClass(
      @JsonProperty("class") String type, String label, @Nullable String edge, long count) {}

  static StatsView read(Asking asking) {
    Map<String, Long> counts = new HashMap<>();
    for (Binding row : asking.rows("counts", Map.of())) {
      counts.put(Cells.text(row, "group"), Cells.count(row, "count"));
    }
    List<Binding> publishers = asking.rows("publishers", Map.of());
    return new StatsView(
        counts.getOrDefault("articles", 0L),
        counts.getOrDefault("sentences", 0L),
        counts.getOrDefault("entities", 0L),
        counts.getOrDefault("events", 0L),
        counts.getOrDefault("relations", 0L),
        publishers(publishers),
        classes(asking),
        days(publishers, "from").min(Comparator.naturalOrder()).orElse(null),
        days(publishers, "to").max(Comparator.naturalOrder()).orElse(null),
        asking.surroundings().base(),
        asking.surroundings().version());
  }

  /** Whose articles are in the store, those with the most first. */
  static List<Publisher> publishers(Asking asking) {
    return publishers(asking.rows("publishers", Map.of()));
  }

  private static List<Publisher> publishers(List<Binding> rows) {
    return rows.stream()
        .filter(row -> Cells.count(row, "articles") > 0)
        .map(row -> new Publisher(Cells.findText(row, "publisher"), Cells.count(row, "articles")))
        .sorted(
            Comparator.comparing(Publisher::articles)
                .reversed()
                .thenComparing(one -> Objects.requireNonNullElse(one.name(), "")))
        .toList();
  }

  private static Stream<String> days(List<Binding> rows, String column) {
    return rows.stream().flatMap(row -> Stream.ofNullable(Cells.findText(row, column)));
  }

  private static List<OfClass> classes(Asking asking) {
    List<OfClass> classes = new ArrayList<>();
    Vocabulary vocabulary = asking.vocabulary();
    for (Binding row : asking.rows("counts-by-class", Map.of())) {
      Node type = Cells.node(row, "class");
      classes.add(
          new OfClass(
              Cells.localName(type),
              vocabulary.label(type),
              vocabulary.edgeName(type),
              Cells.count(row, "count")));
    }
    classes.sort(Comparator.comparing(OfClass::count).reversed().thenComparing(OfClass::type));
    return classes;
  }
}
