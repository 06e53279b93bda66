package org.nutgraph.map;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Mention;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Span;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.extract.TimeValue;

/** Writes stated relations and, for those the article itself tells as so, the bare triple. */
final class RelationMapping {
  private final Vocabulary vocabulary;
  private final Extraction extraction;
  private final Nodes nodes;
  private final TextSpans spans;
  private final Qualifying qualifying;
  private final Facts facts;
  private final Map<Node, Integer> atObject = new HashMap<>();

  RelationMapping(
      Vocabulary vocabulary,
      Extraction extraction,
      Nodes nodes,
      TextSpans spans,
      Qualifying qualifying,
      Facts facts) {
    this.vocabulary = vocabulary;
    this.extraction = extraction;
    this.nodes = nodes;
    this.spans = spans;
    this.qualifying = qualifying;
    this.facts = facts;
    for (StatedRelation relation : extraction.relations()) {
      atObject.merge(shortName(relation), 1, Integer::sum);
    }
  }

  void write(StatedRelation relation) {
    Node node = name(relation);
    if (facts.has(node, Claims.RELATION)) {
      // The same relation between the same two mentions, found twice: the first finding stands.
      return;
    }
    Node property = vocabulary.relation(relation.relation());
    Node subject = nodes.entity(relation.subject());
    Node object = object(relation);
    facts.add(node, Terms.TYPE, Claims.STATED_RELATION);
    facts.add(node, Claims.RELATION, property);
    facts.add(node, Claims.SUBJECT, subject);
    facts.add(node, Claims.OBJECT, object);
    facts.add(node, Claims.SUBJECT_MENTION, spans.phrase(subjectMention(relation)));
    Span span = objectSpan(relation);
    facts.add(node, Claims.OBJECT_MENTION, spans.phrase(span.begin(), span.end()));
    facts.addText(node, Claims.ROLE_TEXT, relation.roleText());
    qualifying.write(node, relation.qualifiers());
    if (relation.bare() && relation.qualifiers().isAsserted() && !subject.equals(object)) {
      facts.add(subject, property, object);
    }
  }

  private Node name(StatedRelation relation) {
    Node shortName = shortName(relation);
    if (atObject.getOrDefault(shortName, 0) < 2) {
      return shortName;
    }
    Span span = objectSpan(relation);
    return nodes.relation(span.begin(), span.end(), relation.relation(), subjectMention(relation));
  }

  private Node shortName(StatedRelation relation) {
    Span span = objectSpan(relation);
    return nodes.relation(span.begin(), span.end());
  }

  private Mention subjectMention(StatedRelation relation) {
    return extraction.source().mentions().get(relation.subject().mention());
  }

  private Span objectSpan(StatedRelation relation) {
    return switch (relation.object()) {
      case Filler.Entity entity -> {
        Mention mention = extraction.source().mentions().get(entity.mention());
        String body = extraction.source().article().body();
        yield new Span(
            mention.begin(), mention.end(), body.substring(mention.begin(), mention.end()));
      }
      case Filler.Literal literal -> literal.span();
      case Filler.Content content -> throw eventAsObject(relation);
    };
  }

  private Node object(StatedRelation relation) {
    return switch (relation.object()) {
      case Filler.Entity entity -> nodes.entity(entity);
      case Filler.Literal literal -> value(literal.span(), relation.date());
      case Filler.Content content -> throw eventAsObject(relation);
    };
  }

  private static Node value(Span written, @Nullable TimeValue date) {
    if (date == null) {
      return Literals.text(written.text());
    }
    return switch (date.precision()) {
      case DAY -> Literals.day(date.begin());
      case MONTH -> Literals.month(date.begin());
      case YEAR -> Literals.year(date.begin());
      case INTERVAL -> Literals.text(written.text());
    };
  }

  private static IllegalArgumentException eventAsObject(StatedRelation relation) {
    return new IllegalArgumentException(
        "the relation " + relation.relation() + " needs an entity or a date, not an event");
  }
}
