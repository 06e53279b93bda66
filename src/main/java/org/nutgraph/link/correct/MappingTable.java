package org.nutgraph.link.correct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A table in SSSOM/TSV: metadata in YAML behind number signs, a row of column names, rows. See
 * https://mapping-commons.github.io/sssom/spec-formats-tsv/.
 *
 * @param file how messages call it
 * @param prefixes the ones known before, and those of the table's curie_map
 * @param problems what could not be read
 */
record MappingTable(
    String file, Prefixes prefixes, List<String> columns, List<Row> rows, List<Problem> problems) {
  private static final String CURIE_MAP = "curie_map";

  /**
   * A row by the names of its columns; an empty cell is the same as none.
   *
   * @param line where it begins in the file, from 1
   */
  record Row(int line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  static MappingTable read(String file, String text, Prefixes known) {
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> metadata = whole.lines().takeWhile(line -> line.startsWith("#")).toList();
    List<Problem> problems = new ArrayList<>();
    Prefixes prefixes = known.with(curieMap(file, metadata, problems));
    String rest = whole.lines().skip(metadata.size()).collect(Collectors.joining("\n"));
    List<TabSeparated.Row> read = TabSeparated.read(rest, metadata.size() + 1);
    if (read.isEmpty()) {
      problems.add(
          new Problem(
              file, "has no row of column names", "write one, such as `nutgraph link review -o`"));
      return new MappingTable(file, prefixes, List.of(), List.of(), problems);
    }
    List<String> columns = read.getFirst().cells();
    List<Row> rows = new ArrayList<>();
    for (TabSeparated.Row row : read.subList(1, read.size())) {
      if (row.cells().size() > columns.size()) {
        problems.add(
            new Problem(
                file + ":" + row.line(),
                "has %d cells for %d columns".formatted(row.cells().size(), columns.size()),
                "put text that holds a tab in quotes"));
      } else {
        rows.add(new Row(row.line(), cells(columns, row.cells())));
      }
    }
    return new MappingTable(file, prefixes, columns, rows, problems);
  }

  private static Map<String, String> cells(List<String> columns, List<String> cells) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(columns.get(i), cells.get(i));
    }
    return named;
  }

  private static Map<String, String> curieMap(
      String file, List<String> metadata, List<Problem> problems) {
    Map<String, String> namespaces = new LinkedHashMap<>();
    String yaml =
        metadata.stream().map(line -> line.substring(1)).collect(Collectors.joining("\n"));
    try {
      // Some tools write "# key", with a space before every key: then all are indented alike.
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      if (loaded instanceof Map<?, ?> map && map.get(CURIE_MAP) instanceof Map<?, ?> curies) {
        curies.forEach((prefix, space) -> namespaces.put(prefix.toString(), space.toString()));
      }
    } catch (YAMLException e) {
      problems.add(
          new Problem(
              file + ":1",
              "the metadata cannot be read: "
                  + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
              "mend the lines behind # or leave them out"));
    }
    return namespaces;
  }
}
