package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items in memory, found by their exact names. */
final class EntityIndex implements Candidates {
  private static final double LABEL = 1.0;
  private static final double ALIAS = 0.9;

  private record Entry(Item item, double strength, boolean acronym) {}

  private final Map<String, Item> items;
  private final Map<String, List<Entry>> names = new HashMap<>();
  private final Map<String, List<Item>> nameParts = new HashMap<>();

  /** Of two items with one QID the first is kept. */
  EntityIndex(Collection<Item> all) {
    Map<String, Item> byQid = new LinkedHashMap<>();
    for (Item item : all) {
      byQid.putIfAbsent(item.qid(), item);
    }
    items = Map.copyOf(byQid);
    for (Item item : byQid.values()) {
      add(item, item.label(), LABEL);
      item.aliases().forEach(alias -> add(item, alias, ALIAS));
      if (item.type().equals(Types.PERSON)) {
        NameKey.words(item.label()).stream().distinct().forEach(word -> addPart(word, item));
      }
    }
  }

  private void add(Item item, String name, double strength) {
    List<Entry> entries = names.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>());
    entries.add(new Entry(item, strength, NameKey.isAcronym(name)));
  }

  private void addPart(String word, Item item) {
    nameParts.computeIfAbsent(word, key -> new ArrayList<>()).add(item);
  }

  @Override
  public List<Hit> named(String name) {
    Map<String, Hit> best = new LinkedHashMap<>();
    boolean capitals = NameKey.isAllCapitals(name);
    for (Entry entry : names.getOrDefault(NameKey.of(name), List.of())) {
      if (entry.acronym() && !capitals) {
        continue;
      }
      best.merge(
          entry.item().qid(),
          new Hit(entry.item(), entry.strength()),
          (a, b) -> a.strength() >= b.strength() ? a : b);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Hit::strength)
                .reversed()
                .thenComparing(hit -> hit.item().qid()))
        .toList();
  }

  @Override
  public List<Item> personsWithNamePart(String word) {
    return nameParts.getOrDefault(NameKey.of(word), List.of()).stream()
        .sorted(Comparator.comparing(Item::qid))
        .toList();
  }

  @Override
  public Optional<Item> item(String qid) {
    return Optional.ofNullable(items.get(qid));
  }
}
