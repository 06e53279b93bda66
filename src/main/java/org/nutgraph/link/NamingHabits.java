package org.nutgraph.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.ontology.Table;

/**
 * How a writer's names differ from full ones: words at the end that may be left out ("University")
 * or put in ("Inc."), short forms of given names, of states.
 *
 * @param added keys of endings that a name may lack
 * @param dropped keys of endings that a name may have too much
 * @param givenNames key of a short form → keys of the given names it may stand for
 * @param kindsOfBodies keys of words such as "department" that may stand before or behind
 * @param abbreviations a state's short form behind a town, as written → its name
 */
record NamingHabits(
    Set<String> added,
    Set<String> dropped,
    Map<String, Set<String>> givenNames,
    Map<String, String> abbreviations,
    Set<String> kindsOfBodies) {
  NamingHabits {
    givenNames = Map.copyOf(givenNames);
    abbreviations = Map.copyOf(abbreviations);
    kindsOfBodies = Set.copyOf(kindsOfBodies);
    added = Set.copyOf(added);
    dropped = Set.copyOf(dropped);
  }

  /** The list on the class path. */
  static NamingHabits load() {
    Set<String> added = new HashSet<>();
    Set<String> dropped = new HashSet<>();
    for (Table.Row row : Table.read("link/endings.tsv").rows()) {
      String ending = NameKey.of(row.get("ending"));
      if (!row.get("added").isEmpty()) {
        added.add(ending);
      }
      if (!row.get("dropped").isEmpty()) {
        dropped.add(ending);
      }
    }
    Map<String, Set<String>> givenNames = new HashMap<>();
    for (Table.Row row : Table.read("link/short-names.tsv").rows()) {
      Set<String> full = new LinkedHashSet<>();
      row.list("given").forEach(name -> full.add(NameKey.of(name)));
      givenNames.put(NameKey.of(row.get("short")), full);
    }
    Map<String, String> abbreviations = new HashMap<>();
    for (Table.Row row : Table.read("link/abbreviations.tsv").rows()) {
      String form = row.get("short");
      abbreviations.put(form, row.get("name"));
      if (form.endsWith(".")) {
        abbreviations.put(form.substring(0, form.length() - 1), row.get("name"));
      }
    }
    Set<String> kinds = new HashSet<>();
    for (Table.Row row : Table.read("link/bodies.tsv").rows()) {
      kinds.add(NameKey.of(row.get("kind")));
    }
    return new NamingHabits(added, dropped, givenNames, abbreviations, kinds);
  }

  /** True when the first is the second or a short form of it: "bob" of "robert". */
  boolean mayBeGivenName(String written, String full) {
    return written.equals(full) || givenNames.getOrDefault(written, Set.of()).contains(full);
  }

  /** The key of a name that has one of the endings that may be dropped, without it. */
  Optional<String> withoutEnding(String name) {
    String key = NameKey.of(name);
    return dropped.stream()
        .filter(ending -> key.endsWith(" " + ending))
        .max(Comparator.comparingInt(String::length))
        .map(ending -> key.substring(0, key.length() - ending.length() - 1));
  }
}
