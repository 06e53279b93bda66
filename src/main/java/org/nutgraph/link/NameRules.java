package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Link.Candidate;

/** Links a chain by its names alone. */
final class NameRules {
  private final Candidates candidates;
  private final WordLists lists;
  private final Decisions decisions;

  NameRules(Candidates candidates, WordLists lists, Decisions decisions) {
    this.candidates = candidates;
    this.lists = lists;
    this.decisions = decisions;
  }

  Optional<Link> byName(Chain chain) {
    return Decisions.choose(scored(chain, names(chain)), "exact-name");
  }

  Optional<Link> byFullName(Chain chain) {
    List<String> names = names(chain);
    List<String> full = names.stream().filter(NameRules::isLong).toList();
    if (!full.isEmpty()) {
      return Decisions.choose(scored(chain, full), "full-name");
    }
    // One word alone is a name of its own ("Bibi") or a part of many people's ("Biden").
    List<Candidate> known = new ArrayList<>(scored(chain, names));
    known.removeIf(candidate -> names.stream().anyMatch(name -> isPart(name, candidate.item())));
    return known.size() == 1 ? Decisions.choose(known, "well-known-name") : Optional.empty();
  }

  Optional<Link> byAcronym(Chain chain) {
    List<String> names = names(chain);
    List<String> longNames = names.stream().filter(NameRules::isLong).map(NameKey::of).toList();
    Set<Item> found = new HashSet<>();
    for (String name : names) {
      for (WordLists.Acronym acronym : lists.acronym(name)) {
        // "Port Authority (PA)": the article's own definition outweighs the list.
        if (longNames.isEmpty() || longNames.contains(acronym.expansion())) {
          candidates
              .item(acronym.qid())
              .filter(item -> Types.fit(chain.type(), item.type()) > 0)
              .filter(item -> !decisions.isRejected(chain, item))
              .ifPresent(found::add);
        }
      }
    }
    return Decisions.choose(
        found.stream()
            .sorted(Comparator.comparing(Item::qid))
            .map(item -> new Candidate(item, Decisions.BY_LIST))
            .toList(),
        "acronym-list");
  }

  /** The bearers of the first name that anybody bears, best first. */
  private List<Candidate> scored(Chain chain, List<String> names) {
    Scoring scoring = decisions.scoring();
    // A long name that nobody bears is not made right by a short one that somebody else bears too.
    boolean mayBeShort = names.isEmpty() || !isLong(names.getFirst());
    for (String name : names) {
      List<Candidate> bearers = new ArrayList<>();
      for (Candidates.Hit hit : candidates.named(name)) {
        double score = scoring.score(chain, hit.item(), hit.strength());
        if (score >= Decisions.LEAST
            && (mayBeShort || isLong(name))
            && !decisions.isRejected(chain, hit.item())) {
          bearers.add(new Candidate(hit.item(), score));
        }
      }
      if (!bearers.isEmpty()) {
        bearers.sort(Decisions.BEST_FIRST);
        return bearers;
      }
    }
    return List.of();
  }

  private List<String> names(Chain chain) {
    return NamedForms.of(decisions.article(), chain);
  }

  /** True for names of more than one word. */
  static boolean isLong(String name) {
    return NameKey.words(name).size() > 1;
  }

  private static boolean isPart(String name, Item item) {
    List<String> words = NameKey.words(item.label());
    return words.size() > 1 && words.contains(NameKey.of(name));
  }
}
