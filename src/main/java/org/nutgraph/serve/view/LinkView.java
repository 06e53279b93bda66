package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * What looking an entity up in the index came to, in the article where it was surest.
 *
 * @param score in 0 to 1
 * @param features what spoke for or against the choice
 * @param indexDate of the index it was looked up in
 * @param status Found, Ambiguous or Unlinked
 * @param candidates all items that were weighed, the best first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkView(
    @Nullable Double score,
    @Nullable String rule,
    List<Feature> features,
    @Nullable String indexDate,
    String status,
    List<Candidate> candidates) {
  private static final Pattern FEATURE = Pattern.compile("(\\S+)=(\\S+)");

  /** One thing that spoke for or against a candidate. */
  public record Feature(String name, String value) {}

  /** An item that was weighed. */
  public record Candidate(EntityRef entity, double score, List<Feature> features) {}

  /** Null when it was never looked up. */
  static @Nullable LinkView read(Node entity, Asking asking) {
    Map<String, Node> which = Map.of("entity", entity);
    List<Binding> links = asking.rows("entity-links", which);
    if (links.isEmpty()) {
      return null;
    }
    Binding best = links.getFirst();
    Map<Node, Candidate> candidates = new LinkedHashMap<>();
    for (Binding row : asking.rows("entity-candidates", which)) {
      candidates.putIfAbsent(Cells.node(row, "item"), candidate(row, asking));
    }
    Candidate chosen = candidates.get(entity);
    String score = Cells.findText(best, "score");
    return new LinkView(
        score == null ? null : Double.valueOf(score),
        Cells.findText(best, "rule"),
        chosen == null ? List.of() : chosen.features(),
        Cells.findText(best, "date"),
        Cells.localName(Cells.node(best, "status")),
        new ArrayList<>(candidates.values()));
  }

  private static Candidate candidate(Binding row, Asking asking) {
    Node item = Cells.node(row, "item");
    String label = Cells.findText(row, "label");
    String iri = item.toString();
    return new Candidate(
        new EntityRef(
            iri,
            label == null ? Cells.localName(item) : label,
            "Thing",
            asking.surroundings().isLinked(iri),
            Cells.findText(row, "description")),
        Double.parseDouble(Cells.text(row, "score")),
        features(Cells.findText(row, "features")));
  }

  private static List<Feature> features(@Nullable String written) {
    return written == null
        ? List.of()
        : FEATURE.matcher(written).results().map(LinkView::feature).toList();
  }

  private static Feature feature(MatchResult pair) {
    return new Feature(pair.group(1), pair.group(2));
  }
}
