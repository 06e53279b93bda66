package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.nutgraph.query.ValuesTable;

/** Reads what entities are called and what they are, many at once. */
final class EntityReader {
  private final Asking asking;

  EntityReader(Asking asking) {
    this.asking = asking;
  }

  /** Property's local name → values, of each entity the store knows. */
  Map<Node, Map<String, List<Node>>> properties(Collection<Node> entities) {
    Map<Node, Map<String, List<Node>>> found = new HashMap<>();
    Map<String, Node> graph = Map.of("graph", asking.surroundings().layout().entities());
    for (Binding row :
        asking.rows("entity-properties", graph, ValuesTable.of("entity", entities))) {
      found
          .computeIfAbsent(Cells.node(row, "entity"), key -> new HashMap<>())
          .computeIfAbsent(Cells.localName(Cells.node(row, "property")), key -> new ArrayList<>())
          .add(Cells.node(row, "value"));
    }
    return found;
  }

  /** Every one of them, in short; by the end of its IRI where the store has no name for it. */
  Map<Node, EntityRef> refs(Collection<Node> entities) {
    Map<Node, Map<String, List<Node>>> properties = properties(entities);
    Map<Node, EntityRef> refs = new HashMap<>();
    for (Node entity : entities) {
      refs.computeIfAbsent(entity, key -> ref(key, properties.getOrDefault(key, Map.of())));
    }
    return refs;
  }

  EntityRef ref(Node entity, Map<String, List<Node>> properties) {
    String iri = entity.toString();
    return new EntityRef(
        iri,
        first(properties, "label", Cells.localName(entity)),
        asking
            .vocabulary()
            .mostSpecific(properties.getOrDefault("type", List.of()))
            .map(Cells::localName)
            .orElse("Thing"),
        asking.surroundings().isLinked(iri),
        properties.containsKey("description") ? first(properties, "description", "") : null);
  }

  private static String first(
      Map<String, List<Node>> properties, String property, String otherwise) {
    return properties.getOrDefault(property, List.of()).stream()
        .map(Cells::text)
        .sorted()
        .findFirst()
        .orElse(otherwise);
  }
}
