package org.nutgraph.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tab-separated table on the class path: comment lines that begin with {@code #}, one line of
 * column names, then rows. Lists inside a cell are separated by {@code |}.
 */
public final class Table {
  private final String resource;
  private final List<Row> rows;

  private Table(String resource, List<Row> rows) {
    this.resource = resource;
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @param name path below {@code ontology/}: "lists/demonyms.tsv"
   * @throws IllegalStateException when it is missing or a row has not the columns of the header
   */
  public static Table read(String name) {
    String resource = "ontology/" + name;
    InputStream stream = Table.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException(resource + " is missing from the class path; build again");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Table(resource, rows(resource, reader));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /**
   * Reads a table that a user wrote.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such file
   * @throws IllegalStateException when a row has not the columns of the header
   */
  public static Table read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return new Table(file.toString(), rows(file.toString(), reader));
    }
  }

  private static List<Row> rows(String resource, BufferedReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> columns = new HashMap<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns.isEmpty()) {
        for (int i = 0; i < cells.length; i++) {
          columns.put(cells[i].strip(), i);
        }
      } else if (cells.length > columns.size()) {
        throw new IllegalStateException(
            resource
                + ":"
                + number
                + ": "
                + cells.length
                + " cells for "
                + columns.size()
                + " columns");
      } else {
        rows.add(new Row(resource + ":" + number, columns, List.of(cells)));
      }
    }
    return rows;
  }

  public List<Row> rows() {
    return rows;
  }

  @Override
  public String toString() {
    return resource;
  }

  /** One row; a cell that the line leaves out is empty. */
  public static final class Row {
    private final String place;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    private Row(String place, Map<String, Integer> columns, List<String> cells) {
      this.place = place;
      this.columns = columns;
      this.cells = cells;
    }

    /** The cell of a column, without surrounding space; empty when it is not given. */
    public String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalStateException(place + ": there is no column " + column);
      }
      return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** The parts of a cell that holds a list. */
    public List<String> list(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : get(column).split("\\|")) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }

    /** File and line, for messages. */
    public String place() {
      return place;
    }
  }
}
