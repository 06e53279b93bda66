package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entities and what connects them.
 *
 * @param nodes those that were asked about, then their neighbours, the closest first
 * @param more IRI of an entity that was asked about → how many of its neighbours are not shown
 */
public record NeighboursView(List<EntityRef> nodes, List<Link> links, Map<String, Integer> more) {

  /**
   * Facts of one kind between the same two, told with the same certainty by the same.
   *
   * @param source IRI of who acts; of two equal sides the first by IRI
   * @param type local name of the class or relation
   * @param asserted true when a bare triple of it stands in an article's graph
   * @param facts IRIs of up to {@value Neighbours#FACTS}, the newest first
   */
  public record Link(
      String source,
      String target,
      @JsonProperty("class") String type,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String edge,
      boolean symmetric,
      String factuality,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable EntityRef speaker,
      boolean asserted,
      int count,
      List<String> facts,
      List<String> labels) {}
}
