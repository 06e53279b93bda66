package org.nutgraph.link;

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
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/** What is decided so far in one article, and what that tells of the rest. */
final class Decisions {
  static final double CERTAIN = 0.98;
  static final double BY_LIST = 0.9;
  static final double LEAST = 0.5;
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::qid);

  /** Two candidates whose scores differ by less cannot be told apart. */
  private static final double MARGIN = 0.07;

  private final AnnotatedArticle article;
  private final Rulings rulings;
  private final Map<Integer, Link> decided = new HashMap<>();
  private final Set<String> context = new HashSet<>();

  Decisions(AnnotatedArticle article, Rulings rulings) {
    this.article = article;
    this.rulings = rulings;
  }

  AnnotatedArticle article() {
    return article;
  }

  /** Offers the chains that are still open to a rule; within a pass they do not see each other. */
  void pass(Predicate<Chain> suits, Function<Chain, Optional<Link>> rule) {
    Map<Integer, Link> found = new HashMap<>();
    for (Chain chain : article.chains()) {
      if (!decided.containsKey(chain.id()) && suits.test(chain)) {
        rule.apply(chain)
            .flatMap(link -> permitted(chain, link))
            .ifPresent(link -> found.put(chain.id(), link));
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

  /** True when a person said that the chain is not this item. */
  boolean isRejected(Chain chain, Item item) {
    return rulings.rejects(chain, item.qid());
  }

  /** What remains of a rule's finding without the items that a person rejected. */
  private Optional<Link> permitted(Chain chain, Link link) {
    return switch (link) {
      case Found found when found.correction() == null ->
          isRejected(chain, found.candidate().item()) ? Optional.empty() : Optional.of(link);
      case Link.Ambiguous ambiguous -> {
        List<Candidate> left =
            ambiguous.candidates().stream()
                .filter(candidate -> !isRejected(chain, candidate.item()))
                .toList();
        yield choose(left, "exclusion");
      }
      case Found decided -> Optional.of(decided);
      case Link.Local local -> Optional.of(local);
      case Link.Unknown unknown -> Optional.of(unknown);
    };
  }

  /** One link for each chain, in the order of the chains. */
  List<Link> links() {
    return article.chains().stream()
        .map(chain -> decided.getOrDefault(chain.id(), new Link.Unknown()))
        .toList();
  }

  Optional<Item> itemOf(@Nullable Integer chain) {
    return chain != null && decided.get(chain) instanceof Found found
        ? Optional.of(found.candidate().item())
        : Optional.empty();
  }

  boolean isContext(String qid) {
    return context.contains(qid);
  }

  Scoring scoring() {
    return new Scoring(article.article().published(), Set.copyOf(context));
  }

  /**
   * The best of several candidates, or the choice between those that are about as good.
   *
   * @param candidates best first
   */
  static Optional<Link> choose(List<Candidate> candidates, String rule) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    double top = candidates.getFirst().score();
    List<Candidate> near =
        candidates.stream().filter(candidate -> top - candidate.score() < MARGIN).toList();
    return Optional.of(
        near.size() == 1 ? new Found(near.getFirst(), rule) : new Link.Ambiguous(near));
  }
}
