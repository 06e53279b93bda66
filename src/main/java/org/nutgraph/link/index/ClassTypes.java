package org.nutgraph.link.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraph.link.Item;
import org.nutgraph.ontology.Table;

/**
 * Which type of ours the classes of an item lead to, by {@code ontology/link/classes.tsv}: the row
 * the fewest steps above them. Not safe for several threads, as it remembers what it found.
 */
final class ClassTypes {
  /** The type of rows that are of no use as entities of the news. */
  static final String UNWANTED = "-";

  private record Row(int[] classes, String type) {}

  /**
   * What the classes of an item lead to.
   *
   * @param roots QIDs of all rows above them, the nearest first
   */
  record Found(String type, List<String> roots) {

    /** The item with this type and these roots. */
    Item given(Item item) {
      return new Item(
          item.qid(),
          type.equals(UNWANTED) ? Item.UNTYPED : type,
          item.names(),
          item.description(),
          item.classes(),
          roots,
          item.countries(),
          item.posts(),
          item.occupations(),
          item.gender(),
          item.years(),
          item.sitelinks());
    }
  }

  private final List<Row> rows;
  private final Set<Integer> wanted = new HashSet<>();
  private final Superclasses superclasses;
  private final Map<Integer, Map<Integer, Integer>> known = new HashMap<>();

  private ClassTypes(List<Row> rows, Superclasses superclasses) {
    this.rows = rows;
    this.superclasses = superclasses;
    for (Row row : rows) {
      for (int part : row.classes()) {
        wanted.add(part);
      }
    }
  }

  static ClassTypes load(Superclasses superclasses) {
    List<Row> rows = new ArrayList<>();
    for (Table.Row row : Table.read("link/classes.tsv").rows()) {
      int[] classes = row.list("classes").stream().mapToInt(Qids::number).toArray();
      rows.add(new Row(classes, row.get("type")));
    }
    return new ClassTypes(rows, superclasses);
  }

  /** True when this class alone tells a type, so that no class above it is nearer. */
  boolean tells(int type) {
    return rows.stream().anyMatch(row -> row.classes().length == 1 && row.classes()[0] == type);
  }

  Found of(List<String> classes) {
    Map<Integer, Integer> steps = new HashMap<>();
    for (String qid : classes) {
      known
          .computeIfAbsent(Qids.number(qid), this::above)
          .forEach((root, distance) -> steps.merge(root, distance, Math::min));
    }
    List<String> roots =
        steps.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(root -> "Q" + root.getKey())
            .toList();
    String type = Item.UNTYPED;
    int nearest = Integer.MAX_VALUE;
    for (Row row : rows) {
      int distance = farthest(row.classes(), steps);
      if (distance < nearest) {
        nearest = distance;
        type = row.type();
      }
    }
    return new Found(type, roots);
  }

  private static int farthest(int[] classes, Map<Integer, Integer> steps) {
    int farthest = 0;
    for (int part : classes) {
      farthest = Math.max(farthest, steps.getOrDefault(part, Integer.MAX_VALUE));
    }
    return farthest;
  }

  /**
   * The rows' classes above a class and how many steps they are away; the class itself is 0 away.
   */
  private Map<Integer, Integer> above(int start) {
    Map<Integer, Integer> found = new HashMap<>();
    Set<Integer> seen = new HashSet<>(Set.of(start));
    List<Integer> level = List.of(start);
    for (int distance = 0; !level.isEmpty(); distance++) {
      List<Integer> next = new ArrayList<>();
      for (int one : level) {
        if (wanted.contains(one)) {
          found.put(one, distance);
        }
        superclasses.forEach(
            one,
            parent -> {
              if (seen.add(parent)) {
                next.add(parent);
              }
            });
      }
      level = next;
    }
    return Map.copyOf(found);
  }
}
