package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is, who says so, and when; enough to choose facts by.
 *
 * @param type the most specific class; of a relation, the relation
 * @param factuality local name
 * @param ownVoice true when the article itself tells it as having happened or being so
 * @param on the day it is about, else of publication; may be empty
 */
record Qualifiers(
    Node type,
    String factuality,
    @Nullable Node speaker,
    boolean ownVoice,
    String on,
    String publisher) {

  static Map<Node, Qualifiers> read(Collection<Node> facts, Asking asking) {
    Map<Node, List<Binding>> rows = new HashMap<>();
    for (Binding row : asking.about("fact-qualifiers", "fact", facts)) {
      rows.computeIfAbsent(Cells.node(row, "fact"), key -> new ArrayList<>()).add(row);
    }
    Map<Node, Qualifiers> found = new HashMap<>();
    rows.forEach((fact, of) -> found.put(fact, of(of, asking.vocabulary())));
    return found;
  }

  private static Qualifiers of(List<Binding> rows, Vocabulary vocabulary) {
    Binding row = rows.getFirst();
    Node relation = Cells.find(row, "relation");
    List<Node> classes = rows.stream().map(one -> Cells.node(one, "class")).toList();
    String factuality = Cells.localName(Cells.node(row, "factuality"));
    Node speaker = Cells.find(row, "speaker");
    String publisher = Cells.findText(row, "publisher");
    return new Qualifiers(
        relation == null ? vocabulary.mostSpecific(classes).orElse(classes.getFirst()) : relation,
        factuality,
        speaker,
        speaker == null && Cells.find(row, "quoted") == null && factuality.equals("Actual"),
        Cells.text(row, "on"),
        publisher == null ? "" : publisher);
  }
}
