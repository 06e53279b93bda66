package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Reads events and stated relations, hundreds at once, by a handful of queries. */
final class FactReader {
  private final Asking asking;

  FactReader(Asking asking) {
    this.asking = asking;
  }

  /** Those of them that the store has, in the order given. */
  List<Fact> read(Collection<Node> facts) {
    return read(facts, Map.of());
  }

  /**
   * The same.
   *
   * @param mentions entity → where the article speaks of it, when all facts are of one article
   */
  List<Fact> read(Collection<Node> facts, Map<Node, List<Mention>> mentions) {
    Map<Node, FactDraft> drafts = drafts(facts);
    Set<Node> fillers = new LinkedHashSet<>();
    Set<Node> spans = new LinkedHashSet<>();
    Set<Node> articles = new LinkedHashSet<>();
    for (FactDraft draft : drafts.values()) {
      draft.addFillers(fillers);
      draft.addSpans(spans);
      articles.add(draft.article());
    }
    Map<Node, Fact.EventRef> events = events(drafts.values());
    fillers.removeAll(events.keySet());
    fillers.stream().filter(Spans::isSpan).forEach(spans::add);
    fillers.removeIf(Spans::isSpan);
    FactParts parts =
        new FactParts(
            asking.vocabulary(),
            new EntityReader(asking).refs(fillers),
            events,
            Spans.read(spans, asking),
            new ArticleReader(asking).refs(articles),
            BareTriples.of(drafts.values(), asking),
            mentions);
    return drafts.values().stream().map(parts::fact).toList();
  }

  private Map<Node, FactDraft> drafts(Collection<Node> facts) {
    Map<Node, FactDraft> found = new HashMap<>();
    for (Binding row : asking.about("fact-properties", "fact", facts)) {
      found
          .computeIfAbsent(
              Cells.node(row, "fact"), fact -> new FactDraft(fact, Cells.node(row, "article")))
          .add(Cells.node(row, "property"), Cells.node(row, "value"));
    }
    Map<Node, FactDraft> ordered = new LinkedHashMap<>();
    facts.stream()
        .filter(fact -> found.containsKey(fact) && isFact(found.get(fact)))
        .forEach(fact -> ordered.put(fact, found.get(fact)));
    return ordered;
  }

  private static boolean isFact(FactDraft draft) {
    return !draft.factuality().isEmpty();
  }

  private Map<Node, Fact.EventRef> events(Collection<FactDraft> drafts) {
    Set<Node> wanted = new HashSet<>();
    drafts.forEach(draft -> wanted.addAll(draft.all("content")));
    Map<Node, List<Node>> types = new HashMap<>();
    Map<Node, Binding> rows = new HashMap<>();
    for (Binding row : asking.about("event-names", "event", wanted)) {
      Node event = Cells.node(row, "event");
      types.computeIfAbsent(event, key -> new ArrayList<>()).add(Cells.node(row, "class"));
      rows.putIfAbsent(event, row);
    }
    Map<Node, Fact.EventRef> events = new HashMap<>();
    rows.forEach(
        (event, row) -> events.put(event, event(event, row, types.getOrDefault(event, List.of()))));
    return events;
  }

  private Fact.EventRef event(Node event, Binding row, List<Node> types) {
    String label = Cells.findText(row, "label");
    return new Fact.EventRef(
        event.toString(),
        label == null ? Cells.localName(event) : label,
        asking.vocabulary().mostSpecific(types).map(Cells::localName).orElse("Event"),
        Cells.localName(Cells.node(row, "factuality")));
  }
}
