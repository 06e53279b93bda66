package org.nutgraph.query.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence with marks in it as plain text: {@code [Anna Berg|agent] *arrived* in [Chile|place]}.
 */
final class MarkedText {
  private final String text;
  private final int begin;

  /**
   * A stretch to mark.
   *
   * @param begin first UTF-16 unit in the article
   * @param end one past the last
   * @param open what stands before it
   * @param close what stands after it
   */
  record Mark(int begin, int end, String open, String close) {

    static Mark trigger(int begin, int end) {
      return new Mark(begin, end, "*", "*");
    }

    /** A mention with the roles its entity plays, or with none. */
    static Mark mention(int begin, int end, List<String> roles) {
      return new Mark(
          begin, end, "[", (roles.isEmpty() ? "" : "|" + String.join(",", roles)) + "]");
    }

    private boolean holds(Mark other) {
      return begin <= other.begin && other.end <= end;
    }

    private boolean crosses(Mark other) {
      boolean apart = end <= other.begin || other.end <= begin;
      return !apart && !holds(other) && !other.holds(this);
    }
  }

  /**
   * @param begin where the text begins in the article, in UTF-16 units
   */
  MarkedText(String text, int begin) {
    this.text = text;
    this.begin = begin;
  }

  /** The text on one line. Of two marks that cross, the one earlier in the list is shown. */
  String with(List<Mark> marks) {
    List<Mark> shown = new ArrayList<>();
    for (Mark mark : marks) {
      boolean within = begin <= mark.begin() && mark.end() <= begin + text.length();
      if (within && shown.stream().noneMatch(mark::crosses)) {
        shown.add(mark);
      }
    }
    shown.sort(Comparator.comparingInt(Mark::begin).thenComparingInt(mark -> -mark.end()));
    return render(begin, begin + text.length(), shown).replaceAll("\\s+", " ").strip();
  }

  private String render(int from, int to, List<Mark> marks) {
    StringBuilder rendered = new StringBuilder();
    int at = from;
    int next = 0;
    while (next < marks.size()) {
      Mark mark = marks.get(next);
      List<Mark> inside = marks.stream().skip(next + 1L).takeWhile(mark::holds).toList();
      rendered.append(part(at, mark.begin())).append(mark.open());
      rendered.append(render(mark.begin(), mark.end(), inside)).append(mark.close());
      at = mark.end();
      next += 1 + inside.size();
    }
    return rendered.append(part(at, to)).toString();
  }

  private String part(int from, int to) {
    return text.substring(from - begin, to - begin);
  }
}
