package org.nutgraph.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.extract.Extraction;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/** The linking of one article: the rules, the surest first. */
final class ArticleLinking {
  private final Candidates candidates;
  private final WordLists lists;
  private final AnnotatedArticle article;
  private final Usage usage;
  private final Rulings rulings;
  private final Decisions decisions;
  private final NameRules names;
  private final PostRules posts;

  ArticleLinking(
      Candidates candidates, WordLists lists, Posts posts, Extraction extraction, Rulings rulings) {
    this.candidates = candidates;
    this.lists = lists;
    this.article = extraction.source();
    this.usage = new Usage(extraction);
    this.rulings = rulings;
    this.decisions = new Decisions(article, rulings);
    this.names = new NameRules(candidates, lists, decisions);
    this.posts = new PostRules(candidates, posts, extraction, decisions);
  }

  /** One link for each chain, in the order of the chains. */
  List<Link> links() {
    decisions.pass(chain -> true, rulings::link);
    decisions.pass(ArticleLinking::mayActForAState, this::byMetonym);
    decisions.pass(chain -> true, this::byDemonym);
    // Names with one bearer first: what they are tells which of several bearers is meant elsewhere.
    decisions.pass(
        ArticleLinking::isThing, chain -> names.byName(chain).filter(Found.class::isInstance));
    decisions.pass(ArticleLinking::isThing, names::byName);
    decisions.pass(ArticleLinking::isThing, names::byAcronym);
    decisions.pass(ArticleLinking::isOffice, posts::byTitle);
    decisions.pass(ArticleLinking::isPerson, names::byFullName);
    decisions.pass(ArticleLinking::isPerson, posts::bySurnameAndPost);
    decisions.pass(ArticleLinking::isPerson, posts::bySurnameAndGovernment);
    decisions.pass(ArticleLinking::isOffice, posts::byHolder);
    decisions.pass(ArticleLinking::isOffice, posts::byTitleAlone);
    return decisions.links();
  }

  private static boolean isPerson(Chain chain) {
    return chain.named() && chain.type().equals(Types.PERSON);
  }

  private static boolean isOffice(Chain chain) {
    return chain.type().equals(Types.OFFICE);
  }

  private static boolean isThing(Chain chain) {
    return chain.named() && !isPerson(chain) && !isOffice(chain);
  }

  private static boolean mayActForAState(Chain chain) {
    return chain.named()
        && (chain.type().equals(Types.GEOPOLITICAL_ENTITY) || chain.type().equals(Types.PLACE));
  }

  /** "Washington said": a seat of government that only acts is the state. */
  private Optional<Link> byMetonym(Chain chain) {
    if (!usage.onlyActs(chain)) {
      return Optional.empty();
    }
    return NamedForms.of(article, chain).stream()
        .flatMap(name -> lists.actsFor(name).stream())
        .findFirst()
        .flatMap(candidates::item)
        .map(item -> new Found(new Candidate(item, Decisions.BY_LIST), "metonym"));
  }

  /** The QID that words of nationality give; one that a name gives is weighed as a name. */
  private Optional<Link> byDemonym(Chain chain) {
    String qid = chain.wikidata();
    if (qid == null || isWritten(chain, qid)) {
      return Optional.empty();
    }
    Item item = known(qid, chain);
    // People of a state are a group of it, never the state itself.
    return Types.fit(chain.type(), item.type()) > 0
        ? Optional.of(new Found(new Candidate(item, Decisions.CERTAIN), "demonym-list"))
        : Optional.empty();
  }

  private boolean isWritten(Chain chain, String qid) {
    return chain.mentions().stream()
        .map(article.mentions()::get)
        .filter(mention -> mention.kind() == Mention.Kind.NAMED)
        .flatMap(mention -> candidates.named(mention.text()).stream())
        .anyMatch(hit -> hit.item().qid().equals(qid));
  }

  private Item known(String qid, Chain chain) {
    return candidates
        .item(qid)
        .or(() -> placeOfDemonym(qid))
        .orElseGet(() -> Item.of(qid, chain.type(), chain.name()));
  }

  private Optional<Item> placeOfDemonym(String qid) {
    return lists.demonyms().values().stream()
        .filter(place -> place.qid().equals(qid))
        .map(WordLists.Place::name)
        .min(Comparator.naturalOrder())
        .map(name -> Item.of(qid, Types.GEOPOLITICAL_ENTITY, name));
  }
}
