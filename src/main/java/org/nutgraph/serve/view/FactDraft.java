package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What the store says of one event or stated relation, property by property. */
final class FactDraft {
  static final List<String> ROLES =
      List.of(
          "agent",
          "participant",
          "recipient",
          "subject",
          "object",
          "destination",
          "origin",
          "place",
          "topic",
          "instrument",
          "content");
  private static final Set<String> SPANS =
      Set.of("evidence", "trigger", "contentSpan", "subjectMention", "objectMention");

  private final Node iri;
  private final Node article;
  private final Map<String, List<Node>> properties = new HashMap<>();

  FactDraft(Node iri, Node article) {
    this.iri = iri;
    this.article = article;
  }

  void add(Node property, Node value) {
    properties.computeIfAbsent(Cells.localName(property), key -> new ArrayList<>()).add(value);
  }

  Node iri() {
    return iri;
  }

  Node article() {
    return article;
  }

  boolean isRelation() {
    return properties.containsKey("relation");
  }

  List<Node> all(String property) {
    return properties.getOrDefault(property, List.of());
  }

  Optional<Node> first(String property) {
    return all(property).stream().findFirst();
  }

  @Nullable String text(String property) {
    return first(property).map(Cells::text).orElse(null);
  }

  /** The class; of a relation, the relation. */
  Node type(Vocabulary vocabulary) {
    return first("relation")
        .or(() -> vocabulary.mostSpecific(all("type")))
        .orElseThrow(() -> new IllegalStateException(iri + " has no class"));
  }

  String factuality() {
    return first("factuality").map(Cells::localName).orElse("");
  }

  boolean isQuoted() {
    return "true".equals(text("quoted"));
  }

  /** Told by the article itself as having happened or being so. */
  boolean isOwnVoice() {
    return factuality().equals("Actual") && all("attributedTo").isEmpty() && !isQuoted();
  }

  /** Whatever plays a part in it or says it. */
  void addFillers(Collection<Node> nodes) {
    ROLES.forEach(role -> all(role).stream().filter(Node::isURI).forEach(nodes::add));
    nodes.addAll(all("attributedTo"));
  }

  /** The stretches of text it names. */
  void addSpans(Collection<Node> nodes) {
    SPANS.forEach(property -> nodes.addAll(all(property)));
  }
}
