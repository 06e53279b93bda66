package org.nutgraph.serve.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;

/** What the ontology says of classes, their edges and their names. Read once; then only asked. */
final class Vocabulary {
  private final Map<Node, Term> terms = new LinkedHashMap<>();
  private final Map<Node, Set<Node>> parents = new HashMap<>();
  private final Map<Node, Edge> edges = new HashMap<>();
  private final Set<Node> symmetricRelations = new HashSet<>();

  /**
   * A term, for people.
   *
   * @param kind class, property or value
   */
  public record Term(String iri, String curie, String kind, String label, String comment) {}

  /**
   * The bare triple of a class.
   *
   * @param roles which may be the triple's object; the first of them that is filled is
   */
  record Edge(Node property, boolean symmetric, List<String> roles) {}

  private Vocabulary() {}

  static Vocabulary read(Terms terms, SavedQueries queries) {
    DatasetGraph ontology = DatasetGraphFactory.wrap(terms.ontology());
    QueryRunner runner = new QueryRunner(ontology, terms.prefixes(), Duration.ZERO);
    Vocabulary vocabulary = new Vocabulary();
    for (Binding row : runner.rows(queries.page("terms"), Map.of()).rows()) {
      Node term = Cells.node(row, "term");
      String comment = Cells.findText(row, "comment");
      vocabulary.terms.putIfAbsent(
          term,
          new Term(
              term.getURI(),
              terms.shorten(term.getURI()),
              Cells.text(row, "kind"),
              Cells.text(row, "label"),
              comment == null ? "" : comment));
    }
    runner.rows(queries.page("class-edges"), Map.of()).rows().forEach(vocabulary::addEdge);
    for (Binding row : runner.rows(queries.page("symmetric-relations"), Map.of()).rows()) {
      vocabulary.symmetricRelations.add(Cells.node(row, "relation"));
    }
    return vocabulary;
  }

  private void addEdge(Binding row) {
    Node type = Cells.node(row, "class");
    Node parent = Cells.find(row, "parent");
    if (parent != null) {
      parents.computeIfAbsent(type, key -> new HashSet<>()).add(parent);
      return;
    }
    List<String> roles = new ArrayList<>();
    Edge known = edges.get(type);
    if (known != null) {
      roles.addAll(known.roles());
    }
    Node role = Cells.find(row, "role");
    if (role != null) {
      roles.add(Cells.localName(role));
    }
    boolean symmetric = "true".equals(Cells.findText(row, "symmetric"));
    edges.put(type, new Edge(Cells.node(row, "edge"), symmetric, List.copyOf(roles)));
  }

  /** All terms: classes, properties, values. */
  Collection<Term> terms() {
    return terms.values();
  }

  /** The name of a term, for people; its local name where the ontology has not the term. */
  String label(Node term) {
    Term known = terms.get(term);
    return known == null ? Cells.localName(term) : known.label();
  }

  Optional<Edge> edge(Node type) {
    return Optional.ofNullable(edges.get(type));
  }

  /** The bare triple's property; a relation's is the relation itself. */
  Optional<Node> edgeProperty(Node type) {
    Term known = terms.get(type);
    return known != null && known.kind().equals("property")
        ? Optional.of(type)
        : edge(type).map(Edge::property);
  }

  /** Its local name; null where the class has none. */
  @Nullable String edgeName(Node type) {
    return edgeProperty(type).map(Cells::localName).orElse(null);
  }

  boolean isKnown(Node term) {
    return terms.containsKey(term);
  }

  boolean isSymmetricRelation(Node relation) {
    return symmetricRelations.contains(relation);
  }

  /** Of a node's classes the one of the ontology that stands below the others. */
  Optional<Node> mostSpecific(Collection<Node> types) {
    List<Node> known = types.stream().filter(terms::containsKey).toList();
    return known.stream()
        .filter(one -> known.stream().noneMatch(other -> isBelow(other, one)))
        .min(Comparator.comparing(Node::toString));
  }

  /** True when the second class stands somewhere above the first. */
  boolean isBelow(@Nullable Node type, Node above) {
    return type != null
        && parents.getOrDefault(type, Set.of()).stream()
            .anyMatch(parent -> parent.equals(above) || isBelow(parent, above));
  }
}
