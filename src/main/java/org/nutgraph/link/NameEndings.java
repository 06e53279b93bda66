package org.nutgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nutgraph.ontology.Table;

/**
 * Words at the end of names that a writer may leave out ("University") or put in ("Inc.").
 *
 * @param added keys of endings that a name may lack
 * @param dropped keys of endings that a name may have too much
 */
record NameEndings(List<String> added, List<String> dropped) {
  NameEndings {
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
  }

  /** The list on the class path. */
  static NameEndings load() {
    List<String> added = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (Table.Row row : Table.read("link/endings.tsv").rows()) {
      String ending = NameKey.of(row.get("ending"));
      if (!row.get("added").isEmpty()) {
        added.add(ending);
      }
      if (!row.get("dropped").isEmpty()) {
        dropped.add(ending);
      }
    }
    return new NameEndings(added, dropped);
  }

  /** Other forms of a name, without itself. */
  Set<String> variants(String name) {
    String key = NameKey.of(name);
    Set<String> variants = new LinkedHashSet<>();
    String bare = key;
    for (String ending : dropped) {
      if (key.endsWith(" " + ending)) {
        bare = key.substring(0, key.length() - ending.length() - 1);
        variants.add(bare);
        break;
      }
    }
    for (String ending : added) {
      if (!key.endsWith(" " + ending)) {
        variants.add(bare + " " + ending);
      }
    }
    variants.remove(key);
    return variants;
  }
}
