package org.nutgraph.serve.view;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Reads the cells of answers. */
final class Cells {
  private Cells() {}

  /** A cell that the query always fills. */
  static Node node(Binding row, String column) {
    Node found = row.get(Var.alloc(column));
    if (found == null) {
      throw new IllegalStateException("no ?" + column + " in " + row);
    }
    return found;
  }

  static @Nullable Node find(Binding row, String column) {
    return row.get(Var.alloc(column));
  }

  static String text(Binding row, String column) {
    return text(node(row, column));
  }

  static @Nullable String findText(Binding row, String column) {
    Node found = find(row, column);
    return found == null ? null : text(found);
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  static int number(Binding row, String column) {
    return Integer.parseInt(text(row, column));
  }

  static long count(Binding row, String column) {
    return Long.parseLong(text(row, column));
  }

  static String localName(Node iri) {
    String text = iri.toString();
    return text.substring(Math.max(text.lastIndexOf('#'), text.lastIndexOf('/')) + 1);
  }
}
