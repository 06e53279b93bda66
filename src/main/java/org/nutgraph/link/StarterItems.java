package org.nutgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.ontology.Table;

/** Reads the bundled starter items. */
final class StarterItems {
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern YEAR = Pattern.compile("^[0-9]{4}(?![0-9])");

  static final List<String> FILES =
      List.of(
          "countries.tsv",
          "cities.tsv",
          "places.tsv",
          "organizations.tsv",
          "groups.tsv",
          "events.tsv",
          "people.tsv",
          "offices.tsv");

  private StarterItems() {}

  /**
   * All of them.
   *
   * @throws IllegalStateException when one of the files is missing or damaged
   */
  static List<Item> load() {
    List<Item> items = new ArrayList<>();
    FILES.forEach(file -> items.addAll(of(Table.read("starter/" + file))));
    return items;
  }

  /**
   * The items of a table with the columns qid, type, label, aliases, description, classes, country,
   * offices, gender, born, from, until.
   *
   * @throws IllegalStateException naming file and line, when a row is no item
   */
  static List<Item> of(Table table) {
    List<Item> items = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      try {
        items.add(item(row));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(row.place() + ": " + e.getMessage(), e);
      }
    }
    return items;
  }

  private static Item item(Table.Row row) {
    String description = row.get("description");
    return new Item(
        row.get("qid"),
        row.get("type"),
        row.get("label"),
        row.list("aliases"),
        description.isEmpty() ? null : description,
        qids(row.list("classes")),
        qids(row.list("country")),
        qids(row.list("offices")),
        gender(row.get("gender")),
        first(row.list("born")),
        first(row.list("from")),
        last(row.list("until"), row.list("from").size()));
  }

  private static List<String> qids(List<String> values) {
    return values.stream().filter(value -> QID.matcher(value).matches()).toList();
  }

  private static Gender gender(String value) {
    return switch (value.isEmpty() ? ' ' : Character.toLowerCase(value.charAt(0))) {
      case 'm' -> Gender.MALE;
      case 'f' -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  private static @Nullable Integer first(List<String> times) {
    OptionalInt year = years(times).min();
    return year.isPresent() ? year.getAsInt() : null;
  }

  /** The last year, unless one of the times in office is still open. */
  private static @Nullable Integer last(List<String> times, int begun) {
    OptionalInt year = years(times).max();
    return year.isPresent() && times.size() >= begun ? year.getAsInt() : null;
  }

  private static IntStream years(List<String> times) {
    return times.stream()
        .map(YEAR::matcher)
        .filter(Matcher::find)
        .mapToInt(matcher -> Integer.parseInt(matcher.group()));
  }
}
