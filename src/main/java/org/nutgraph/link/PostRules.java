package org.nutgraph.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Filler;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/** Links posts, and people by a surname and the post that the article gives them. */
final class PostRules {
  private static final String LEADER_OF = "leaderOf";

  /** No item: a title is then not taken for the only post of that title that is known. */
  private static final String NO_BODY = "-";

  private final Candidates candidates;
  private final Posts posts;
  private final Extraction extraction;
  private final AnnotatedArticle article;
  private final Weights weights;
  private final Decisions decisions;

  PostRules(
      Candidates candidates,
      Posts posts,
      Weights weights,
      Extraction extraction,
      Decisions decisions) {
    this.candidates = candidates;
    this.posts = posts;
    this.extraction = extraction;
    this.article = extraction.source();
    this.weights = weights;
    this.decisions = decisions;
  }

  /** "Prime Minister of Norland": a post whose body its words, or its holder's, make certain. */
  Optional<Link> byTitle(Chain chain) {
    Optional<Item> own =
        candidates.named(chain.name()).stream()
            .map(Candidates.Hit::item)
            .filter(item -> item.type().equals(Types.OFFICE) && isTelling(chain))
            .findFirst();
    List<Item> offices = own.map(List::of).orElseGet(() -> posts.find(chain.name(), bodyOf(chain)));
    return offices.size() == 1 ? found(offices.getFirst(), "office-list") : Optional.empty();
  }

  /** A title that only one body has, where nothing that is known of its holder speaks against. */
  Optional<Link> byTitleAlone(Chain chain) {
    List<Item> offices = posts.find(chain.name(), null);
    boolean fits =
        offices.size() == 1
            && isTelling(chain)
            && isOfArticle(offices.getFirst())
            && holders(chain).stream().allMatch(holder -> mayHold(holder, offices.getFirst()));
    return fits ? found(offices.getFirst(), "office-list") : Optional.empty();
  }

  /** A post of a country that the article does not speak of is another country's post. */
  private boolean isOfArticle(Item office) {
    return office.countries().isEmpty()
        || office.countries().stream().anyMatch(decisions::isContext);
  }

  /** A person of whom no more than the name is known may be of any state. */
  private boolean mayHold(Chain holder, Item office) {
    return decisions
        .itemOf(holder.id())
        .filter(person -> share(person.countries(), office.countries()))
        .isPresent();
  }

  private static boolean share(List<String> some, List<String> others) {
    return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
  }

  /** "Leader" and "President" tell nothing; "House Speaker" does. */
  private static boolean isTelling(Chain chain) {
    return NameKey.words(chain.name()).size() > 1;
  }

  /** The body that a post belongs to: its own, or else the one that its holder leads. */
  private String bodyOf(Chain office) {
    String own = holderOf(office);
    if (own != null) {
      return own;
    }
    Set<Integer> holders = new HashSet<>();
    holders(office).forEach(holder -> holders.add(holder.id()));
    return extraction.relations().stream()
        .filter(relation -> relation.relation().equals(LEADER_OF))
        .filter(relation -> relation.qualifiers().isAsserted())
        .filter(relation -> holders.contains(relation.subject().chain()))
        .map(relation -> relation.object())
        .filter(Filler.Entity.class::isInstance)
        .flatMap(body -> decisions.itemOf(((Filler.Entity) body).chain()).stream())
        .map(Item::qid)
        .findFirst()
        .orElse(NO_BODY);
  }

  private @Nullable String holderOf(Chain chain) {
    return decisions.itemOf(chain.of()).map(Item::qid).orElse(null);
  }

  Optional<Link> bySurnameAndPost(Chain chain) {
    Set<String> offices = new HashSet<>();
    for (String post : chain.posts()) {
      posts.find(post, holderOf(chain)).forEach(office -> offices.add(office.qid()));
    }
    return bySurname(
        chain, item -> item.offices().stream().anyMatch(offices::contains), "surname-and-post");
  }

  /** "The Lund government": somebody of that name who is in office in a country of the article. */
  Optional<Link> bySurnameAndGovernment(Chain chain) {
    boolean leads =
        article.chains().stream()
            .filter(body -> body.type().equals(Types.ORGANIZATION))
            .anyMatch(body -> Integer.valueOf(chain.id()).equals(body.of()));
    Scoring scoring = decisions.scoring();
    return leads
        ? bySurname(
            chain,
            item ->
                scoring.isInOffice(item)
                    && item.countries().stream().anyMatch(decisions::isContext),
            "surname-and-government")
        : Optional.empty();
  }

  /** A surname alone, where the article gives no full name. */
  private Optional<Link> bySurname(Chain chain, Predicate<Item> fits, String rule) {
    if (NamedForms.of(article, chain).stream().anyMatch(NameKey::isLong)) {
      return Optional.empty();
    }
    Scoring scoring = decisions.scoring();
    List<Item> found = new ArrayList<>();
    for (Item item : candidates.personsWithNamePart(chain.name())) {
      if (!scoring.isLater(item)
          && !Scoring.contradicts(chain.gender(), item.gender())
          && fits.test(item)
          && !decisions.isRejected(chain, item)) {
        found.add(item);
      }
    }
    List<Item> inOffice = found.stream().filter(scoring::isInOffice).toList();
    List<Item> near = found.stream().filter(item -> !scoring.isLongOutOfOffice(item)).toList();
    for (List<Item> narrowed : List.of(inOffice, near, found)) {
      if (narrowed.size() == 1) {
        return found(narrowed.getFirst(), rule);
      }
    }
    return Optional.empty();
  }

  /** The post that a linked person is said to hold, where one of the person's offices is it. */
  Optional<Link> byHolder(Chain chain) {
    List<Item> titled = posts.find(chain.name(), null);
    Set<Item> held = new HashSet<>();
    for (Chain person : holders(chain)) {
      List<String> offices = decisions.itemOf(person.id()).map(Item::offices).orElse(List.of());
      titled.stream().filter(office -> offices.contains(office.qid())).forEach(held::add);
    }
    return held.size() == 1 ? found(held.iterator().next(), "office-of-holder") : Optional.empty();
  }

  /** The chains that a relation says to hold the post; by their title where there is none. */
  private List<Chain> holders(Chain office) {
    List<Chain> stated =
        extraction.relations().stream()
            .filter(relation -> isObject(relation.object(), office))
            .map(relation -> article.chains().get(relation.subject().chain()))
            .distinct()
            .toList();
    String title = NameKey.of(office.name());
    return stated.isEmpty()
        ? article.chains().stream()
            .filter(chain -> chain.posts().stream().anyMatch(p -> NameKey.of(p).equals(title)))
            .toList()
        : stated;
  }

  private static boolean isObject(Filler object, Chain chain) {
    return object instanceof Filler.Entity entity && entity.chain() == chain.id();
  }

  private Optional<Link> found(Item item, String rule) {
    return Optional.of(new Found(new Candidate(item, weights.ofRule(rule)), rule));
  }
}
