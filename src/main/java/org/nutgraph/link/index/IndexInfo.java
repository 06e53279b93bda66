package org.nutgraph.link.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an index says of itself.
 *
 * @param dump name of the file it was built from
 * @param date day of the dump
 * @param licence of the data
 * @param items how many it holds
 * @param names how many names lead to them
 * @param types how many items of each type
 */
public record IndexInfo(
    String dump, String date, String licence, long items, long names, Map<String, Long> types) {

  /** Of the folder's form; an index of another one cannot be read. */
  static final int FORMAT = 1;

  static final String LICENCE = "CC0 1.0";

  private static final String TYPE = "type:";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  public IndexInfo {
    types = Map.copyOf(types);
  }

  /** The day of the dump, where its name or content told it. */
  public Optional<LocalDate> day() {
    return DAY.matcher(date).matches() ? Optional.of(LocalDate.parse(date)) : Optional.empty();
  }

  Map<String, String> asMap() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("format", Integer.toString(FORMAT));
    all.put("dump", dump);
    all.put("date", date);
    all.put("licence", licence);
    all.put("items", Long.toString(items));
    all.put("names", Long.toString(names));
    types.forEach((type, count) -> all.put(TYPE + type, Long.toString(count)));
    return all;
  }

  /**
   * Reads what {@link #asMap} wrote.
   *
   * @param place the index, for messages
   * @throws IndexException when it has another format
   */
  static IndexInfo of(Map<String, String> all, String place) throws IndexException {
    String format = all.getOrDefault("format", "?");
    if (!format.equals(Integer.toString(FORMAT))) {
      throw new IndexException(
          "%s has index format %s, this program reads %d; build it again: nutgraph link index build"
              .formatted(place, format, FORMAT));
    }
    Map<String, Long> types = new TreeMap<>();
    all.forEach(
        (key, value) -> {
          if (key.startsWith(TYPE)) {
            types.put(key.substring(TYPE.length()), Long.valueOf(value));
          }
        });
    return new IndexInfo(
        all.getOrDefault("dump", "?"),
        all.getOrDefault("date", "?"),
        all.getOrDefault("licence", "?"),
        Long.parseLong(all.getOrDefault("items", "0")),
        Long.parseLong(all.getOrDefault("names", "0")),
        types);
  }
}
