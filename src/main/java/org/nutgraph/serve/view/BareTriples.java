package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.nutgraph.query.ValuesTable;

/** Which facts stand as bare triples in their articles' graphs; the store says so, nothing else. */
final class BareTriples {
  private static final List<String> COLUMNS = List.of("article", "subject", "edge", "object");

  private final Set<List<Node>> standing = new HashSet<>();
  private final Vocabulary vocabulary;

  private BareTriples(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Looks the triples of all these facts up at once. */
  static BareTriples of(Collection<FactDraft> facts, Asking asking) {
    BareTriples triples = new BareTriples(asking.vocabulary());
    List<List<Node>> wanted =
        facts.stream().flatMap(fact -> triples.possible(fact).stream()).distinct().toList();
    triples.standing.addAll(standing(wanted, asking));
    return triples;
  }

  /**
   * Those of them that stand.
   *
   * @param wanted article, subject, property and object of each
   */
  static Set<List<Node>> standing(List<List<Node>> wanted, Asking asking) {
    Set<List<Node>> found = new HashSet<>();
    for (Binding row : asking.rows("bare-triples", Map.of(), new ValuesTable(COLUMNS, wanted))) {
      found.add(COLUMNS.stream().map(column -> Cells.node(row, column)).toList());
    }
    return found;
  }

  boolean holds(FactDraft fact) {
    return possible(fact).stream().anyMatch(standing::contains);
  }

  /** The triples that the fact would stand for; none for what is no fact of the article's own. */
  private List<List<Node>> possible(FactDraft fact) {
    List<List<Node>> triples = new ArrayList<>();
    if (!fact.isOwnVoice()) {
      return triples;
    }
    if (fact.isRelation()) {
      add(triples, fact, fact.all("subject"), fact.type(vocabulary), fact.all("object"));
      return triples;
    }
    vocabulary
        .edge(fact.type(vocabulary))
        .ifPresent(
            edge -> {
              List<Node> subjects = fact.all(edge.symmetric() ? "participant" : "agent");
              add(triples, fact, subjects, edge.property(), objects(fact, edge));
            });
    return triples;
  }

  private static List<Node> objects(FactDraft fact, Vocabulary.Edge edge) {
    return edge.symmetric()
        ? fact.all("participant")
        : edge.roles().stream()
            .map(fact::all)
            .filter(fillers -> !fillers.isEmpty())
            .findFirst()
            .orElse(List.of());
  }

  private static void add(
      List<List<Node>> triples,
      FactDraft fact,
      List<Node> subjects,
      Node edge,
      List<Node> objects) {
    for (Node subject : subjects) {
      for (Node object : objects) {
        if (!subject.equals(object)) {
          triples.add(List.of(fact.article(), subject, edge, object));
        }
      }
    }
  }
}
