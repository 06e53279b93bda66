package org.nutgraph.query.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.nutgraph.query.Answer;
import org.nutgraph.query.Terms;

/** The rows of {@code explain-event}, by part and property. */
final class EventFacts {
  private final Terms terms;
  private final List<Row> rows;

  /** One value of one part; offsets are UTF-16 units, end exclusive, -1 where there are none. */
  record Row(
      String part, String property, Node value, String label, int begin, int end, String anchor) {}

  EventFacts(Answer.Rows answer, Terms terms) {
    this.terms = terms;
    this.rows = answer.rows().stream().map(EventFacts::row).toList();
  }

  private static Row row(Binding binding) {
    return new Row(
        text(binding, "part"),
        text(binding, "property"),
        binding.get(Var.alloc("value")),
        text(binding, "label"),
        offset(binding, "begin"),
        offset(binding, "end"),
        text(binding, "anchor"));
  }

  private static String text(Binding binding, String column) {
    Node node = binding.get(Var.alloc(column));
    return node == null ? "" : node.getLiteralLexicalForm();
  }

  private static int offset(Binding binding, String column) {
    String text = text(binding, column);
    return text.isEmpty() ? -1 : Integer.parseInt(text);
  }

  boolean isEmpty() {
    return rows.stream().noneMatch(row -> row.property().equals("factuality"));
  }

  /** What the event itself says with a property. */
  Stream<Row> event(String property) {
    return in("event").filter(row -> row.property().equals(property));
  }

  /** The rows of a part that stand at a mention. */
  Stream<Row> at(String part, Row mention) {
    return in(part).filter(row -> row.begin() == mention.begin() && row.end() == mention.end());
  }

  /** The rows of a part: event, sentence, mention, candidate, correction. */
  Stream<Row> in(String part) {
    return rows.stream().filter(row -> row.part().equals(part));
  }

  /** What a mention says with a property. */
  Optional<Row> mention(Row mention, String property) {
    return at("mention", mention).filter(row -> row.property().equals(property)).findFirst();
  }

  Optional<String> text(String property) {
    return event(property).map(this::plain).findFirst();
  }

  /** A literal as it stands; of an IRI what follows its namespace. */
  String plain(Row row) {
    Node value = row.value();
    return value.isLiteral() ? value.getLiteralLexicalForm() : local(value);
  }

  static String local(Node node) {
    return node.getURI().replaceFirst("^.*[#/]", "");
  }

  /** Name and short IRI: "Israel (wd:Q801)". */
  String named(Row row) {
    if (row.value().isLiteral()) {
      return row.value().getLiteralLexicalForm();
    }
    String name = row.label().isEmpty() ? row.anchor() : row.label();
    String iri = terms.shorten(row.value().getURI());
    return name.isEmpty() ? iri : name + " (" + iri + ")";
  }
}
