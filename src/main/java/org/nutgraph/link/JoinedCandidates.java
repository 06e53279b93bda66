package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Several sources as one; what an earlier source knows of an item hides what a later one does. */
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

  private List<Hit> hits(Function<Candidates, List<Hit>> question) {
    Map<String, Hit> best = new LinkedHashMap<>();
    for (int place = 0; place < sources.size(); place++) {
      for (Hit hit : question.apply(sources.get(place))) {
        Hit known = new Hit(known(hit.item(), place), hit.via(), hit.asWritten());
        best.merge(hit.item().qid(), known, JoinedCandidates::stronger);
      }
    }
    return best.values().stream().sorted(Hit.BEST_FIRST).toList();
  }

  private static Hit stronger(Hit a, Hit b) {
    return Hit.BEST_FIRST.compare(a, b) <= 0 ? a : b;
  }

  /** What the first source that has the item knows of it; a later one may just know more names. */
  private Item known(Item item, int place) {
    return sources.subList(0, place).stream()
        .flatMap(source -> source.item(item.qid()).stream())
        .findFirst()
        .orElse(item);
  }

  @Override
  public List<Item> personsWithNamePart(String word) {
    Map<String, Item> persons = new LinkedHashMap<>();
    for (int place = 0; place < sources.size(); place++) {
      for (Item person : sources.get(place).personsWithNamePart(word)) {
        if (!persons.containsKey(person.qid())) {
          persons.put(person.qid(), known(person, place));
        }
      }
    }
    List<Item> found = new ArrayList<>(persons.values());
    found.sort(MOST_KNOWN_FIRST);
    return List.copyOf(found);
  }

  @Override
  public Optional<Item> item(String qid) {
    return sources.stream().flatMap(source -> source.item(qid).stream()).findFirst();
  }
}
