package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Which of the facts and claims about an entity are shown: the newest of each kind. */
final class FactChoice {
  private static final String SPEAKER = "attributedTo";

  /** How what is told bears on the entity. */
  enum Kind {
    FACT,
    CLAIM,
    SAID
  }

  /**
   * One fact, as far as choosing needs to know it.
   *
   * @param on the day it is about, else of publication; may be empty
   */
  private record Told(Node iri, Kind kind, String on) {}

  private final Map<Kind, List<Node>> all = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Node>> shown = new EnumMap<>(Kind.class);

  private FactChoice() {}

  static FactChoice of(Node entity, int limit, Asking asking) {
    Map<Node, List<Binding>> rows = new LinkedHashMap<>();
    for (Binding row : asking.rows("entity-facts", Map.of("entity", entity))) {
      rows.computeIfAbsent(Cells.node(row, "fact"), key -> new ArrayList<>()).add(row);
    }
    List<Told> told = new ArrayList<>();
    rows.forEach((fact, of) -> told.add(new Told(fact, kind(of), Cells.text(of.getFirst(), "on"))));
    told.sort(Comparator.comparing(Told::on).reversed().thenComparing(one -> one.iri().toString()));
    FactChoice choice = new FactChoice();
    for (Kind kind : Kind.values()) {
      choice.all.put(kind, told.stream().filter(one -> one.kind() == kind).map(Told::iri).toList());
    }
    choice.share(limit);
    return choice;
  }

  private static Kind kind(List<Binding> rows) {
    Set<String> roles = new HashSet<>();
    rows.forEach(row -> roles.add(Cells.localName(Cells.node(row, "property"))));
    Binding row = rows.getFirst();
    if (roles.contains(SPEAKER)) {
      return Kind.SAID;
    }
    boolean own = Cells.find(row, "speaker") == null && Cells.find(row, "quoted") == null;
    return own && Cells.localName(Cells.node(row, "factuality")).equals("Actual")
        ? Kind.FACT
        : Kind.CLAIM;
  }

  /** Facts get half of the room or what the others leave; then claims; then what it said. */
  private void share(int limit) {
    int facts = count(Kind.FACT);
    int claims = count(Kind.CLAIM);
    int said = count(Kind.SAID);
    int ofFacts = Math.min(facts, Math.max(limit - limit / 2, limit - claims - said));
    int ofClaims = Math.min(claims, Math.max(limit / 4, limit - ofFacts - said));
    int ofSaid = Math.min(said, limit - ofFacts - ofClaims);
    keep(Kind.FACT, ofFacts);
    keep(Kind.CLAIM, ofClaims);
    keep(Kind.SAID, ofSaid);
  }

  private void keep(Kind kind, int most) {
    List<Node> known = all.getOrDefault(kind, List.of());
    shown.put(kind, known.subList(0, Math.clamp(most, 0, known.size())));
  }

  int count(Kind kind) {
    return all.getOrDefault(kind, List.of()).size();
  }

  int leftOut() {
    return all.values().stream().mapToInt(List::size).sum()
        - shown.values().stream().mapToInt(List::size).sum();
  }

  /** All that are shown, at once, by IRI. */
  Map<String, Fact> read(Asking asking) {
    List<Node> wanted = shown.values().stream().flatMap(List::stream).toList();
    Map<String, Fact> facts = new HashMap<>();
    new FactReader(asking).read(wanted).forEach(fact -> facts.put(fact.iri(), fact));
    return facts;
  }

  List<Fact> shown(Kind kind, Map<String, Fact> facts) {
    return shown.getOrDefault(kind, List.of()).stream()
        .flatMap(iri -> Stream.ofNullable(facts.get(iri.toString())))
        .toList();
  }
}
