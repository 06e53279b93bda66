package org.nutgraph.map;

import java.util.List;
import org.apache.jena.graph.Node;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Item;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.NamedForms;

/**
 * Writes what does not depend on an article. A linked entity is described from the index alone, a
 * local one from its name, so that articles in any order and number give the same graph.
 */
final class EntityMapping {
  private final Vocabulary vocabulary;
  private final LinkedExtraction linked;
  private final Nodes nodes;
  private final Facts facts;

  EntityMapping(Vocabulary vocabulary, LinkedExtraction linked, Nodes nodes, Facts facts) {
    this.vocabulary = vocabulary;
    this.linked = linked;
    this.nodes = nodes;
    this.facts = facts;
  }

  void write() {
    AnnotatedArticle article = linked.extraction().source();
    for (Chain chain : article.chains()) {
      Node entity = nodes.entity(chain.id());
      switch (linked.linkOf(chain)) {
        case Link.Found found -> writeItem(entity, found.candidate().item(), chain);
        case Link.Local local -> writeLocal(entity, local.type(), chain, article);
        case Link.Ambiguous ambiguous -> writeLocal(entity, chain.type(), chain, article);
        case Link.Unknown unknown -> writeLocal(entity, chain.type(), chain, article);
      }
    }
  }

  private void writeItem(Node entity, Item item, Chain chain) {
    // What the index does not know the article tells.
    String type = item.type().equals(Item.UNTYPED) ? chain.type() : item.type();
    facts.add(entity, Terms.TYPE, vocabulary.entityClass(type));
    item.classes().forEach(qid -> facts.add(entity, Terms.TYPE, Terms.iri(Terms.WIKIDATA + qid)));
    writeNames(entity, item.label(), item.aliases());
    facts.addText(entity, Terms.DESCRIPTION, item.description());
  }

  private void writeLocal(Node entity, String type, Chain chain, AnnotatedArticle article) {
    facts.add(entity, Terms.TYPE, vocabulary.entityClass(type));
    String label = linked.nameOf(chain);
    writeNames(entity, label, NamedForms.of(article, chain));
    if (!label.equals(chain.name())) {
      facts.addText(entity, Terms.ALT_LABEL, chain.name());
    }
    Integer of = chain.of();
    if (of != null && !nodes.entity(of).equals(entity)) {
      facts.add(entity, Claims.OF_ENTITY, nodes.entity(of));
    }
  }

  private void writeNames(Node entity, String label, List<String> others) {
    facts.addText(entity, Terms.LABEL, label);
    others.stream()
        .filter(name -> !name.equals(label))
        .forEach(name -> facts.addText(entity, Terms.ALT_LABEL, name));
  }
}
