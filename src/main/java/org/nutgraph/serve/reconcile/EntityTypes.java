package org.nutgraph.serve.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;

/** The entity classes of the ontology, by local name. */
final class EntityTypes {
  private final Map<String, EntityType> byId;

  /**
   * An entity class.
   *
   * @param id its local name
   * @param description what it means
   */
  record EntityType(String id, String name, String description) {}

  private EntityTypes(Map<String, EntityType> byId) {
    this.byId = byId;
  }

  static EntityTypes read(SavedQueries queries, Terms terms) {
    QueryRunner runner =
        new QueryRunner(
            DatasetGraphFactory.wrap(terms.ontology()), terms.prefixes(), Duration.ZERO);
    Map<String, EntityType> found = new LinkedHashMap<>();
    for (Binding row : runner.rows(queries.internal("entity-classes"), Map.of()).rows()) {
      Node type = row.get(Var.alloc("class"));
      String id = type.getLocalName();
      found.put(id, new EntityType(id, text(row, "label"), text(row, "comment")));
    }
    return new EntityTypes(found);
  }

  private static String text(Binding row, String column) {
    return row.get(Var.alloc(column)).getLiteralLexicalForm();
  }

  Collection<EntityType> all() {
    return byId.values();
  }

  /** The class of this name; one without further words where the ontology has none. */
  EntityType get(String id) {
    EntityType type = byId.get(id);
    return type == null ? new EntityType(id, id, "") : type;
  }

  /** Those whose name or local name begins so. */
  List<EntityType> startingWith(String beginning) {
    List<EntityType> found = new ArrayList<>();
    for (EntityType type : byId.values()) {
      if (Text.startsWith(type.name(), beginning) || Text.startsWith(type.id(), beginning)) {
        found.add(type);
      }
    }
    return found;
  }
}
