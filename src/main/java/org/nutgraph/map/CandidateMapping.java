package org.nutgraph.map;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.nutgraph.annotate.Mention;
import org.nutgraph.link.Feature;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;

/**
 * Writes which items were weighed for a chain and what spoke for each: the one that was chosen, or
 * those that a person should choose from.
 */
final class CandidateMapping {
  private final LinkedExtraction linked;
  private final Nodes nodes;
  private final Facts facts;

  CandidateMapping(LinkedExtraction linked, Nodes nodes, Facts facts) {
    this.linked = linked;
    this.nodes = nodes;
    this.facts = facts;
  }

  /**
   * What was weighed for one chain; nothing where a rule alone, or a person, decided.
   *
   * @param mention the one that they hang on
   */
  void write(Mention mention, Link link) {
    switch (link) {
      case Link.Found found -> write(mention, found.candidate());
      case Link.Ambiguous ambiguous ->
          ambiguous.candidates().forEach(candidate -> write(mention, candidate));
      case Link.Local local -> {}
      case Link.Unknown unknown -> {}
    }
  }

  private void write(Mention mention, Link.Candidate candidate) {
    if (!candidate.features().isEmpty()) {
      Node node = nodes.candidate(mention, candidate.qid());
      facts.add(nodes.span(mention.begin(), mention.end()), Claims.CANDIDATE, node);
      facts.add(node, Terms.TYPE, Claims.LINK_CANDIDATE);
      facts.add(node, Claims.CANDIDATE_ITEM, nodes.item(candidate.qid()));
      // No rdfs:label: a search by name shall find the item, not what was weighed.
      facts.addText(node, Terms.NAME, candidate.label());
      facts.addText(node, Terms.DESCRIPTION, candidate.item().description());
      facts.add(node, Terms.LINK_CONFIDENCE, Literals.score(candidate.score()));
      facts.addText(node, Claims.LINK_FEATURES, text(candidate.features()));
      writeDay(node, candidate);
    }
  }

  /** The day of the index that told of an item, where one did. */
  void writeDay(Node node, Link.Candidate candidate) {
    LocalDate day = linked.days().get(candidate.qid());
    if (day != null) {
      facts.add(node, Claims.INDEX_DATE, Literals.day(day));
    }
  }

  /** "label=1 low-number=0.62", in the order of the features. */
  private static String text(Map<Feature, Double> features) {
    return new TreeMap<>(features)
        .entrySet().stream()
            .map(value -> value.getKey().key() + "=" + number(value.getValue()))
            .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
