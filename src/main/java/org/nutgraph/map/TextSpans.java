package org.nutgraph.map;

import org.apache.jena.graph.Node;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;

/** Writes stretches of an article's text, each once, however many speak of it. */
final class TextSpans {
  private final AnnotatedArticle article;
  private final Nodes nodes;
  private final Facts facts;

  TextSpans(AnnotatedArticle article, Nodes nodes, Facts facts) {
    this.article = article;
    this.nodes = nodes;
    this.facts = facts;
  }

  Node phrase(int begin, int end) {
    return write(Terms.PHRASE, begin, end);
  }

  Node phrase(Mention mention) {
    return phrase(mention.begin(), mention.end());
  }

  Node sentence(int index) {
    Sentence sentence = article.sentences().get(index);
    return write(Terms.SENTENCE, sentence.begin(), sentence.end());
  }

  private Node write(Node type, int begin, int end) {
    Node span = nodes.span(begin, end);
    facts.add(span, Terms.TYPE, type);
    facts.add(span, Terms.ANCHOR_OF, Literals.text(article.article().body().substring(begin, end)));
    facts.add(span, Terms.BEGIN_INDEX, Literals.offset(begin));
    facts.add(span, Terms.END_INDEX, Literals.offset(end));
    facts.add(span, Terms.REFERENCE_CONTEXT, nodes.article());
    return span;
  }
}
