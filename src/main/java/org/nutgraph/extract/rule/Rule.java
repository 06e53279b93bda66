package org.nutgraph.extract.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Factuality;

/**
 * Words that evoke an event of one class, and which argument fills which role; see docs/rules.md.
 *
 * @param triggers the words, by word class
 * @param roles role → slots, tried in order; "a+b" takes both
 * @param types role → entity classes that may fill it, where the rule narrows them
 * @param require each must be filled; the inner list is a choice
 * @param unless slot → head lemmas with which there is no event
 * @param only slot → the only head lemmas with which there is one
 * @param clauseForm "infinitive" or "finite" where the rule takes only such a clause
 * @param speaksOf with modals: "self" when the speaker is the subject of the clause, or "other"
 * @param negatedType class of the event when the trigger is negated ("does not support")
 * @param content what an actual content becomes, where the rule differs from its class
 * @param factuality what the event is at most
 * @param toldAs class of the event where one of it has the same participants ("they spoke", of a
 *     telephone call)
 * @param edge false when the event is told of its ends without any bare triple between them
 * @param edgeUnless role → entity classes; no bare triple where all these roles are so filled
 */
public record Rule(
    String id,
    String type,
    Map<WordClass, List<Phrase>> triggers,
    Map<String, List<List<String>>> roles,
    Map<String, Set<String>> types,
    List<List<String>> require,
    Map<String, Set<String>> unless,
    Map<String, Set<String>> only,
    @Nullable String clauseForm,
    @Nullable String speaksOf,
    @Nullable String negatedType,
    @Nullable Factuality content,
    Factuality factuality,
    @Nullable String toldAs,
    boolean edge,
    Map<String, Set<String>> edgeUnless,
    double confidence,
    List<Example> right,
    List<String> wrong) {

  public Rule {
    if (right.isEmpty() || wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "rule " + id + ": needs at least one right and one wrong example");
    }
    if (triggers.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("rule " + id + ": has no trigger");
    }
  }

  public Optional<String> typeWhenNegated() {
    return Optional.ofNullable(negatedType);
  }

  public boolean requires(String role) {
    return require.stream().anyMatch(choice -> choice.equals(List.of(role)));
  }
}
