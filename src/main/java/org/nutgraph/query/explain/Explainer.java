package org.nutgraph.query.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDFS;
import org.nutgraph.query.ParameterReader;
import org.nutgraph.query.QueryException;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.query.explain.EventFacts.Row;
import org.nutgraph.query.explain.MarkedText.Mark;

/**
 * Explains events from what a dataset holds, within the caller's transaction. The default graph
 * must be the union of all graphs.
 */
public final class Explainer {
  private static final List<String> ROLES =
      List.of(
          "agent",
          "participant",
          "recipient",
          "destination",
          "origin",
          "place",
          "topic",
          "content",
          "instrument",
          "count",
          "subject",
          "object");
  private static final String SPEAKER = "attributedTo";

  private final DatasetGraph stored;
  private final SavedQueries queries;
  private final Terms terms;
  private final QueryRunner runner;
  private final EdgeReasons edges;

  public Explainer(DatasetGraph stored, SavedQueries queries, Terms terms) {
    this.stored = stored;
    this.queries = queries;
    this.terms = terms;
    this.runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
    this.edges = new EdgeReasons(stored, queries.internal("edge-of-event"), terms);
  }

  /**
   * Explanations of what a person names: an event by IRI or label, or the events of an article by
   * IRI or identifier, in the order of the text.
   *
   * @throws QueryException when the store has nothing of this name, or several articles
   */
  public List<Explanation> find(String name) {
    Optional<Node> iri = terms.findIri(name);
    if (iri.isPresent()) {
      return byIri(name, iri.get());
    }
    Node text = NodeFactory.createLiteralString(name);
    if (nodes("article-by-identifier", "identifier", text, "article").isEmpty()) {
      List<Node> events = nodes("event-by-label", "label", text, "event");
      if (events.isEmpty()) {
        throw unknown(name);
      }
      return events.stream().map(this::event).toList();
    }
    return article(new ParameterReader(queries, terms, runner).article(name));
  }

  private List<Explanation> byIri(String name, Node iri) {
    if (!facts(iri).isEmpty()) {
      return List.of(event(iri));
    }
    if (!stored.containsGraph(iri)) {
      throw unknown(name);
    }
    return article(iri);
  }

  private static QueryException unknown(String name) {
    return new QueryException(
        "the store has no article and no event \"%s\"; `nutgraph query articles` lists the articles"
                .formatted(name)
            + ", and an event goes by its IRI or its label");
  }

  /** The events and stated relations of an article, in the order of the text. */
  public List<Explanation> article(Node article) {
    return nodes("events-of-article", "article", article, "event").stream()
        .map(this::event)
        .toList();
  }

  private List<Node> nodes(String query, String parameter, Node value, String column) {
    return runner.rows(queries.internal(query), Map.of(parameter, value)).rows().stream()
        .map(row -> row.get(Var.alloc(column)))
        .distinct()
        .toList();
  }

  private EventFacts facts(Node event) {
    return new EventFacts(
        runner.rows(queries.internal("explain-event"), Map.of("event", event)), terms);
  }

  private Explanation event(Node event) {
    EventFacts facts = facts(event);
    String type = type(facts);
    Explanation.Claim claim =
        new Explanation.Claim(
            facts.text("factuality").orElse("unknown"),
            facts.event(SPEAKER).map(facts::named).findFirst(),
            facts.text("quoted").filter("true"::equals).isPresent());
    return new Explanation(
        terms.shorten(event.getURI()),
        type,
        facts.text("label").orElseGet(() -> relationLabel(facts)),
        sentence(facts),
        roles(facts),
        facts.event("contentText").map(facts::plain).distinct().toList(),
        claim,
        when(facts),
        facts.text("rule").orElse("unknown"),
        facts.text("confidence").orElse("unknown"),
        edges.of(event, type, claim),
        links(facts));
  }

  /** The narrowest of its classes. */
  private String type(EventFacts facts) {
    List<Node> types = facts.event("type").map(Row::value).distinct().toList();
    return types.stream()
        .filter(type -> types.stream().noneMatch(other -> isAbove(type, other)))
        .map(EventFacts::local)
        .findFirst()
        .orElse("unknown");
  }

  private boolean isAbove(Node type, Node other) {
    return terms.ontology().contains(other, RDFS.subClassOf.asNode(), type);
  }

  private static String relationLabel(EventFacts facts) {
    return List.of("subject", "relation", "object").stream()
        .flatMap(facts::event)
        .map(row -> row.label().isEmpty() ? facts.plain(row) : row.label())
        .collect(Collectors.joining(" "));
  }

  private static String sentence(EventFacts facts) {
    Optional<Row> sentence = facts.in("sentence").findFirst();
    if (sentence.isEmpty()) {
      return "";
    }
    List<Mark> marks = new ArrayList<>();
    facts.event("trigger").forEach(row -> marks.add(Mark.trigger(row.begin(), row.end())));
    mentions(facts)
        .forEach(row -> marks.add(Mark.mention(row.begin(), row.end(), rolesOf(facts, row))));
    return new MarkedText(sentence.get().anchor(), sentence.get().begin()).with(marks);
  }

  /** Each mention once, the longer ones first where they begin together. */
  private static List<Row> mentions(EventFacts facts) {
    return facts
        .in("mention")
        .filter(row -> row.property().equals("taIdentRef"))
        .sorted(Comparator.comparingInt(Row::begin).thenComparingInt(row -> -row.end()))
        .toList();
  }

  private static List<String> rolesOf(EventFacts facts, Row mention) {
    List<String> roles = new ArrayList<>();
    for (String role : ROLES) {
      if (facts.event(role).anyMatch(row -> row.value().equals(mention.value()))) {
        roles.add(role);
      }
    }
    if (facts.event(SPEAKER).anyMatch(row -> row.value().equals(mention.value()))) {
      roles.add("speaker");
    }
    return roles;
  }

  private static List<Explanation.Role> roles(EventFacts facts) {
    List<Explanation.Role> roles = new ArrayList<>();
    for (String role : ROLES) {
      facts
          .event(role)
          .map(facts::named)
          .distinct()
          .forEach(filler -> roles.add(new Explanation.Role(role, filler)));
    }
    return roles;
  }

  private static Optional<String> when(EventFacts facts) {
    Optional<String> begin = facts.text("begin");
    Optional<String> resolved =
        facts
            .text("date")
            .or(() -> begin.map(day -> day + " to " + facts.text("end").orElse("an open end")));
    Optional<String> written = facts.text("timeText").map(text -> "\"" + text + "\"");
    return written.isPresent()
        ? Optional.of(written.get() + ": " + resolved.orElse("not resolved"))
        : resolved;
  }

  private static List<Explanation.LinkedMention> links(EventFacts facts) {
    return mentions(facts).stream()
        .map(
            row ->
                new Explanation.LinkedMention(
                    row.anchor(), facts.named(row), decision(facts, row), candidates(facts, row)))
        .toList();
  }

  private static List<Explanation.Candidate> candidates(EventFacts facts, Row mention) {
    return facts
        .at("candidate", mention)
        .sorted(Comparator.comparingDouble(row -> -Double.parseDouble(row.property())))
        .map(row -> new Explanation.Candidate(facts.named(row), row.property(), row.anchor()))
        .toList();
  }

  private static String decision(EventFacts facts, Row mention) {
    Optional<String> rule = facts.mention(mention, "linkRule").map(facts::plain);
    Optional<String> score = facts.mention(mention, "taConfidence").map(facts::plain);
    Optional<Row> correction = facts.at("correction", mention).findFirst();
    if (correction.isPresent()) {
      return "decided by %s, %s".formatted(correction.get().label(), facts.plain(correction.get()));
    }
    if (rule.isPresent()) {
      return "score " + score.orElse("unknown") + ", rule " + rule.get();
    }
    return facts
        .mention(mention, "linkStatus")
        .map(facts::plain)
        .filter("Ambiguous"::equals)
        .map(status -> "local: several items fit")
        .orElse("local: no item is known");
  }
}
