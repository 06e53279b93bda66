package org.nutgraph.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.Link.Found;

/** Links acronyms that the list of acronyms knows. */
final class NameRules {
  private final Candidates candidates;
  private final WordLists lists;
  private final Weights weights;
  private final Decisions decisions;

  NameRules(Candidates candidates, WordLists lists, Weights weights, Decisions decisions) {
    this.candidates = candidates;
    this.lists = lists;
    this.weights = weights;
    this.decisions = decisions;
  }

  Optional<Link> byAcronym(Chain chain) {
    List<String> names = NamedForms.of(decisions.article(), chain);
    List<String> longNames = names.stream().filter(NameKey::isLong).map(NameKey::of).toList();
    Map<String, Item> found = new TreeMap<>();
    for (String name : names) {
      for (WordLists.Acronym acronym : lists.acronym(name)) {
        // "Port Authority (PA)": the article's own definition outweighs the list.
        if (longNames.isEmpty() || longNames.contains(acronym.expansion())) {
          candidates
              .item(acronym.qid())
              .filter(item -> Types.fit(chain.type(), item.type()) > 0)
              .filter(item -> !decisions.isRejected(chain, item))
              .ifPresent(item -> found.put(item.qid(), item));
        }
      }
    }
    String rule = "acronym-list";
    return found.size() == 1
        ? Optional.of(
            new Found(new Candidate(found.values().iterator().next(), weights.ofRule(rule)), rule))
        : Optional.empty();
  }
}
