package org.nutgraph.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraph.ontology.Table;

/** Tells which countries an item belongs to: as stated, or as its description says. */
final class Countries {
  private final WordLists lists;
  private final Map<String, String> byName;
  private final Set<String> qids;
  private final List<String> regionWords;
  private final List<Body> bodies;

  /**
   * A kind of body.
   *
   * @param qid its class
   * @param description key of what its descriptions say
   */
  record Body(String qid, String description) {}

  /**
   * @param byName name key of a country → its QID
   * @param regionWords how descriptions of a country's parts begin
   * @param bodies what many countries have under the same name
   */
  Countries(
      WordLists lists, Map<String, String> byName, List<String> regionWords, List<Body> bodies) {
    this.bodies = List.copyOf(bodies);
    this.lists = lists;
    this.byName = Map.copyOf(byName);
    this.qids = Set.copyOf(byName.values());
    this.regionWords = List.copyOf(regionWords);
  }

  /** Over the lists on the class path. */
  static Countries load(WordLists lists) {
    Map<String, String> names = new HashMap<>();
    for (Table.Row row : Table.read("starter/countries.tsv").rows()) {
      names.put(NameKey.of(row.get("label")), row.get("qid"));
    }
    List<String> regions =
        Table.read("link/regions.tsv").rows().stream()
            .map(row -> NameKey.of(row.get("description")))
            .toList();
    List<Body> bodies =
        Table.read("link/national.tsv").rows().stream()
            .map(row -> new Body(row.get("class"), NameKey.of(row.get("description"))))
            .toList();
    return new Countries(lists, names, regions, bodies);
  }

  /** QIDs of the countries that are among these name keys, by name or demonym. */
  Set<String> among(Set<String> phrases) {
    Set<String> found = new HashSet<>();
    for (String phrase : phrases) {
      String qid = byName.get(phrase);
      if (qid != null) {
        found.add(qid);
      } else {
        WordLists.Place place = lists.demonyms().get(phrase);
        if (place != null) {
          found.add(place.qid());
        }
      }
    }
    return found;
  }

  boolean isCountry(Item item) {
    return qids.contains(item.qid());
  }

  /** True for a party, a ministry, a parliament: what another country has as well. */
  boolean isNationalBody(Item item) {
    // A "parliamentary republic" is no parliament, nor is a member of one.
    String description = item.description() == null ? "" : words(item.description());
    return !item.type().equals(Types.PERSON)
        && bodies.stream()
            .anyMatch(
                body ->
                    item.classes().contains(body.qid())
                        || item.roots().contains(body.qid())
                        || description.contains(words(body.description())));
  }

  private static String words(String text) {
    return " " + String.join(" ", NameKey.words(text)) + " ";
  }

  /** True for a state, province or county: what may stand behind a town and a comma. */
  boolean isRegion(Item item) {
    String description = item.description();
    return description != null
        && regionWords.stream().anyMatch(NameKey.of(description)::startsWith);
  }
}
