package org.nutgraph.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.link.Feature;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;

/**
 * Writes which items were weighed for a chain and what spoke for each: the one that was chosen, or
 * those that a person should choose from. They hang on the first mention that names the chain.
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

  void write() {
    for (Chain chain : linked.extraction().source().chains()) {
      switch (linked.linkOf(chain)) {
        case Link.Found found -> write(chain, List.of(found.candidate()));
        case Link.Ambiguous ambiguous -> write(chain, ambiguous.candidates());
        case Link.Unknown unknown -> {}
      }
    }
  }

  private void write(Chain chain, List<Link.Candidate> candidates) {
    AnnotatedArticle article = linked.extraction().source();
    List<Mention> mentions = chain.mentions().stream().map(article.mentions()::get).toList();
    Mention first =
        mentions.stream()
            .filter(mention -> mention.kind() == Mention.Kind.NAMED)
            .findFirst()
            .orElse(mentions.getFirst());
    for (Link.Candidate candidate : candidates) {
      if (!candidate.features().isEmpty()) {
        Node node = nodes.candidate(first, candidate.qid());
        facts.add(nodes.span(first.begin(), first.end()), Claims.CANDIDATE, node);
        facts.add(node, Terms.TYPE, Claims.LINK_CANDIDATE);
        facts.add(node, Claims.CANDIDATE_ITEM, nodes.item(candidate.qid()));
        // No rdfs:label: a search by name shall find the item, not what was weighed.
        facts.addText(node, Terms.NAME, candidate.label());
        facts.add(node, Terms.LINK_CONFIDENCE, Literals.score(candidate.score()));
        facts.addText(node, Claims.LINK_FEATURES, text(candidate.features()));
      }
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
