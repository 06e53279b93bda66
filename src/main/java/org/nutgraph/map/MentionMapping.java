package org.nutgraph.map;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Mention;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.correct.Correction;

/** Writes the mentions, the entity each speaks of and how that was decided. */
final class MentionMapping {
  private final LinkedExtraction linked;
  private final Nodes nodes;
  private final TextSpans spans;
  private final CandidateMapping candidates;
  private final Facts facts;
  private final Set<Integer> described = new HashSet<>();

  MentionMapping(LinkedExtraction linked, Nodes nodes, TextSpans spans, Facts facts) {
    this.linked = linked;
    this.nodes = nodes;
    this.spans = spans;
    this.candidates = new CandidateMapping(linked, nodes, facts);
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
        facts.add(span, Claims.MENTION_TYPE, type(mention));
        Link link = linked.linkOf(article.chainOf(mention));
        writeLink(span, link);
        if (described.add(mention.chain())) {
          writeOnce(span, mention, link);
        }
      }
    }
  }

  private static Node type(Mention mention) {
    return switch (mention.kind()) {
      // "Israeli" describes officials; it does not name Israel.
      case NAMED -> mention.isNationality() ? Claims.NOMINAL : Claims.NAMED;
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
        candidates.writeDay(span, found.candidate());
        writeCorrection(span, found.correction());
      }
      case Link.Local local -> {
        facts.add(span, Claims.LINK_STATUS, Claims.UNLINKED);
        writeCorrection(span, local.correction());
      }
      case Link.Ambiguous ambiguous -> facts.add(span, Claims.LINK_STATUS, Claims.AMBIGUOUS);
      case Link.Unknown unknown -> facts.add(span, Claims.LINK_STATUS, Claims.UNLINKED);
    }
  }

  private void writeCorrection(Node span, @Nullable Correction correction) {
    if (correction != null) {
      facts.add(span, Claims.CORRECTION, nodes.correction(correction));
    }
  }

  /** What is the same for all mentions of a chain stands at the first. */
  private void writeOnce(Node span, Mention mention, Link link) {
    int chain = mention.chain();
    if (!nodes.local(chain).equals(nodes.entity(chain))) {
      facts.add(span, Claims.LOCAL_ENTITY, nodes.local(chain));
    }
    candidates.write(mention, link);
  }
}
