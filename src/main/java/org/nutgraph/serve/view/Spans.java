package org.nutgraph.serve.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Stretches of articles' texts, by their IRIs. */
final class Spans {
  /** The scheme of RFC 5147, which a span's IRI ends in. */
  private static final String FRAGMENT = "#char=";

  private final Map<Node, Span> spans = new HashMap<>();

  /**
   * A stretch of text.
   *
   * @param begin in UTF-16 units
   * @param end exclusive
   */
  record Span(int begin, int end, String text) {
    List<Integer> ends() {
      return List.of(begin, end);
    }

    boolean holds(Mention mention) {
      return begin <= mention.begin() && mention.end() <= end;
    }
  }

  private Spans() {}

  static boolean isSpan(Node node) {
    return node.isURI() && node.getURI().contains(FRAGMENT);
  }

  static Spans read(Collection<Node> nodes, Asking asking) {
    Spans spans = new Spans();
    for (Binding row : asking.about("spans", "span", nodes)) {
      spans.spans.put(
          Cells.node(row, "span"),
          new Span(Cells.number(row, "begin"), Cells.number(row, "end"), Cells.text(row, "text")));
    }
    return spans;
  }

  Optional<Span> find(Node node) {
    return Optional.ofNullable(spans.get(node));
  }

  /** Those of them that are known, in the order of the text. */
  List<Map.Entry<Node, Span>> inOrder(Collection<Node> nodes) {
    return nodes.stream()
        .filter(spans::containsKey)
        .map(node -> Map.entry(node, spans.get(node)))
        .sorted(Comparator.comparingInt(entry -> entry.getValue().begin()))
        .toList();
  }
}
