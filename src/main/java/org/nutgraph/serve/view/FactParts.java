package org.nutgraph.serve.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.nutgraph.serve.view.Spans.Span;

/** Puts facts together from what was read for all of them. */
final class FactParts {
  private final Vocabulary vocabulary;
  private final Map<Node, EntityRef> entities;
  private final Map<Node, Fact.EventRef> events;
  private final Spans spans;
  private final Map<Node, ArticleRef> articles;
  private final BareTriples triples;
  private final Map<Node, List<Mention>> mentions;

  FactParts(
      Vocabulary vocabulary,
      Map<Node, EntityRef> entities,
      Map<Node, Fact.EventRef> events,
      Spans spans,
      Map<Node, ArticleRef> articles,
      BareTriples triples,
      Map<Node, List<Mention>> mentions) {
    this.vocabulary = vocabulary;
    this.entities = entities;
    this.events = events;
    this.spans = spans;
    this.articles = articles;
    this.triples = triples;
    this.mentions = mentions;
  }

  Fact fact(FactDraft draft) {
    Node type = draft.type(vocabulary);
    Optional<Vocabulary.Edge> edge = vocabulary.edge(type);
    List<Fact.Role> roles = roles(draft);
    String confidence = draft.text("confidence");
    String typeLabel = vocabulary.label(type);
    return new Fact(
        draft.iri().toString(),
        draft.isRelation() ? "relation" : "event",
        Cells.localName(type),
        typeLabel,
        vocabulary.edgeName(type),
        draft.isRelation()
            ? vocabulary.isSymmetricRelation(type)
            : edge.map(Vocabulary.Edge::symmetric).orElse(false),
        label(draft, typeLabel, roles),
        draft.factuality(),
        triples.holds(draft),
        draft.first("attributedTo").map(entities::get).orElse(null),
        draft.isQuoted(),
        confidence == null ? 0 : Double.parseDouble(confidence),
        draft.text("rule"),
        roles,
        contentText(draft),
        spans.inOrder(draft.all("contentSpan")).stream()
            .map(entry -> entry.getValue().ends())
            .toList(),
        draft.text("count"),
        draft.text("roleText"),
        draft.text("date"),
        draft.text("begin"),
        draft.text("end"),
        draft.text("timeText"),
        draft.first("trigger").flatMap(spans::find).map(Span::ends).orElse(null),
        spans.inOrder(draft.all("evidence")).stream().map(FactParts::evidence).toList(),
        Objects.requireNonNull(articles.get(draft.article()), "an article of its own graph"));
  }

  private static Fact.Evidence evidence(Map.Entry<Node, Span> entry) {
    Span span = entry.getValue();
    return new Fact.Evidence(entry.getKey().toString(), span.begin(), span.end(), span.text());
  }

  /** A relation has no label of its own. */
  private static String label(FactDraft draft, String typeLabel, List<Fact.Role> roles) {
    String own = draft.text("label");
    if (own != null || !draft.isRelation()) {
      return own == null ? typeLabel : own;
    }
    return name(roles, "subject") + " – " + typeLabel + " – " + name(roles, "object");
  }

  private static String name(List<Fact.Role> roles, String role) {
    for (Fact.Role one : roles) {
      if (one.role().equals(role)) {
        return one.entity() != null ? one.entity().label() : String.valueOf(one.literal());
      }
    }
    return "";
  }

  /** The words in the order of the text, where a quotation is broken up. */
  private @Nullable String contentText(FactDraft draft) {
    List<String> words =
        spans.inOrder(draft.all("contentSpan")).stream().map(one -> one.getValue().text()).toList();
    return words.isEmpty() ? draft.text("contentText") : String.join(" … ", words);
  }

  private List<Fact.Role> roles(FactDraft draft) {
    List<Fact.Role> roles = new ArrayList<>();
    for (String role : FactDraft.ROLES) {
      draft.all(role).forEach(filler -> roles.add(role(draft, role, filler)));
    }
    return roles;
  }

  private Fact.Role role(FactDraft draft, String role, Node filler) {
    Optional<Span> place = place(draft, role, filler);
    Integer begin = place.map(Span::begin).orElse(null);
    Integer end = place.map(Span::end).orElse(null);
    Fact.EventRef event = events.get(filler);
    EntityRef entity = entities.get(filler);
    if (event != null || entity != null) {
      return new Fact.Role(role, event == null ? entity : null, event, null, begin, end);
    }
    String words = spans.find(filler).map(Span::text).orElseGet(() -> Cells.text(filler));
    return new Fact.Role(role, null, null, words, begin, end);
  }

  /** Of an event's roles only the entity is stored: its mention in the evidence that is nearest. */
  private Optional<Span> place(FactDraft draft, String role, Node filler) {
    Optional<Span> own =
        draft.first(role + "Mention").or(() -> Optional.of(filler)).flatMap(spans::find);
    if (own.isPresent()) {
      return own;
    }
    List<Span> sentences =
        draft.all("evidence").stream().flatMap(n -> spans.find(n).stream()).toList();
    int at = draft.first("trigger").flatMap(spans::find).map(Span::begin).orElse(0);
    return mentions.getOrDefault(filler, List.of()).stream()
        .filter(mention -> sentences.stream().anyMatch(sentence -> sentence.holds(mention)))
        .min(Comparator.comparingInt(mention -> Math.abs(mention.begin() - at)))
        .map(mention -> new Span(mention.begin(), mention.end(), mention.text()));
  }
}
