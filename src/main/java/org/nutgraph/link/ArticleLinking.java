package org.nutgraph.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.extract.Extraction;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/** The linking of one article: the rules, the surest first. */
final class ArticleLinking {
  private final Knowledge knowledge;
  private final AnnotatedArticle article;
  private final Usage usage;
  private final Context context;
  private final Rulings rulings;
  private final Decisions decisions;
  private final NameRules names;
  private final PostRules posts;
  private final Ranking ranking;

  ArticleLinking(Knowledge knowledge, Extraction extraction, Rulings rulings) {
    this.knowledge = knowledge;
    this.article = extraction.source();
    this.usage = new Usage(extraction);
    this.context = Context.of(extraction);
    this.rulings = rulings;
    this.decisions = new Decisions(article, knowledge.countries(), rulings);
    this.names =
        new NameRules(knowledge.candidates(), knowledge.lists(), knowledge.weights(), decisions);
    this.posts =
        new PostRules(
            knowledge.candidates(), knowledge.posts(), knowledge.weights(), extraction, decisions);
    this.ranking =
        new Ranking(
            new Leads(knowledge, decisions),
            knowledge.weights(),
            new Features(context, decisions, knowledge.countries()),
            decisions);
  }

  /** One link for each chain, in the order of the chains. */
  List<Link> links() {
    decisions.pass(chain -> true, rulings::link);
    decisions.pass(ArticleLinking::mayActForAState, this::byMetonym);
    decisions.pass(chain -> true, this::byDemonym);
    // What is sure tells which of several bearers of a name is meant elsewhere.
    ranking.decide(ArticleLinking::isNamed, Ranking.SURE, false);
    decisions.pass(ArticleLinking::isThing, names::byAcronym);
    decisions.pass(ArticleLinking::isOffice, posts::byTitle);
    decisions.pass(ArticleLinking::isPerson, posts::bySurnameAndPost);
    decisions.pass(ArticleLinking::isPerson, posts::bySurnameAndGovernment);
    ranking.decide(ArticleLinking::isNamed, Ranking.ENOUGH, true);
    decisions.pass(ArticleLinking::isOffice, posts::byHolder);
    decisions.pass(ArticleLinking::isOffice, posts::byTitleAlone);
    return decisions.links();
  }

  /** All candidates that were weighed; see {@link Ranking#weighed}. */
  Map<Integer, List<Ranking.Weighed>> weighed() {
    return ranking.weighed();
  }

  private static boolean isNamed(Chain chain) {
    return isThing(chain) || isPerson(chain);
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
    // "Port Vera, Norland" is the town.
    if (!usage.onlyActs(chain) || context.enclosing().containsKey(chain.id())) {
      return Optional.empty();
    }
    return NamedForms.of(article, chain).stream()
        .flatMap(name -> knowledge.lists().actsFor(name).stream())
        .findFirst()
        .flatMap(knowledge.candidates()::item)
        .map(item -> found(item, "metonym"));
  }

  private Link found(Item item, String rule) {
    return new Found(new Candidate(item, knowledge.weights().ofRule(rule)), rule);
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
        ? Optional.of(found(item, "demonym-list"))
        : Optional.empty();
  }

  private boolean isWritten(Chain chain, String qid) {
    return chain.mentions().stream()
        .map(article.mentions()::get)
        .filter(mention -> mention.kind() == Mention.Kind.NAMED)
        .flatMap(mention -> knowledge.candidates().named(mention.text()).stream())
        .anyMatch(hit -> hit.item().qid().equals(qid));
  }

  private Item known(String qid, Chain chain) {
    return knowledge
        .candidates()
        .item(qid)
        .or(() -> placeOfDemonym(qid))
        .orElseGet(() -> Item.of(qid, chain.type(), chain.name()));
  }

  private Optional<Item> placeOfDemonym(String qid) {
    return knowledge.lists().demonyms().values().stream()
        .filter(place -> place.qid().equals(qid))
        .map(WordLists.Place::name)
        .min(Comparator.naturalOrder())
        .map(name -> Item.of(qid, Types.GEOPOLITICAL_ENTITY, name));
  }
}
