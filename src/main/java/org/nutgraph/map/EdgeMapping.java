package org.nutgraph.map;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Filler;

/**
 * Writes the bare triple of an event. The one law: only for what the article itself tells as having
 * happened; never for what somebody denied, wants, plans or merely claims.
 */
final class EdgeMapping {
  private static final String AGENT = "agent";
  private static final String PARTICIPANT = "participant";

  private final Vocabulary vocabulary;
  private final Nodes nodes;
  private final Facts facts;

  EdgeMapping(Vocabulary vocabulary, Nodes nodes, Facts facts) {
    this.vocabulary = vocabulary;
    this.nodes = nodes;
    this.facts = facts;
  }

  void write(Event event) {
    if (event.qualifiers().isAsserted()) {
      vocabulary.directEdge(event.type()).ifPresent(edge -> write(event, edge));
    }
  }

  private void write(Event event, Node edge) {
    if (vocabulary.isSymmetric(event.type())) {
      List<Node> sides = fillers(event, PARTICIPANT);
      sides.forEach(side -> sides.forEach(other -> write(side, edge, other)));
      return;
    }
    List<Node> objects = objects(event);
    fillers(event, AGENT).forEach(agent -> objects.forEach(o -> write(agent, edge, o)));
  }

  private void write(Node subject, Node edge, Node object) {
    if (!subject.equals(object)) {
      facts.add(subject, edge, object);
    }
  }

  /** What fills the first of the roles that may be the edge's object. */
  private List<Node> objects(Event event) {
    return vocabulary.edgeObjectRoles(event.type()).stream()
        .map(role -> fillers(event, role))
        .filter(fillers -> !fillers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Node> fillers(Event event, String role) {
    return event.role(role).stream()
        .flatMap(
            filler ->
                switch (filler) {
                  case Filler.Entity entity -> Stream.of(nodes.entity(entity));
                  case Filler.Content content -> Stream.of(nodes.event(content.event()));
                  case Filler.Literal literal -> Stream.<Node>empty();
                })
        .distinct()
        .toList();
  }
}
