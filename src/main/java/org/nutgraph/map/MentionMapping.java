package org.nutgraph.map;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Mention;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;

/** Writes the mentions, the entity each speaks of and how that was decided. */
final class MentionMapping {
  private final LinkedExtraction linked;
  private final Nodes nodes;
  private final TextSpans spans;
  private final Facts facts;

  MentionMapping(LinkedExtraction linked, Nodes nodes, TextSpans spans, Facts facts) {
    this.linked = linked;
    this.nodes = nodes;
    this.spans = spans;
    this.facts = facts;
  }

  void write() {
    AnnotatedArticle article = linked.extraction().source();
    // Where two mentions share a span, the one that names its entity speaks for the span.
    List<Mention> namesFirst =
        article.mentions().stream()
            .sorted(Comparator.comparing(Mention::kind).thenComparing(Mention::id))
            .toList();
    for (Mention mention : namesFirst) {
      Node span = spans.phrase(mention);
      spans.sentence(mention.sentence());
      if (!facts.has(span, Terms.IDENT_REF)) {
        facts.add(span, Terms.IDENT_REF, nodes.entity(mention.chain()));
        facts.add(span, Claims.MENTION_TYPE, type(mention.kind()));
        writeLink(span, linked.linkOf(article.chainOf(mention)));
      }
    }
  }

  private static Node type(Mention.Kind kind) {
    return switch (kind) {
      case NAMED -> Claims.NAMED;
      case NOMINAL -> Claims.NOMINAL;
      case PRONOMINAL -> Claims.PRONOMINAL;
    };
  }

  private void writeLink(Node span, Link link) {
    switch (link) {
      case Link.Found found -> {
        facts.add(span, Claims.LINK_STATUS, Claims.FOUND);
        facts.addText(span, Claims.LINK_RULE, found.rule());
        facts.add(span, Terms.LINK_CONFIDENCE, Literals.score(found.candidate().score()));
      }
      case Link.Ambiguous ambiguous -> facts.add(span, Claims.LINK_STATUS, Claims.AMBIGUOUS);
      case Link.Unknown unknown -> facts.add(span, Claims.LINK_STATUS, Claims.UNLINKED);
    }
  }
}
