package org.nutgraph.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Turns what a person writes for a parameter into a term of the graph. */
public final class ParameterReader {
  private static final int SHOWN = 8;

  private final SavedQueries queries;
  private final Terms terms;
  private final QueryRunner runner;

  public ParameterReader(SavedQueries queries, Terms terms, QueryRunner runner) {
    this.queries = queries;
    this.terms = terms;
    this.runner = runner;
  }

  /**
   * Terms for all the values given.
   *
   * @throws QueryException when a parameter is unknown, or its value names nothing or too much
   */
  public Map<String, Node> read(SavedQuery query, Map<String, String> given) {
    Map<String, Node> values = new LinkedHashMap<>();
    new TreeMap<>(given)
        .forEach(
            (name, text) -> {
              Parameter parameter =
                  query
                      .findParameter(name)
                      .orElseThrow(() -> new QueryException(unknown(query, name)));
              values.put(name, value(parameter, text.strip()));
            });
    return values;
  }

  private static String unknown(SavedQuery query, String name) {
    List<String> names = query.parameters().stream().map(Parameter::name).toList();
    return "the question %s has no parameter %s; %s"
        .formatted(
            query.name(),
            name,
            names.isEmpty() ? "it has none" : "it has " + String.join(", ", names));
  }

  private Node value(Parameter parameter, String text) {
    return switch (parameter.kind()) {
      case LITERAL -> NodeFactory.createLiteralString(text);
      case DATE -> date(parameter, text);
      case CLASS ->
          terms
              .findTerm(text)
              .orElseThrow(
                  () ->
                      new QueryException(
                          "--param %s=%s: the ontology has no such term"
                              .formatted(parameter.name(), text)));
      case ENTITY -> now(terms.findIri(text).orElseGet(() -> entity(parameter, text)));
      case IRI -> terms.findIri(text).orElseGet(() -> article(text));
    };
  }

  private static Node date(Parameter parameter, String text) {
    try {
      return NodeFactory.createLiteralDT(LocalDate.parse(text).toString(), XSDDatatype.XSDdate);
    } catch (DateTimeParseException e) {
      throw new QueryException(
          "--param %s=%s is no day; write YYYY-MM-DD".formatted(parameter.name(), text));
    }
  }

  /**
   * The IRI of an article, from its IRI or its identifier.
   *
   * @throws QueryException when the store has no such article, or several
   */
  public Node article(String text) {
    List<Node> found = new ArrayList<>(terms.findIri(text).stream().toList());
    if (found.isEmpty()) {
      Map<String, Node> values = Map.of("identifier", NodeFactory.createLiteralString(text));
      for (Binding row : runner.rows(queries.internal("article-by-identifier"), values).rows()) {
        found.add(row.get(Var.alloc("article")));
      }
    }
    List<Node> distinct = found.stream().distinct().toList();
    if (distinct.size() == 1) {
      return distinct.getFirst();
    }
    throw new QueryException(
        distinct.isEmpty()
            ? "the store has no article \"" + text + "\"; `nutgraph query articles` lists them"
            : "several articles came as \"%s\"; name one by its IRI: %s".formatted(text, distinct));
  }

  /** What people put in the place of an entity that was linked or merged; else the entity. */
  private Node now(Node entity) {
    List<Binding> rows =
        runner.rows(queries.internal("entity-now"), Map.of("entity", entity)).rows();
    return rows.isEmpty() ? entity : rows.getFirst().get(Var.alloc("now"));
  }

  private Node entity(Parameter parameter, String name) {
    Map<Node, String> labels = entities("find-entity", name);
    if (labels.isEmpty()) {
      labels = entities("find-entity-by-mention", name);
    }
    return choose(parameter, name, labels);
  }

  /** Entities and their labels, the most mentioned first. */
  private Map<Node, String> entities(String query, String name) {
    Map<String, Node> values = Map.of("name", NodeFactory.createLiteralString(name));
    Map<Node, String> labels = new LinkedHashMap<>();
    for (Binding row : runner.rows(queries.internal(query), values).rows()) {
      Node label = row.get(Var.alloc("label"));
      labels.putIfAbsent(
          row.get(Var.alloc("entity")), label == null ? "" : label.getLiteralLexicalForm());
    }
    return labels;
  }

  private Node choose(Parameter parameter, String name, Map<Node, String> labels) {
    Set<Node> all = labels.keySet();
    List<Node> sameLabel =
        all.stream().filter(one -> name.equalsIgnoreCase(labels.get(one))).toList();
    if (all.size() == 1 || sameLabel.size() == 1) {
      return all.size() == 1 ? all.iterator().next() : sameLabel.getFirst();
    }
    throw new QueryException(
        all.isEmpty()
            ? "--param %s=%s: no entity in the store has this name; give a name as it stands in the"
                    .formatted(parameter.name(), name)
                + " articles, a QID or an IRI"
            : "--param %s=%s may mean %s; give one of these"
                .formatted(parameter.name(), name, choices(labels)));
  }

  private String choices(Map<Node, String> labels) {
    List<String> choices = new ArrayList<>();
    labels.forEach((node, label) -> choices.add(terms.shorten(node.getURI()) + " (" + label + ")"));
    String rest = choices.size() > SHOWN ? " and %d more".formatted(choices.size() - SHOWN) : "";
    return String.join(", ", choices.subList(0, Math.min(SHOWN, choices.size()))) + rest;
  }
}
