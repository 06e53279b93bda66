package org.nutgraph.link.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text ↔ rows of cells between tabs. A cell with a tab, a line break or a quote in it stands in
 * quotes, which are doubled inside.
 */
final class TabSeparated {
  private static final char QUOTE = '"';

  private final String text;
  private int next;
  private int line;

  /**
   * A row that is not blank.
   *
   * @param line where it begins
   */
  record Row(int line, List<String> cells) {}

  private TabSeparated(String text, int firstLine) {
    this.text = text;
    this.line = firstLine;
  }

  static List<Row> read(String text, int firstLine) {
    return new TabSeparated(text, firstLine).rows();
  }

  static String line(List<String> cells) {
    return cells.stream().map(TabSeparated::cell).collect(Collectors.joining("\t")) + "\n";
  }

  private static String cell(String value) {
    boolean quoted = value.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == QUOTE);
    return quoted ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    while (next < text.length()) {
      Row row = row();
      if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int begin = line;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(cell());
      more = next < text.length() && text.charAt(next) == '\t';
      if (more) {
        next++;
      }
    }
    skipLineBreak();
    return new Row(begin, cells);
  }

  private void skipLineBreak() {
    if (next < text.length() && text.charAt(next) == '\r') {
      next++;
    }
    if (next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    line++;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    boolean quoted = next < text.length() && text.charAt(next) == QUOTE;
    if (quoted) {
      next++;
    }
    while (next < text.length()) {
      char c = text.charAt(next);
      if (quoted && c == QUOTE) {
        next++;
        quoted = next < text.length() && text.charAt(next) == QUOTE;
        if (!quoted) {
          continue;
        }
      } else if (!quoted && (c == '\t' || c == '\n' || c == '\r')) {
        break;
      } else if (c == '\n') {
        line++;
      }
      cell.append(c);
      next++;
    }
    return cell.toString().strip();
  }
}
