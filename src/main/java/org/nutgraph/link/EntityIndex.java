package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items in memory, found by their names; for few items, as it compares with every name. */
final class EntityIndex implements Candidates {
  private record Entry(Item item, Via via, String name) {}

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
      add(item, item.label(), Via.LABEL);
      item.aliases().forEach(alias -> add(item, alias, Via.ALIAS));
      if (item.type().equals(Types.PERSON)) {
        NameKey.words(item.label()).stream().distinct().forEach(word -> addPart(word, item));
      }
    }
  }

  private void add(Item item, String name, Via via) {
    names
        .computeIfAbsent(NameKey.of(name), key -> new ArrayList<>())
        .add(new Entry(item, via, name));
  }

  private void addPart(String word, Item item) {
    nameParts.computeIfAbsent(word, key -> new ArrayList<>()).add(item);
  }

  @Override
  public List<Hit> named(String name) {
    Map<String, Hit> best = new LinkedHashMap<>();
    boolean capitals = NameKey.isAllCapitals(name);
    for (Entry entry : names.getOrDefault(NameKey.of(name), List.of())) {
      if (NameKey.isAcronym(entry.name()) && !capitals) {
        continue;
      }
      best.merge(
          entry.item().qid(),
          new Hit(entry.item(), entry.via(), entry.name().equals(name)),
          (a, b) -> Hit.BEST_FIRST.compare(a, b) <= 0 ? a : b);
    }
    return best.values().stream().sorted(Hit.BEST_FIRST).toList();
  }

  @Override
  public List<Hit> similar(String name) {
    return List.of();
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
