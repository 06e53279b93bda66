package org.nutgraph.serve.view;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are wanted; null for no matter which.
 *
 * @param type a class, with those below it, or a relation
 * @param from the first day wanted
 * @param to the last day wanted
 * @param source the publisher
 */
record FactFilter(
    @Nullable Node type,
    @Nullable String from,
    @Nullable String to,
    @Nullable String source,
    @Nullable String factuality) {
  static final List<String> FACTUALITIES =
      List.of("Actual", "Planned", "Wanted", "Possible", "Negated");

  static FactFilter of(Wishes wishes, Surroundings surroundings) {
    return new FactFilter(
        wishes.find("class").map(name -> type(name, surroundings)).orElse(null),
        wishes.day("from"),
        wishes.day("to"),
        wishes.find("source").orElse(null),
        wishes.oneOf("factuality", FACTUALITIES).orElse(null));
  }

  /** A class or a relation by its local name. */
  static Node type(String name, Surroundings surroundings) {
    String iri = surroundings.terms().prefixMap().getOrDefault("ng", "") + name;
    Node type = NodeFactory.createURI(iri);
    if (!surroundings.vocabulary().isKnown(type)) {
      throw ViewException.bad(
          "the ontology has no \"" + name + "\"",
          "parameter class",
          "give the local name of a class or a relation; /api/terms lists them");
    }
    return type;
  }

  boolean takes(Qualifiers fact, Vocabulary vocabulary) {
    return (type == null || fact.type().equals(type) || vocabulary.isBelow(fact.type(), type))
        && (from == null || fact.on().compareTo(from) >= 0)
        && (to == null || (!fact.on().isEmpty() && fact.on().compareTo(to) <= 0))
        && (source == null || source.equals(fact.publisher()))
        && (factuality == null || factuality.equals(fact.factuality()));
  }
}
