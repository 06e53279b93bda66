package org.nutgraph.map;

import org.apache.jena.graph.Node;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Qualifiers;

/** Writes what events and stated relations say of themselves. */
final class Qualifying {
  private final Nodes nodes;
  private final TextSpans spans;
  private final Facts facts;

  Qualifying(Nodes nodes, TextSpans spans, Facts facts) {
    this.nodes = nodes;
    this.spans = spans;
    this.facts = facts;
  }

  void write(Node claim, Qualifiers qualifiers) {
    facts.add(claim, Claims.FACTUALITY, Terms.ng(qualifiers.factuality().localName()));
    Filler.Entity speaker = qualifiers.attributedTo();
    if (speaker != null) {
      facts.add(claim, Claims.ATTRIBUTED_TO, nodes.entity(speaker));
    }
    if (qualifiers.quoted()) {
      facts.add(claim, Claims.QUOTED, Literals.yes());
    }
    facts.add(claim, Claims.CONFIDENCE, Literals.score(qualifiers.confidence()));
    facts.addText(claim, Claims.RULE, qualifiers.rule());
    facts.add(claim, Claims.EVIDENCE, spans.sentence(qualifiers.sentence()));
  }
}
