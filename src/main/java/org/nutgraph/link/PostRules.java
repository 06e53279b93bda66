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
  private final Candidates candidates;
  private final Posts posts;
  private final Extraction extraction;
  private final AnnotatedArticle article;
  private final Decisions decisions;

  PostRules(Candidates candidates, Posts posts, Extraction extraction, Decisions decisions) {
    this.candidates = candidates;
    this.posts = posts;
    this.extraction = extraction;
    this.article = extraction.source();
    this.decisions = decisions;
  }

  /** "Prime Minister of Norland": a post that its words, or what it belongs to, make certain. */
  Optional<Link> byTitle(Chain chain) {
    Optional<Item> own =
        candidates.named(chain.name()).stream()
            .map(Candidates.Hit::item)
            .filter(item -> item.type().equals(Types.OFFICE))
            .findFirst();
    List<Item> offices =
        own.map(List::of).orElseGet(() -> posts.find(chain.name(), holderOf(chain)));
    return offices.size() == 1 ? found(offices.getFirst(), "office-list") : Optional.empty();
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
    if (NamedForms.of(article, chain).stream().anyMatch(NameRules::isLong)) {
      return Optional.empty();
    }
    Scoring scoring = decisions.scoring();
    List<Candidate> found = new ArrayList<>();
    for (Item item : candidates.personsWithNamePart(chain.name())) {
      double score = scoring.score(chain, item, Decisions.BY_LIST);
      if (score >= Decisions.LEAST
          && !Scoring.contradicts(chain.gender(), item.gender())
          && fits.test(item)) {
        found.add(new Candidate(item, score));
      }
    }
    found.sort(Decisions.BEST_FIRST);
    return Decisions.choose(found, rule);
  }

  /** The post that a linked person is said to hold, where one of the person's offices is it. */
  Optional<Link> byHolder(Chain chain) {
    List<Item> titled = posts.find(chain.name(), null);
    Set<Item> held = new HashSet<>();
    for (Chain person : article.chains()) {
      if (holds(person, chain)) {
        List<String> offices = decisions.itemOf(person.id()).map(Item::offices).orElse(List.of());
        titled.stream().filter(office -> offices.contains(office.qid())).forEach(held::add);
      }
    }
    return held.size() == 1 ? found(held.iterator().next(), "office-of-holder") : Optional.empty();
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

  private static Optional<Link> found(Item office, String rule) {
    return Optional.of(new Found(new Candidate(office, Decisions.BY_LIST), rule));
  }
}
