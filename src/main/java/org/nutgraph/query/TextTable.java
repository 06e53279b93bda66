package org.nutgraph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for people: aligned columns, long cells wrapped so that a line fits the width. */
final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private final List<String> head;
  private final List<List<String>> rows;

  TextTable(List<String> head, List<List<String>> rows) {
    this.head = List.copyOf(head);
    this.rows = List.copyOf(rows);
  }

  /**
   * Draws it.
   *
   * @param width code points a line may take; columns share it, at least eight for each
   */
  String draw(int width) {
    int[] widths = fit(naturalWidths(), width - GAP.length() * (head.size() - 1));
    StringBuilder drawing = new StringBuilder();
    row(head, widths, drawing);
    row(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, drawing);
    rows.forEach(row -> row(row, widths, drawing));
    return drawing.toString();
  }

  private int[] naturalWidths() {
    int[] widths = head.stream().mapToInt(TextTable::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    return widths;
  }

  /** Takes from the widest column until all fit. */
  private static int[] fit(int[] natural, int width) {
    int[] widths = natural.clone();
    int sum = Arrays.stream(widths).sum();
    while (sum > width) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
      sum--;
    }
    return widths;
  }

  private static void row(List<String> cells, int[] widths, StringBuilder drawing) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(wrap(cells.get(i), widths[i]));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        text.append(i == 0 ? "" : GAP).append(part);
        text.repeat(" ", widths[i] - length(part));
      }
      drawing.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private static List<String> wrap(String cell, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.split("\\s+")) {
      String rest = word;
      while (length(rest) > width) {
        int room = length(line.toString()) == 0 ? width : width - length(line.toString()) - 1;
        if (room < NARROWEST / 2 && line.length() > 0) {
          lines.add(line.toString());
          line.setLength(0);
          room = width;
        }
        int cut = rest.offsetByCodePoints(0, room);
        line.append(line.isEmpty() ? "" : " ").append(rest, 0, cut);
        lines.add(line.toString());
        line.setLength(0);
        rest = rest.substring(cut);
      }
      if (!line.isEmpty() && length(line.toString()) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
