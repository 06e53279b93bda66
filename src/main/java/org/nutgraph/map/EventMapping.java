package org.nutgraph.map;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Span;
import org.nutgraph.extract.Time;
import org.nutgraph.extract.TimeValue;

/** Writes an event as a node. It asserts nothing; see {@link EdgeMapping} for what does. */
final class EventMapping {
  private final Vocabulary vocabulary;
  private final Nodes nodes;
  private final TextSpans spans;
  private final Qualifying qualifying;
  private final EventLabels labels;
  private final Facts facts;

  EventMapping(
      Vocabulary vocabulary,
      Nodes nodes,
      TextSpans spans,
      Qualifying qualifying,
      EventLabels labels,
      Facts facts) {
    this.vocabulary = vocabulary;
    this.nodes = nodes;
    this.spans = spans;
    this.qualifying = qualifying;
    this.labels = labels;
    this.facts = facts;
  }

  void write(Event event) {
    Node node = nodes.event(event.id());
    vocabulary.eventTypes(event.type()).forEach(type -> facts.add(node, Terms.TYPE, type));
    facts.addText(node, Terms.LABEL, labels.of(event));
    facts.add(node, Claims.TRIGGER, spans.phrase(event.trigger().begin(), event.trigger().end()));
    for (Map.Entry<String, List<Filler>> role : event.roles().entrySet()) {
      Node property = vocabulary.role(role.getKey());
      role.getValue().forEach(filler -> facts.add(node, property, filler(property, filler)));
    }
    for (Span span : event.contentSpans()) {
      facts.add(node, Claims.CONTENT_SPAN, spans.phrase(span.begin(), span.end()));
      facts.addText(node, Claims.CONTENT_TEXT, span.text());
    }
    if (event.time() != null) {
      writeTime(node, event.time());
    }
    qualifying.write(node, event.qualifiers());
  }

  private Node filler(Node property, Filler filler) {
    return switch (filler) {
      case Filler.Entity entity -> nodes.entity(entity);
      case Filler.Content content -> nodes.event(content.event());
      case Filler.Literal literal ->
          vocabulary.takesLiterals(property)
              ? Literals.count(literal.span().text())
              : spans.phrase(literal.span().begin(), literal.span().end());
    };
  }

  private void writeTime(Node node, Time time) {
    facts.addText(node, Claims.TIME_TEXT, time.text().text());
    TimeValue value = time.value();
    if (value != null) {
      switch (value.precision()) {
        case DAY -> facts.add(node, Claims.DATE, Literals.day(value.begin()));
        case MONTH -> facts.add(node, Claims.DATE, Literals.month(value.begin()));
        case YEAR -> facts.add(node, Claims.DATE, Literals.year(value.begin()));
        case INTERVAL -> {
          facts.add(node, Claims.BEGIN, Literals.day(value.begin()));
          facts.add(node, Claims.END, Literals.day(value.end()));
        }
      }
    }
  }
}
