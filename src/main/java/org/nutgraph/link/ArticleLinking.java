package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Mention;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Filler;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/** The linking of one article: what is decided so far, and the passes that decide more. */
final class ArticleLinking {
  private static final double CERTAIN = 0.98;
  private static final double BY_LIST = 0.9;
  private static final double MARGIN = 0.07;
  private static final double LEAST = 0.5;
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::qid);

  private final Candidates candidates;
  private final WordLists lists;
  private final Posts posts;
  private final Extraction extraction;
  private final AnnotatedArticle article;
  private final Usage usage;
  private final Map<Integer, Link> decided = new HashMap<>();
  private final Set<String> context = new HashSet<>();

  ArticleLinking(Candidates candidates, WordLists lists, Posts posts, Extraction extraction) {
    this.candidates = candidates;
    this.lists = lists;
    this.posts = posts;
    this.extraction = extraction;
    this.article = extraction.source();
    this.usage = new Usage(extraction);
  }

  /** One link for each chain, in the order of the chains. */
  List<Link> links() {
    pass(this::mayActForAState, this::byMetonym);
    pass(chain -> true, this::byDemonym);
    // Names with one bearer first: what they are tells which of several bearers is meant elsewhere.
    pass(this::isNamedThing, chain -> byName(chain).filter(Found.class::isInstance));
    pass(this::isNamedThing, this::byName);
    pass(this::isNamedThing, this::byAcronym);
    pass(chain -> chain.type().equals(Types.OFFICE), this::byPost);
    pass(this::isNamedPerson, this::byFullName);
    pass(this::isNamedPerson, this::bySurnameAndPost);
    pass(this::isNamedPerson, this::bySurnameAndGovernment);
    pass(chain -> chain.type().equals(Types.OFFICE), this::byHolder);
    List<Link> links = new ArrayList<>();
    for (Chain chain : article.chains()) {
      links.add(decided.getOrDefault(chain.id(), new Link.Unknown()));
    }
    return links;
  }

  /** Offers the chains that are still open to a rule; within a pass they do not see each other. */
  private void pass(Predicate<Chain> suits, Function<Chain, Optional<Link>> rule) {
    Map<Integer, Link> found = new HashMap<>();
    for (Chain chain : article.chains()) {
      if (!decided.containsKey(chain.id()) && suits.test(chain)) {
        rule.apply(chain).ifPresent(link -> found.put(chain.id(), link));
      }
    }
    for (Link link : found.values()) {
      if (link instanceof Found sure) {
        context.add(sure.candidate().qid());
        context.addAll(sure.candidate().item().countries());
      }
    }
    decided.putAll(found);
  }

  private boolean isNamedPerson(Chain chain) {
    return chain.named() && chain.type().equals(Types.PERSON);
  }

  private boolean isNamedThing(Chain chain) {
    return chain.named()
        && !chain.type().equals(Types.PERSON)
        && !chain.type().equals(Types.OFFICE);
  }

  private boolean mayActForAState(Chain chain) {
    return chain.named()
        && (chain.type().equals(Types.GEOPOLITICAL_ENTITY) || chain.type().equals(Types.PLACE));
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
        ? Optional.of(new Found(new Candidate(item, CERTAIN), "demonym-list"))
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
        .orElseGet(
            () ->
                lists.demonyms().values().stream()
                    .filter(place -> place.qid().equals(qid))
                    .map(WordLists.Place::name)
                    .min(Comparator.naturalOrder())
                    .map(name -> Item.of(qid, Types.GEOPOLITICAL_ENTITY, name))
                    .orElseGet(() -> Item.of(qid, chain.type(), chain.name())));
  }

  private Optional<Link> byMetonym(Chain chain) {
    if (!usage.onlyActs(chain)) {
      return Optional.empty();
    }
    return NamedForms.of(article, chain).stream()
        .flatMap(name -> lists.actsFor(name).stream())
        .findFirst()
        .flatMap(candidates::item)
        .map(item -> new Found(new Candidate(item, BY_LIST), "metonym"));
  }

  private Optional<Link> byName(Chain chain) {
    return choose(scored(chain, NamedForms.of(article, chain)), "exact-name");
  }

  private Optional<Link> byFullName(Chain chain) {
    List<String> names = NamedForms.of(article, chain);
    Optional<Link> full =
        choose(scored(chain, names.stream().filter(ArticleLinking::isLong).toList()), "full-name");
    if (full.isPresent() || names.stream().anyMatch(ArticleLinking::isLong)) {
      return full;
    }
    // One word alone is a name of its own ("Bibi") or a part of many people's ("Biden").
    List<Candidate> known = new ArrayList<>(scored(chain, names));
    known.removeIf(candidate -> names.stream().anyMatch(name -> isPart(name, candidate.item())));
    return known.size() == 1 ? choose(known, "well-known-name") : Optional.empty();
  }

  private static boolean isLong(String name) {
    return NameKey.words(name).size() > 1;
  }

  private static boolean isPart(String name, Item item) {
    List<String> words = NameKey.words(item.label());
    return words.size() > 1 && words.contains(NameKey.of(name));
  }

  /** The best bearer of the first name that anybody bears. */
  private List<Candidate> scored(Chain chain, List<String> names) {
    Scoring scoring = scoring();
    // A long name that nobody bears is not made right by a short one that somebody else bears too.
    boolean longKnown = names.isEmpty() || !isLong(names.getFirst());
    for (String name : names) {
      if (!longKnown && !isLong(name)) {
        continue;
      }
      List<Candidate> bearers = new ArrayList<>();
      for (Candidates.Hit hit : candidates.named(name)) {
        double score = scoring.score(chain, hit.item(), hit.strength());
        if (score >= LEAST) {
          bearers.add(new Candidate(hit.item(), score));
        }
      }
      if (!bearers.isEmpty()) {
        bearers.sort(BEST_FIRST);
        return bearers;
      }
    }
    return List.of();
  }

  private static Optional<Link> choose(List<Candidate> best, String rule) {
    if (best.isEmpty()) {
      return Optional.empty();
    }
    double top = best.getFirst().score();
    List<Candidate> near =
        best.stream().filter(candidate -> top - candidate.score() < MARGIN).toList();
    return Optional.of(
        near.size() == 1 ? new Found(near.getFirst(), rule) : new Link.Ambiguous(near));
  }

  private Optional<Link> byAcronym(Chain chain) {
    List<String> names = NamedForms.of(article, chain);
    List<String> longNames =
        names.stream().filter(ArticleLinking::isLong).map(NameKey::of).toList();
    Set<Item> found = new HashSet<>();
    for (String name : names) {
      for (WordLists.Acronym acronym : lists.acronym(name)) {
        // "Port Authority (PA)": the article's own definition outweighs the list.
        if (longNames.isEmpty() || longNames.contains(acronym.expansion())) {
          candidates
              .item(acronym.qid())
              .filter(item -> Types.fit(chain.type(), item.type()) > 0)
              .ifPresent(found::add);
        }
      }
    }
    return choose(
        found.stream()
            .sorted(Comparator.comparing(Item::qid))
            .map(item -> new Candidate(item, BY_LIST))
            .toList(),
        "acronym-list");
  }

  private Optional<Link> byPost(Chain chain) {
    Optional<Item> own =
        candidates.named(chain.name()).stream()
            .map(Candidates.Hit::item)
            .filter(item -> item.type().equals(Types.OFFICE))
            .findFirst();
    List<Item> offices =
        own.map(List::of).orElseGet(() -> posts.find(chain.name(), holderOf(chain)));
    return offices.size() == 1
        ? Optional.of(new Found(new Candidate(offices.getFirst(), BY_LIST), "office-list"))
        : Optional.empty();
  }

  private @Nullable String holderOf(Chain chain) {
    Integer of = chain.of();
    return of != null && decided.get(of) instanceof Found found ? found.candidate().qid() : null;
  }

  private Optional<Link> bySurnameAndPost(Chain chain) {
    Set<String> offices = new HashSet<>();
    for (String post : chain.posts()) {
      posts.find(post, holderOf(chain)).forEach(office -> offices.add(office.qid()));
    }
    return bySurname(
        chain, item -> item.offices().stream().anyMatch(offices::contains), "surname-and-post");
  }

  /** "The Lund government": somebody of that name who is in office in a country of the article. */
  private Optional<Link> bySurnameAndGovernment(Chain chain) {
    boolean leads =
        article.chains().stream()
            .anyMatch(
                body ->
                    body.type().equals(Types.ORGANIZATION)
                        && Integer.valueOf(chain.id()).equals(body.of()));
    return leads
        ? bySurname(
            chain,
            item ->
                scoring().isInOffice(item) && item.countries().stream().anyMatch(context::contains),
            "surname-and-government")
        : Optional.empty();
  }

  /** A surname alone, where the article says nothing of another first name. */
  private Optional<Link> bySurname(Chain chain, Predicate<Item> fits, String rule) {
    if (NamedForms.of(article, chain).stream().anyMatch(ArticleLinking::isLong)) {
      return Optional.empty();
    }
    List<Candidate> found = new ArrayList<>();
    for (Item item : candidates.personsWithNamePart(chain.name())) {
      double score = scoring().score(chain, item, BY_LIST);
      if (score >= LEAST
          && !Scoring.contradicts(chain.gender(), item.gender())
          && fits.test(item)) {
        found.add(new Candidate(item, score));
      }
    }
    found.sort(BEST_FIRST);
    return choose(found, rule);
  }

  /** The post that a linked person is said to hold, where one of the person's offices is it. */
  private Optional<Link> byHolder(Chain chain) {
    List<Item> titled = posts.find(chain.name(), null);
    Set<Item> held = new HashSet<>();
    for (Chain holder : article.chains()) {
      if (holds(holder, chain) && decided.get(holder.id()) instanceof Found person) {
        List<String> offices = person.candidate().item().offices();
        titled.stream().filter(office -> offices.contains(office.qid())).forEach(held::add);
      }
    }
    return held.size() == 1
        ? Optional.of(new Found(new Candidate(held.iterator().next(), BY_LIST), "office-of-holder"))
        : Optional.empty();
  }

  private boolean holds(Chain person, Chain office) {
    String title = NameKey.of(office.name());
    return person.posts().stream().anyMatch(post -> NameKey.of(post).equals(title))
        || extraction.relations().stream()
            .anyMatch(
                relation ->
                    relation.subject().chain() == person.id()
                        && relation.object() instanceof Filler.Entity object
                        && object.chain() == office.id());
  }

  private Scoring scoring() {
    return new Scoring(article.article().published(), Set.copyOf(context));
  }
}
