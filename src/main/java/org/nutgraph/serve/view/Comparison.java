package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Finds who says the same, who denies it and who is silent. */
final class Comparison {
  private static final Set<String> ACTORS = Set.of("agent", "participant", "subject");
  private static final Set<String> OTHERS =
      Set.of("participant", "recipient", "destination", "origin", "place", "topic", "object");

  private final Asking asking;
  private final int limit;

  /**
   * What is looked for.
   *
   * @param type of the facts; null for any
   */
  private record Sought(@Nullable Node actor, @Nullable Node other, @Nullable Node type) {}

  /**
   * @param limit of facts that are compared
   */
  Comparison(Asking asking, int limit) {
    this.asking = asking;
    this.limit = limit;
  }

  /** All that is told of an entity, or events like this one. */
  CompareView like(Node asked) {
    List<Fact> one = new FactReader(asking).read(List.of(asked));
    if (one.isEmpty()) {
      Node entity = asking.known(asked);
      EntityRef ref = new EntityReader(asking).refs(List.of(entity)).get(entity);
      String label = ref == null ? entity.toString() : ref.label();
      return rows(new CompareView.Subject(label, entity.toString()), told(entity), fact -> true);
    }
    Fact fact = one.getFirst();
    Node actor = filler(fact, ACTORS, null);
    Node other = filler(fact, OTHERS, actor);
    Sought sought = new Sought(actor, other, FactFilter.type(fact.type(), asking.surroundings()));
    if (actor == null && other == null) {
      return rows(new CompareView.Subject(fact.label(), fact.iri()), List.of(asked), found -> true);
    }
    return compare(new CompareView.Subject(fact.label(), fact.iri()), sought);
  }

  /** What one does to another, or whatever connects the two. */
  CompareView between(@Nullable Node actor, @Nullable Node other, @Nullable Node type) {
    List<Node> both = Stream.of(actor, other).filter(Objects::nonNull).map(asking::known).toList();
    Map<Node, EntityRef> refs = new EntityReader(asking).refs(both);
    List<String> words = new ArrayList<>();
    Optional.ofNullable(actor).map(refs::get).ifPresent(ref -> words.add(ref.label()));
    Optional.ofNullable(type).map(asking.vocabulary()::label).ifPresent(words::add);
    Optional.ofNullable(other).map(refs::get).ifPresent(ref -> words.add(ref.label()));
    return compare(
        new CompareView.Subject(String.join(" – ", words), null), new Sought(actor, other, type));
  }

  /** What is told in sentences with these words. */
  CompareView words(String words) {
    Words sought = Words.of(words);
    List<Node> facts =
        sought.isEmpty()
            ? List.of()
            : asking.rows("facts-with-words", Map.of("words", sought.whole())).stream()
                .map(row -> Cells.node(row, "fact"))
                .distinct()
                .toList();
    return rows(new CompareView.Subject(words, null), facts, fact -> true);
  }

  private static @Nullable Node filler(Fact fact, Set<String> roles, @Nullable Node but) {
    return fact.roles().stream()
        .filter(role -> roles.contains(role.role()))
        .flatMap(role -> Stream.ofNullable(role.entity()))
        .map(entity -> NodeFactory.createURI(entity.iri()))
        .filter(entity -> !entity.equals(but))
        .findFirst()
        .orElse(null);
  }

  private CompareView compare(CompareView.Subject subject, Sought sought) {
    List<Node> facts = null;
    for (Node end : new Node[] {sought.actor(), sought.other()}) {
      if (end != null) {
        List<Node> told = told(end);
        facts = facts == null ? told : told.stream().filter(Set.copyOf(facts)::contains).toList();
      }
    }
    FactFilter filter = new FactFilter(sought.type(), null, null, null, null);
    Map<Node, Qualifiers> qualifiers = Qualifiers.read(facts == null ? List.of() : facts, asking);
    List<Node> fitting =
        Stream.ofNullable(facts)
            .flatMap(List::stream)
            .filter(fact -> qualifiers.containsKey(fact))
            .filter(
                fact ->
                    filter.takes(Objects.requireNonNull(qualifiers.get(fact)), asking.vocabulary()))
            .toList();
    return rows(
        subject,
        fitting,
        fact -> plays(fact, sought.actor(), ACTORS) && plays(fact, sought.other(), OTHERS));
  }

  private static boolean plays(Fact fact, @Nullable Node entity, Set<String> roles) {
    return entity == null
        || fact.roles().stream()
            .filter(role -> roles.contains(role.role()))
            .flatMap(role -> Stream.ofNullable(role.entity()))
            .anyMatch(filler -> filler.iri().equals(entity.toString()));
  }

  private List<Node> told(Node entity) {
    return asking.rows("entity-facts", Map.of("entity", entity)).stream()
        .filter(row -> !Cells.localName(Cells.node(row, "property")).equals("attributedTo"))
        .sorted(Comparator.comparing((Binding row) -> Cells.text(row, "on")).reversed())
        .map(row -> Cells.node(row, "fact"))
        .distinct()
        .toList();
  }

  private CompareView rows(CompareView.Subject subject, List<Node> facts, Predicate<Fact> wanted) {
    Set<Node> read = new LinkedHashSet<>(facts.subList(0, Math.min(limit, facts.size())));
    Set<String> denials = new LinkedHashSet<>();
    for (Binding row : asking.about("denials", "fact", List.copyOf(read))) {
      denials.add(Cells.text(row, "denial"));
      read.add(Cells.node(row, "denial"));
    }
    List<Fact> told =
        new FactReader(asking)
            .read(read).stream()
                .filter(fact -> wanted.test(fact) || denials.contains(fact.iri()))
                .toList();
    List<CompareView.Row> rows = new ArrayList<>();
    for (StatsView.Publisher publisher : StatsView.publishers(asking)) {
      rows.add(row(publisher.name(), told, denials));
    }
    rows.sort(Comparator.comparing(CompareView.Row::silent));
    return new CompareView(subject, rows, Math.max(0, facts.size() - limit));
  }

  private static CompareView.Row row(
      @Nullable String publisher, Collection<Fact> told, Set<String> denials) {
    List<Fact> own =
        told.stream()
            .filter(fact -> Objects.equals(fact.article().publisher(), publisher))
            .sorted(Comparator.comparing(Fact::when).reversed().thenComparing(Fact::iri))
            .toList();
    Predicate<Fact> denies =
        fact -> fact.factuality().equals("Negated") || denials.contains(fact.iri());
    return new CompareView.Row(
        publisher,
        own.stream().map(Fact::article).distinct().toList(),
        own.stream().filter(fact -> fact.isOwnVoice() && !denies.test(fact)).toList(),
        own.stream().filter(denies).toList(),
        own.stream().filter(fact -> !fact.isOwnVoice() && !denies.test(fact)).toList(),
        own.isEmpty());
  }
}
