package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Finds who is connected with some entities, by what, and how often. */
final class Neighbours {
  static final int FACTS = 5;
  private static final int LABELS = 3;

  private final Asking asking;
  private final FactFilter filter;
  private final Vocabulary vocabulary;

  /** One fact between two. */
  private record Tie(
      Node fact, Node article, Node source, Node target, Qualifiers qualifiers, boolean symmetric) {

    Node other(Node entity) {
      return source.equals(entity) ? target : source;
    }

    Key key() {
      return new Key(
          source, target, qualifiers.type(), qualifiers.factuality(), qualifiers.speaker());
    }
  }

  /** What facts have in common that are counted as one link. */
  private record Key(
      Node source, Node target, Node type, String factuality, @Nullable Node speaker) {}

  Neighbours(Asking asking, FactFilter filter) {
    this.asking = asking;
    this.filter = filter;
    this.vocabulary = asking.vocabulary();
  }

  /**
   * Reads them.
   *
   * @param limit of neighbours for each entity
   */
  NeighboursView of(List<Node> asked, int limit) {
    List<Node> entities = asked.stream().map(asking::known).distinct().toList();
    List<Tie> ties = ties(entities);
    Set<Node> shown = new LinkedHashSet<>(entities);
    Map<String, Integer> more = new TreeMap<>();
    for (Node entity : entities) {
      List<Node> others = closest(entity, ties);
      others.removeAll(entities);
      shown.addAll(others.subList(0, Math.min(limit, others.size())));
      more.put(entity.toString(), Math.max(0, others.size() - limit));
    }
    List<Tie> kept =
        ties.stream()
            .filter(tie -> shown.contains(tie.source()) && shown.contains(tie.target()))
            .toList();
    return new NeighboursView(nodes(shown), links(kept), more);
  }

  private List<Tie> ties(List<Node> entities) {
    List<Binding> rows = asking.about("neighbours", "entity", entities);
    Map<Node, Qualifiers> qualifiers =
        Qualifiers.read(rows.stream().map(row -> Cells.node(row, "fact")).toList(), asking);
    Set<Tie> ties = new LinkedHashSet<>();
    for (Binding row : rows) {
      Qualifiers of = qualifiers.get(Cells.node(row, "fact"));
      Tie tie = of == null || !filter.takes(of, vocabulary) ? null : tie(row, of);
      if (tie != null) {
        ties.add(tie);
      }
    }
    return ties.stream()
        .sorted(
            Comparator.comparing((Tie tie) -> tie.qualifiers().on())
                .reversed()
                .thenComparing(tie -> tie.fact().toString()))
        .toList();
  }

  /** Null for a part that the class's edge does not lead to. */
  private @Nullable Tie tie(Binding row, Qualifiers qualifiers) {
    Node entity = Cells.node(row, "entity");
    Node other = Cells.node(row, "other");
    String role = Cells.localName(Cells.node(row, "role"));
    String otherRole = Cells.localName(Cells.node(row, "otherRole"));
    boolean symmetric =
        role.equals("participant") || vocabulary.isSymmetricRelation(qualifiers.type());
    boolean acts = role.equals("agent") || role.equals("subject");
    if (symmetric) {
      acts = entity.toString().compareTo(other.toString()) < 0;
    } else if (!leads(qualifiers.type(), acts ? otherRole : role)) {
      return null;
    }
    return new Tie(
        Cells.node(row, "fact"),
        Cells.node(row, "article"),
        acts ? entity : other,
        acts ? other : entity,
        qualifiers,
        symmetric);
  }

  private boolean leads(Node type, String role) {
    return vocabulary
        .edge(type)
        .map(edge -> edge.roles().contains(role))
        .orElse(List.of("object", "recipient", "topic").contains(role));
  }

  /** Whom most facts connect with it first. */
  private static List<Node> closest(Node entity, Collection<Tie> ties) {
    Map<Node, Set<Node>> facts = new HashMap<>();
    for (Tie tie : ties) {
      if (tie.source().equals(entity) || tie.target().equals(entity)) {
        facts.computeIfAbsent(tie.other(entity), key -> new HashSet<>()).add(tie.fact());
      }
    }
    List<Node> others = new ArrayList<>(facts.keySet());
    others.sort(
        Comparator.comparing((Node other) -> -facts.getOrDefault(other, Set.of()).size())
            .thenComparing(one -> one.toString()));
    return others;
  }

  private List<EntityRef> nodes(Collection<Node> entities) {
    Map<Node, EntityRef> refs = new EntityReader(asking).refs(entities);
    Map<Node, Long> counts = new HashMap<>();
    for (Binding row : asking.about("fact-counts", "entity", entities)) {
      counts.put(Cells.node(row, "entity"), Cells.count(row, "facts"));
    }
    List<EntityRef> nodes = new ArrayList<>();
    for (Node entity : entities) {
      EntityRef ref = refs.get(entity);
      if (ref != null) {
        nodes.add(ref.withCounts(counts.getOrDefault(entity, 0L), null));
      }
    }
    return nodes;
  }

  private List<NeighboursView.Link> links(List<Tie> ties) {
    Map<Key, List<Tie>> groups = new LinkedHashMap<>();
    ties.forEach(tie -> groups.computeIfAbsent(tie.key(), key -> new ArrayList<>()).add(tie));
    Set<Node> speakers = new HashSet<>();
    List<Node> facts = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          if (key.speaker() != null) {
            speakers.add(key.speaker());
          }
          group.stream().limit(LABELS).forEach(tie -> facts.add(tie.fact()));
        });
    Map<Node, EntityRef> names = new EntityReader(asking).refs(speakers);
    Map<Node, String> labels = labels(facts);
    Set<List<Node>> standing = BareTriples.standing(triples(ties), asking);
    List<NeighboursView.Link> links = new ArrayList<>();
    groups.forEach((key, group) -> links.add(link(key, group, names, labels, standing)));
    return links;
  }

  private List<List<Node>> triples(Collection<Tie> ties) {
    return ties.stream()
        .filter(tie -> tie.qualifiers().ownVoice())
        .map(this::triple)
        .filter(triple -> !triple.isEmpty())
        .distinct()
        .toList();
  }

  /** Article, subject, edge, object; empty where the class has no edge. */
  private List<Node> triple(Tie tie) {
    Node type = tie.qualifiers().type();
    return vocabulary
        .edgeProperty(type)
        .map(edge -> List.of(tie.article(), tie.source(), edge, tie.target()))
        .orElse(List.of());
  }

  private NeighboursView.Link link(
      Key key,
      List<Tie> group,
      Map<Node, EntityRef> names,
      Map<Node, String> labels,
      Set<List<Node>> standing) {
    List<Node> facts = group.stream().map(Tie::fact).distinct().toList();
    return new NeighboursView.Link(
        key.source().toString(),
        key.target().toString(),
        Cells.localName(key.type()),
        vocabulary.edgeName(key.type()),
        group.getFirst().symmetric(),
        key.factuality(),
        key.speaker() == null ? null : names.get(key.speaker()),
        group.stream()
            .anyMatch(tie -> tie.qualifiers().ownVoice() && standing.contains(triple(tie))),
        facts.size(),
        facts.stream().limit(FACTS).map(Node::toString).toList(),
        facts.stream()
            .flatMap(fact -> Stream.ofNullable(labels.get(fact)))
            .distinct()
            .limit(LABELS)
            .toList());
  }

  private Map<Node, String> labels(Collection<Node> facts) {
    Map<Node, String> labels = new HashMap<>();
    for (Fact fact : new FactReader(asking).read(facts)) {
      labels.put(NodeFactory.createURI(fact.iri()), fact.label());
    }
    return labels;
  }
}
