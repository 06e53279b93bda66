package org.nutgraph.map;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Filler;

/**
 * Writes the bare triple of an event. The one law: only for what the article itself tells as having
 * happened; never for what somebody denied, wants, plans or merely claims. And only where both ends
 * are known: one by a name or both as certain ones ("the gunman", "two people"), neither by no more
 * than a pronoun.
 */
final class EdgeMapping {
  private static final String AGENT = "agent";
  private static final String PARTICIPANT = "participant";

  /**
   * @param named a name says who it is
   * @param specific at least an article or a number says that certain ones are meant
   * @param mention where an entity stands; null for an event
   */
  private record End(Node node, boolean named, boolean specific, Filler.@Nullable Entity mention) {}

  private final Vocabulary vocabulary;
  private final Nodes nodes;
  private final Facts facts;

  EdgeMapping(Vocabulary vocabulary, Nodes nodes, Facts facts) {
    this.vocabulary = vocabulary;
    this.nodes = nodes;
    this.facts = facts;
  }

  void write(Event event) {
    if (event.bare() && event.qualifiers().isAsserted()) {
      vocabulary.directEdge(event.type()).ifPresent(edge -> write(event, edge));
    }
  }

  private void write(Event event, Node edge) {
    if (vocabulary.isSymmetric(event.type())) {
      writePairs(ends(event, PARTICIPANT), edge);
      return;
    }
    List<End> objects = objects(event);
    ends(event, AGENT).forEach(agent -> objects.forEach(o -> write(agent, edge, o)));
  }

  /**
   * Each pair of participants; where the sentence sets one side against the other ("signed deals
   * with A and B"), only those of different sides.
   */
  private void writePairs(List<End> sides, Node edge) {
    for (End side : sides) {
      List<End> others = sides.stream().filter(other -> !areJoined(side, other)).toList();
      boolean allOfOne = others.isEmpty();
      (allOfOne ? sides : others).forEach(other -> write(side, edge, other));
    }
  }

  private void write(End subject, Node edge, End object) {
    boolean known = subject.named() || object.named() || (subject.specific() && object.specific());
    if (known && !subject.node().equals(object.node())) {
      facts.add(subject.node(), edge, object.node());
    }
  }

  /** What fills the first of the roles that may be the edge's object. */
  private List<End> objects(Event event) {
    return vocabulary.edgeObjectRoles(event.type()).stream()
        .map(role -> ends(event, role))
        .filter(fillers -> !fillers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<End> ends(Event event, String role) {
    return event.role(role).stream()
        .flatMap(
            filler ->
                switch (filler) {
                  case Filler.Entity entity when nodes.isDescribed(entity.chain()) ->
                      Stream.of(end(entity));
                  case Filler.Entity entity -> Stream.<End>empty();
                  case Filler.Content content ->
                      Stream.of(new End(nodes.event(content.event()), false, true, null));
                  case Filler.Literal literal -> Stream.<End>empty();
                })
        .distinct()
        .toList();
  }

  private End end(Filler.Entity entity) {
    int chain = entity.chain();
    return new End(nodes.entity(entity), nodes.isNamed(chain), nodes.isSpecific(chain), entity);
  }

  private boolean areJoined(End one, End other) {
    return one.mention() != null
        && other.mention() != null
        && nodes.areJoined(one.mention(), other.mention());
  }
}
