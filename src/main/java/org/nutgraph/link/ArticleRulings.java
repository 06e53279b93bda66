package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.correct.Correction;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Decision;
import org.nutgraph.link.correct.Naming;

/** What is said of this article's chain comes before what is said of its name. */
final class ArticleRulings implements Rulings {
  static final String RULE = "correction";
  private static final double SURE = 1;

  private final Corrections corrections;
  private final Naming naming;
  private final Naming.OfArticle names;
  private final AnnotatedArticle article;
  private final Function<String, Optional<Item>> items;

  /** By the chain's id: the IRI of its own, all IRIs that mean it alone, the IRI of its name. */
  private final List<String> bound;

  private final List<List<String>> own;
  private final List<String> general;

  /**
   * @param items QID → what an index knows of it
   */
  ArticleRulings(
      Corrections corrections,
      Naming naming,
      AnnotatedArticle article,
      Function<String, Optional<Item>> items) {
    this.corrections = corrections;
    this.naming = naming;
    this.names = naming.of(article);
    this.article = article;
    this.items = items;
    this.bound = names.bound();
    Map<String, Integer> owners = owners();
    this.own = article.chains().stream().map(chain -> subjects(chain, owners)).toList();
    this.general = article.chains().stream().map(names::entity).toList();
  }

  @Override
  public Optional<Link> link(Chain chain) {
    List<String> subjects = own.get(chain.id());
    return corrections
        .identity(subjects)
        .filter(one -> !isRejectedLater(one, subjects))
        .map(one -> link(one, chain))
        .or(() -> byName(chain, subjects));
  }

  private Optional<Link> byName(Chain chain, List<String> subjects) {
    return general(chain)
        .map(one -> link(one, chain))
        .filter(link -> rejection(subjects, link).isEmpty());
  }

  private Optional<Correction> general(Chain chain) {
    return corrections.identity(List.of(general.get(chain.id())));
  }

  private Optional<Correction> rejection(Collection<String> subjects, Link link) {
    return link instanceof Link.Found found
        ? corrections.rejection(subjects, found.candidate().qid())
        : Optional.empty();
  }

  private boolean isRejectedLater(Correction identity, List<String> subjects) {
    return identity.decision() instanceof Decision.Accept accept
        && corrections
            .rejection(subjects, accept.qid())
            .filter(rejection -> corrections.isLater(rejection, identity))
            .isPresent();
  }

  /** Where mentions of two chains share a span, it means the one that names its chain. */
  private Map<String, Integer> owners() {
    Map<String, Integer> owners = new HashMap<>();
    article.mentions().stream()
        .sorted(Comparator.comparing(Mention::kind).thenComparing(Mention::id))
        .forEach(mention -> owners.putIfAbsent(names.mention(mention), mention.chain()));
    return owners;
  }

  private List<String> subjects(Chain chain, Map<String, Integer> owners) {
    List<String> subjects = new ArrayList<>();
    subjects.add(bound.get(chain.id()));
    chain.mentions().stream()
        .map(id -> names.mention(article.mentions().get(id)))
        .filter(span -> Integer.valueOf(chain.id()).equals(owners.get(span)))
        .forEach(subjects::add);
    return subjects;
  }

  @Override
  public boolean rejects(Chain chain, String qid) {
    return corrections.rejection(own.get(chain.id()), qid).isPresent()
        || corrections.rejection(List.of(general.get(chain.id())), qid).isPresent();
  }

  private Link link(Correction correction, Chain chain) {
    return switch (correction.decision()) {
      case Decision.Accept accept -> found(accept, correction, chain);
      case Decision.Merge merge -> merged(merge, correction, chain);
      case Decision.Split split -> apart(chain, correction);
      case Decision.Reject reject -> throw notIdentity(correction);
      case Decision.Relabel relabel -> throw notIdentity(correction);
    };
  }

  private static IllegalStateException notIdentity(Correction correction) {
    return new IllegalStateException("says not what something is: " + correction.key());
  }

  private Link found(Decision.Accept accept, Correction correction, Chain chain) {
    String label = accept.label() == null ? chain.name() : accept.label();
    Item item =
        items.apply(accept.qid()).orElseGet(() -> Item.of(accept.qid(), chain.type(), label));
    return new Link.Found(new Candidate(typed(item, chain), SURE), RULE, correction);
  }

  /** An item whose class no index knows is of the class that the article takes it for. */
  private static Item typed(Item item, Chain chain) {
    return item.type().equals(Item.UNTYPED)
        ? new Item(
            item.qid(),
            chain.type(),
            item.names(),
            item.description(),
            item.classes(),
            item.roots(),
            item.countries(),
            item.posts(),
            item.occupations(),
            item.gender(),
            item.years(),
            item.sitelinks())
        : item;
  }

  /** What is merged shares the fate of what it is merged into. */
  private Link merged(Decision.Merge first, Correction correction, Chain chain) {
    Decision.Merge last = first;
    Set<String> seen = new HashSet<>();
    while (seen.add(last.into())) {
      Optional<Correction> next = corrections.identity(List.of(last.into()));
      if (next.isPresent() && next.get().decision() instanceof Decision.Accept accept) {
        return found(accept, next.get(), chain);
      }
      if (next.isEmpty() || !(next.get().decision() instanceof Decision.Merge further)) {
        break;
      }
      last = further;
    }
    String given = last.label() == null ? chain.name() : last.label();
    return new Link.Local(
        last.into(),
        naming.type(last.into()).orElse(chain.type()),
        corrections.label(last.into()).orElse(given),
        correction);
  }

  private Link apart(Chain chain, Correction correction) {
    String iri = bound.get(chain.id());
    return new Link.Local(
        iri, chain.type(), corrections.label(iri).orElse(chain.name()), correction);
  }

  /**
   * A chain that was set apart from what its name now means must not keep the name's IRI, which
   * leads to that other entity.
   */
  @Override
  public List<Link> complete(List<Link> links) {
    List<Link> complete = new ArrayList<>();
    for (Chain chain : article.chains()) {
      Link link = links.get(chain.id());
      Optional<Correction> rejection =
          isOpen(link)
              ? general(chain).flatMap(one -> rejection(own.get(chain.id()), link(one, chain)))
              : Optional.empty();
      complete.add(rejection.map(one -> apart(chain, one)).orElse(link));
    }
    return complete;
  }

  private static boolean isOpen(Link link) {
    return link instanceof Link.Unknown || link instanceof Link.Ambiguous;
  }

  @Override
  public Map<Integer, String> labels(List<Link> links) {
    Map<Integer, String> labels = new HashMap<>();
    article.chains().stream()
        .filter(chain -> isOpen(links.get(chain.id())))
        .forEach(
            chain ->
                corrections
                    .label(general.get(chain.id()))
                    .ifPresent(label -> labels.put(chain.id(), label)));
    return labels;
  }
}
