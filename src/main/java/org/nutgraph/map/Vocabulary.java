package org.nutgraph.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.nutgraph.extract.Factuality;

/**
 * What the ontology says of the classes, roles, edges and relations that extractions name. Read
 * once; then only asked. A name that the ontology has not is an {@link IllegalArgumentException}.
 */
public final class Vocabulary {
  private static final String RESOURCE = "ontology/nutgraph.ttl";

  /** Which role feeds the edge when several that the class allows are filled. */
  private static final List<String> EDGE_ROLES =
      List.of("destination", "origin", "recipient", "place", "content");

  /** Have a class of schema.org above them, as the classes of entities do. */
  private static final Set<Node> NO_ENTITIES =
      Set.of(Claims.ARTICLE, Claims.EVENT, Claims.STATED_RELATION, Claims.RUN);

  private final Graph ontology;

  private Vocabulary(Graph ontology) {
    this.ontology = ontology;
  }

  /**
   * The ontology on the class path.
   *
   * @throws IllegalStateException when it is missing, broken or lacks a term that the mapper writes
   */
  public static Vocabulary load() {
    try (InputStream stream = Vocabulary.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path; build again");
      }
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(stream).lang(Lang.TURTLE).base(Terms.NG).parse(graph);
      return of(graph);
    } catch (IOException | RiotException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read: " + e.getMessage(), e);
    }
  }

  static Vocabulary of(Graph ontology) {
    List<Node> needed = new ArrayList<>(Claims.all());
    for (Factuality factuality : Factuality.values()) {
      needed.add(Terms.ng(factuality.localName()));
    }
    EDGE_ROLES.forEach(role -> needed.add(Terms.ng(role)));
    List<Node> missing =
        needed.stream().filter(term -> !ontology.contains(term, Terms.TYPE, Node.ANY)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          RESOURCE + " does not define " + missing + ", which the mapper writes; add them there");
    }
    return new Vocabulary(ontology);
  }

  /** The class of an event and all its superclasses up to ng:Event. */
  Set<Node> eventTypes(String type) {
    Node start = term(type);
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (node.getURI().startsWith(Terms.NG) && found.add(node)) {
        open.addAll(objects(node, Terms.SUBCLASS_OF));
      }
    }
    if (!found.contains(Claims.EVENT)) {
      throw new IllegalArgumentException(type + " is no event class of " + RESOURCE);
    }
    return found;
  }

  Node entityClass(String type) {
    return term(type);
  }

  /** True for the local name of a class that entities may have. */
  public boolean isEntityClass(String type) {
    Node term = Terms.ng(type);
    return !NO_ENTITIES.contains(term)
        && objects(term, Terms.SUBCLASS_OF).stream()
            .anyMatch(parent -> parent.getURI().startsWith(Terms.SCHEMA));
  }

  Optional<Node> directEdge(String type) {
    return objects(term(type), Claims.DIRECT_EDGE).stream().findFirst();
  }

  boolean isSymmetric(String type) {
    return objects(term(type), Claims.SYMMETRIC).stream()
        .anyMatch(value -> value.getLiteralLexicalForm().equals("true"));
  }

  /** The roles whose fillers may be the object of the class's edge, the preferred one first. */
  List<String> edgeObjectRoles(String type) {
    List<Node> allowed = objects(term(type), Claims.EDGE_OBJECT);
    return EDGE_ROLES.stream().filter(role -> allowed.contains(Terms.ng(role))).toList();
  }

  Node role(String name) {
    return term(name);
  }

  boolean takesLiterals(Node property) {
    return ontology.contains(property, Terms.TYPE, Terms.DATATYPE_PROPERTY);
  }

  Node relation(String name) {
    Node relation = term(name);
    if (!ontology.contains(relation, Terms.SUBPROPERTY_OF, Claims.STATED_EDGE)) {
      throw new IllegalArgumentException(name + " is no relation of " + RESOURCE);
    }
    return relation;
  }

  /** Every property that is a bare triple only by the law: edges of events and relations. */
  Set<Node> bareProperties() {
    Set<Node> found = new LinkedHashSet<>();
    ontology
        .find(Node.ANY, Claims.DIRECT_EDGE, Node.ANY)
        .forEachRemaining(triple -> found.add(triple.getObject()));
    ontology
        .find(Node.ANY, Terms.SUBPROPERTY_OF, Claims.STATED_EDGE)
        .forEachRemaining(triple -> found.add(triple.getSubject()));
    return found;
  }

  /** Local names of the classes that have a direct edge, in alphabetical order. */
  List<String> typesWithEdge() {
    List<String> types = new ArrayList<>();
    ontology
        .find(Node.ANY, Claims.DIRECT_EDGE, Node.ANY)
        .forEachRemaining(
            triple -> types.add(triple.getSubject().getURI().substring(Terms.NG.length())));
    return types.stream().sorted().toList();
  }

  private Node term(String localName) {
    Node term = Terms.ng(localName);
    if (!ontology.contains(term, Terms.TYPE, Node.ANY)) {
      throw new IllegalArgumentException(RESOURCE + " has no term ng:" + localName);
    }
    return term;
  }

  private List<Node> objects(Node subject, Node predicate) {
    return ontology.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
