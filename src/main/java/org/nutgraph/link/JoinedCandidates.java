package org.nutgraph.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Several sources as one; a later one tells of an item only what earlier ones leave open. */
record JoinedCandidates(List<Candidates> sources) implements Candidates {
  private static final Comparator<Item> MOST_KNOWN_FIRST =
      Comparator.comparing((Item item) -> -item.sitelinks()).thenComparing(Item::qid);

  @Override
  public List<Hit> named(String name) {
    return hits(source -> source.named(name));
  }

  @Override
  public List<Hit> similar(String name) {
    return hits(source -> source.similar(name));
  }

  @Override
  public List<Hit> continued(String name, Set<String> endings) {
    return hits(source -> source.continued(name, endings));
  }

  private List<Hit> hits(Function<Candidates, List<Hit>> question) {
    Map<String, Hit> best = new LinkedHashMap<>();
    for (Candidates source : sources) {
      for (Hit hit : question.apply(source)) {
        best.merge(hit.item().qid(), hit, JoinedCandidates::stronger);
      }
    }
    return best.values().stream()
        .map(hit -> new Hit(known(hit.item()), hit.via(), hit.asWritten()))
        .sorted(Hit.BEST_FIRST)
        .toList();
  }

  private static Hit stronger(Hit a, Hit b) {
    return Hit.BEST_FIRST.compare(a, b) <= 0 ? a : b;
  }

  private Item known(Item item) {
    return item(item.qid()).orElse(item);
  }

  @Override
  public List<Item> personsWithNamePart(String word) {
    Map<String, Item> persons = new LinkedHashMap<>();
    for (Candidates source : sources) {
      for (Item person : source.personsWithNamePart(word)) {
        persons.putIfAbsent(person.qid(), person);
      }
    }
    List<Item> found = new ArrayList<>(persons.values().stream().map(this::known).toList());
    found.sort(MOST_KNOWN_FIRST);
    return List.copyOf(found);
  }

  @Override
  public Optional<Item> item(String qid) {
    return sources.stream()
        .flatMap(source -> source.item(qid).stream())
        .reduce((first, later) -> first.filledFrom(later));
  }

  @Override
  public Optional<LocalDate> day(String qid) {
    return sources.stream()
        .filter(source -> source.item(qid).isPresent())
        .findFirst()
        .flatMap(source -> source.day(qid));
  }
}
