package org.nutgraph.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nutgraph.ontology.Table;

/** Tells which countries an item belongs to: as stated, or as its description says. */
final class Countries {
  private static final int LONGEST_NAME = 3;

  private final WordLists lists;
  private final Map<String, String> byName;
  private final List<String> regionWords;

  /**
   * @param byName name key of a country → its QID
   * @param regionWords how descriptions of a country's parts begin
   */
  Countries(WordLists lists, Map<String, String> byName, List<String> regionWords) {
    this.lists = lists;
    this.byName = Map.copyOf(byName);
    this.regionWords = List.copyOf(regionWords);
  }

  /** Over the lists on the class path. */
  static Countries load(WordLists lists) {
    Map<String, String> names = new ConcurrentHashMap<>();
    for (Table.Row row : Table.read("starter/countries.tsv").rows()) {
      names.put(NameKey.of(row.get("label")), row.get("qid"));
    }
    List<String> regions =
        Table.read("link/regions.tsv").rows().stream()
            .map(row -> NameKey.of(row.get("description")))
            .toList();
    return new Countries(lists, names, regions);
  }

  Set<String> of(Item item) {
    if (!item.countries().isEmpty() || item.description() == null) {
      return Set.copyOf(item.countries());
    }
    Set<String> found = new HashSet<>();
    List<String> words = NameKey.words(item.description());
    for (int first = 0; first < words.size(); first++) {
      for (int length = Math.min(LONGEST_NAME, words.size() - first); length > 0; length--) {
        String name = String.join(" ", words.subList(first, first + length));
        String qid = byName.get(name);
        if (qid != null) {
          found.add(qid);
        } else {
          lists.demonym(name).ifPresent(place -> found.add(place.qid()));
        }
      }
    }
    return found;
  }

  /** True for a state, province or county: what may stand behind a town and a comma. */
  boolean isRegion(Item item) {
    String description = item.description();
    return description != null && regionWords.stream().anyMatch(NameKey.of(description)::startsWith);
  }
}
