package org.nutgraph.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/** What is decided so far in one article, or supposed for now, and what that tells of the rest. */
final class Decisions {
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::qid);

  private static final int MOST_COUNTRIES = 2;

  private final AnnotatedArticle article;
  private final Countries countries;
  private final Rulings rulings;
  private final Map<Integer, Link> decided = new TreeMap<>();
  private final Map<Integer, Profile> known = new TreeMap<>();
  private final Map<String, Profile> profiles = new HashMap<>();

  Decisions(AnnotatedArticle article, Countries countries, Rulings rulings) {
    this.article = article;
    this.countries = countries;
    this.rulings = rulings;
  }

  AnnotatedArticle article() {
    return article;
  }

  /** Offers the chains that are still open to a rule; within a pass they do not see each other. */
  void pass(Predicate<Chain> suits, Function<Chain, Optional<Link>> rule) {
    Map<Integer, Link> found = new TreeMap<>();
    for (Chain chain : open(suits)) {
      rule.apply(chain)
          .filter(link -> isPermitted(chain, link))
          .ifPresent(link -> found.put(chain.id(), link));
    }
    decided.putAll(found);
    found.forEach(
        (chain, link) -> {
          if (link instanceof Found sure) {
            known.put(chain, profile(sure.candidate().item()));
          } else {
            known.remove(chain);
          }
        });
  }

  /** Takes open chains for these items until the next time; nothing is decided by it. */
  void suppose(Map<Integer, Item> items) {
    known.keySet().removeIf(chain -> !decided.containsKey(chain));
    items.forEach((chain, item) -> known.put(chain, profile(item)));
  }

  List<Chain> open(Predicate<Chain> suits) {
    return article.chains().stream()
        .filter(chain -> !decided.containsKey(chain.id()) && suits.test(chain))
        .toList();
  }

  Profile profile(Item item) {
    return profiles.computeIfAbsent(item.qid(), qid -> Profile.of(item, countries));
  }

  /** True when a person said that the chain is not this item. */
  boolean isRejected(Chain chain, Item item) {
    return rulings.rejects(chain, item.qid());
  }

  /** A person's word stands; what a rule finds must not be what a person rejected. */
  private boolean isPermitted(Chain chain, Link link) {
    return !(link instanceof Found found)
        || found.correction() != null
        || !isRejected(chain, found.candidate().item());
  }

  /** One link for each chain, in the order of the chains. */
  List<Link> links() {
    return article.chains().stream()
        .map(chain -> decided.getOrDefault(chain.id(), new Link.Unknown()))
        .toList();
  }

  Optional<Item> itemOf(@Nullable Integer chain) {
    return chain == null
        ? Optional.empty()
        : Optional.ofNullable(known.get(chain)).map(Profile::item);
  }

  Beside beside(Chain chain) {
    Set<String> around = new HashSet<>();
    Set<String> words = new HashSet<>();
    known.forEach(
        (id, other) -> {
          if (id != chain.id()) {
            around.addAll(other.countries());
            words.addAll(other.words());
          }
        });
    return new Beside(around, words);
  }

  /** True when another chain with a longer name is this item. */
  boolean isElsewhere(Chain chain, Item item) {
    return known.entrySet().stream()
        .anyMatch(
            other ->
                other.getKey() != chain.id()
                    && other.getValue().item().qid().equals(item.qid())
                    && article.chains().get(other.getKey()).name().length()
                        > chain.name().length());
  }

  /** The countries that the article names, the most often named first, at most two. */
  List<Item> mostNamedCountries() {
    Map<Item, Integer> mentions = new HashMap<>();
    known.forEach(
        (id, profile) -> {
          if (countries.isCountry(profile.item())) {
            mentions.merge(
                profile.item(), article.chains().get(id).mentions().size(), Integer::sum);
          }
        });
    return mentions.entrySet().stream()
        .sorted(
            Map.Entry.<Item, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().qid()))
        .limit(MOST_COUNTRIES)
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isContext(String qid) {
    return known.values().stream()
        .anyMatch(other -> other.item().qid().equals(qid) || other.countries().contains(qid));
  }

  Scoring scoring() {
    return new Scoring(article.article().published());
  }
}
