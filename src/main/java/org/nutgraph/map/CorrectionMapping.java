package org.nutgraph.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.Metonyms;
import org.nutgraph.link.correct.Correction;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Decision;

/** Corrections ↔ the graph that keeps them. Writing what was read gives the same triples. */
public final class CorrectionMapping {
  private static final String GROUP = "Group";

  private final Iris iris;
  private final Metonyms metonyms;

  public CorrectionMapping(Iris iris, Metonyms metonyms) {
    this.iris = iris;
    this.metonyms = metonyms;
  }

  /** All corrections with their authors and dates, and where the IRIs lead that they replace. */
  public Graph graph(Corrections corrections) {
    Facts facts = new Facts();
    List<Correction> all = corrections.all();
    for (int order = 0; order < all.size(); order++) {
      Correction correction = all.get(order);
      write(correction, order, facts);
      if (corrections.isInForce(correction)) {
        writeReplacement(correction, facts);
      }
    }
    return facts.graph();
  }

  private void write(Correction correction, int order, Facts facts) {
    Node node = Terms.iri(iris.correction(correction));
    Decision decision = correction.decision();
    facts.add(node, Terms.TYPE, Claims.CORRECTION_CLASS);
    facts.add(node, Claims.DECISION, kind(decision));
    facts.add(node, Claims.CORRECTED_ENTITY, Terms.iri(correction.subject()));
    target(decision).ifPresent(target -> facts.add(node, Claims.CORRECTED_TO, target));
    facts.addText(node, Claims.CORRECTED_LABEL, label(decision));
    facts.addText(node, Terms.CREATOR, correction.author());
    facts.add(node, Terms.DATE, Literals.day(correction.date()));
    facts.addText(node, Terms.COMMENT, correction.comment());
    facts.add(
        node,
        Claims.CORRECTION_ORDER,
        NodeFactory.createLiteralDT(Integer.toString(order), XSDDatatype.XSDinteger));
    Correction.Withdrawal withdrawn = correction.withdrawn();
    if (withdrawn != null) {
      facts.addText(node, Claims.WITHDRAWN_BY, withdrawn.author());
      facts.add(node, Claims.WITHDRAWN_ON, Literals.day(withdrawn.date()));
    }
  }

  private static Node kind(Decision decision) {
    String kind = decision.kind();
    return Terms.ng(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
  }

  private Optional<Node> target(Decision decision) {
    return switch (decision) {
      case Decision.Accept accept -> Optional.of(Terms.iri(iris.wikidata(accept.qid())));
      case Decision.Reject reject -> Optional.of(Terms.iri(iris.wikidata(reject.qid())));
      case Decision.Merge merge -> Optional.of(Terms.iri(merge.into()));
      case Decision.Split split -> Optional.empty();
      case Decision.Relabel relabel -> Optional.empty();
    };
  }

  private static @Nullable String label(Decision decision) {
    return switch (decision) {
      case Decision.Accept accept -> accept.label();
      case Decision.Merge merge -> merge.label();
      case Decision.Relabel relabel -> relabel.label();
      case Decision.Reject reject -> null;
      case Decision.Split split -> null;
    };
  }

  /**
   * The old IRI leads to the new one; both are the same where that is an identity. A group is never
   * the same as what it belongs to, nor a capital the same as the state that it acts for.
   */
  private void writeReplacement(Correction correction, Facts facts) {
    Optional<String> type = iris.entityType(correction.subject());
    boolean replaces =
        correction.decision() instanceof Decision.Accept
            || correction.decision() instanceof Decision.Merge;
    if (type.isEmpty() || !replaces) {
      return;
    }
    Node old = Terms.iri(correction.subject());
    Node target = target(correction.decision()).orElseThrow();
    facts.add(old, Terms.IS_REPLACED_BY, target);
    String name = iris.entityName(correction.subject()).orElseThrow();
    boolean identical =
        switch (correction.decision()) {
          case Decision.Merge merge ->
              !iris.entityType(merge.into()).equals(Optional.of(GROUP)) && !isGroup(type.get());
          case Decision.Accept accept ->
              !isGroup(type.get()) && !metonyms.actsFor(name, accept.qid());
          case Decision.Reject reject -> false;
          case Decision.Split split -> false;
          case Decision.Relabel relabel -> false;
        };
    if (identical) {
      facts.add(old, Terms.SAME_AS, target);
    }
  }

  private static boolean isGroup(String type) {
    return type.equals(GROUP);
  }

  /** The corrections that a graph keeps, in their order; triples about anything else are passed. */
  public static Corrections read(Graph graph) {
    record Placed(int order, Correction correction) {}
    List<Placed> found = new ArrayList<>();
    graph
        .find(Node.ANY, Terms.TYPE, Claims.CORRECTION_CLASS)
        .mapWith(Triple::getSubject)
        .forEach(
            node ->
                found.add(
                    new Placed(
                        Integer.parseInt(text(graph, node, Claims.CORRECTION_ORDER)),
                        correction(graph, node))));
    return Corrections.of(
        found.stream()
            .sorted(Comparator.comparingInt(Placed::order))
            .map(Placed::correction)
            .toList());
  }

  private static Correction correction(Graph graph, Node node) {
    String by = find(graph, node, Claims.WITHDRAWN_BY);
    return new Correction(
        object(graph, node, Claims.CORRECTED_ENTITY).getURI(),
        decision(graph, node),
        text(graph, node, Terms.CREATOR),
        LocalDate.parse(text(graph, node, Terms.DATE)),
        Optional.ofNullable(find(graph, node, Terms.COMMENT)).orElse(""),
        by == null
            ? null
            : new Correction.Withdrawal(
                by, LocalDate.parse(text(graph, node, Claims.WITHDRAWN_ON))));
  }

  private static Decision decision(Graph graph, Node node) {
    String kind = object(graph, node, Claims.DECISION).getURI().substring(Terms.NG.length());
    String label = find(graph, node, Claims.CORRECTED_LABEL);
    return switch (kind) {
      case "Accept" -> new Decision.Accept(qid(graph, node), label);
      case "Reject" -> new Decision.Reject(qid(graph, node));
      case "Merge" -> new Decision.Merge(object(graph, node, Claims.CORRECTED_TO).getURI(), label);
      case "Split" -> new Decision.Split();
      case "Relabel" -> new Decision.Relabel(text(graph, node, Claims.CORRECTED_LABEL));
      default -> throw damaged(node, "is of the unknown kind " + kind);
    };
  }

  private static String qid(Graph graph, Node node) {
    return object(graph, node, Claims.CORRECTED_TO).getURI().substring(Terms.WIKIDATA.length());
  }

  private static String text(Graph graph, Node node, Node property) {
    return object(graph, node, property).getLiteralLexicalForm();
  }

  private static @Nullable String find(Graph graph, Node node, Node property) {
    return graph
        .find(node, property, Node.ANY)
        .nextOptional()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .orElse(null);
  }

  private static Node object(Graph graph, Node node, Node property) {
    return graph
        .find(node, property, Node.ANY)
        .nextOptional()
        .map(Triple::getObject)
        .orElseThrow(() -> damaged(node, "has no " + property.getLocalName()));
  }

  private static IllegalStateException damaged(Node node, String problem) {
    return new IllegalStateException(
        "the correction <%s> %s; remove it from the corrections graph and apply it again"
            .formatted(node.getURI(), problem));
  }
}
