package org.nutgraph.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.link.Link;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.correct.Correction;
import org.nutgraph.link.correct.Naming;

/** The nodes that stand for one article's chains and events. */
final class Nodes {
  private static final Set<String> SPECIFYING = Set.of("DT", "CD", "PRP$");

  private final LinkedExtraction linked;
  private final AnnotatedArticle article;
  private final Iris iris;
  private final String articleIri;
  private final Naming.OfArticle names;
  private final List<Node> entities = new ArrayList<>();
  private final List<Node> events;

  Nodes(LinkedExtraction linked, Iris iris) {
    this.linked = linked;
    this.iris = iris;
    this.article = linked.extraction().source();
    this.articleIri = iris.article(article.article());
    this.names = new LocalNames(iris).of(article);
    for (Chain chain : article.chains()) {
      entities.add(Terms.iri(entityIri(chain, linked.linkOf(chain))));
    }
    this.events = new EventNames(linked.extraction(), iris, articleIri).nodes();
  }

  private String entityIri(Chain chain, Link link) {
    return switch (link) {
      case Link.Found found -> iris.wikidata(found.candidate().qid());
      case Link.Local local -> local.iri();
      case Link.Ambiguous ambiguous -> names.entity(chain);
      case Link.Unknown unknown -> names.entity(chain);
    };
  }

  /** The entity that the chain would be if it were linked to nothing. */
  Node local(int chain) {
    return Terms.iri(names.entity(article.chains().get(chain)));
  }

  /** True when a name, or a word that stands for a known item, says who or what the chain is. */
  boolean isNamed(int chain) {
    Chain named = article.chains().get(chain);
    return named.named()
        || LocalNames.isNameOfItsOwn(article, named)
        || linked.linkOf(named) instanceof Link.Found;
  }

  /** True when more than pronouns speak of the chain. */
  boolean isDescribed(int chain) {
    return article.chains().get(chain).mentions().stream()
        .map(article.mentions()::get)
        .anyMatch(mention -> mention.kind() != Mention.Kind.PRONOMINAL);
  }

  /** True when an article, a number or an owner says that certain ones are meant. */
  boolean isSpecific(int chain) {
    return article.chains().get(chain).mentions().stream()
        .map(article.mentions()::get)
        .filter(mention -> mention.kind() == Mention.Kind.NOMINAL)
        .map(mention -> article.sentences().get(mention.sentence()).token(mention.first()))
        .anyMatch(first -> SPECIFYING.contains(first.tag()));
  }

  /** True for "A" and "B" in "with A and B", and for those of whom one word speaks. */
  boolean areJoined(Filler.Entity one, Filler.Entity other) {
    Mention first = article.mentions().get(one.mention());
    Mention second = article.mentions().get(other.mention());
    return first.sentence() == second.sentence()
        && firstConjunct(first).equals(firstConjunct(second));
  }

  private Token firstConjunct(Mention mention) {
    Sentence sentence = article.sentences().get(mention.sentence());
    Token token = sentence.token(mention.head());
    while (token.head() >= 0
        && (token.is("conj") || isInside(mention, token.head()) || isOfConjunct(sentence, token))) {
      token = sentence.token(token.head());
    }
    return token;
  }

  /** "Berg and members of the cabinet": the cabinet stands beside Berg. */
  private static boolean isOfConjunct(Sentence sentence, Token token) {
    return token.is("nmod")
        && sentence.token(token.head()).is("conj")
        && sentence.children(token, "case").anyMatch(c -> c.lemma().equals("of"));
  }

  private static boolean isInside(Mention mention, int token) {
    return mention.first() <= token && token < mention.last();
  }

  String articleIri() {
    return articleIri;
  }

  Node article() {
    return Terms.iri(articleIri);
  }

  Node entity(int chain) {
    return entities.get(chain);
  }

  Node entity(Filler.Entity filler) {
    return entity(filler.chain());
  }

  Node event(int event) {
    return events.get(event);
  }

  Node span(int begin, int end) {
    return Terms.iri(iris.span(articleIri, begin, end));
  }

  Node correction(Correction correction) {
    return Terms.iri(iris.correction(correction));
  }

  Node mention(Filler.Entity filler) {
    Mention mention = article.mentions().get(filler.mention());
    return span(mention.begin(), mention.end());
  }

  Node candidate(Mention mention, String qid) {
    return Terms.iri(iris.candidate(articleIri, mention.begin(), mention.end(), qid));
  }

  Node item(String qid) {
    return Terms.iri(iris.wikidata(qid));
  }

  Node relation(int begin, int end) {
    return Terms.iri(iris.relation(articleIri, begin, end));
  }

  Node relation(int begin, int end, String relation, Mention subject) {
    return Terms.iri(
        iris.relation(articleIri, begin, end, relation, subject.begin(), subject.end()));
  }
}
