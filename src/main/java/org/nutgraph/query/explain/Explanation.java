package org.nutgraph.query.explain;

import java.util.List;
import java.util.Optional;

/**
 * What a store knows of how one event or stated relation came about. Names and IRIs are for people:
 * short forms with prefixes.
 *
 * @param event its IRI
 * @param type local name of its class
 * @param label what is told
 * @param sentence the evidence, with trigger, mentions and roles marked; see {@link MarkedText}
 * @param roles in the ontology's order
 * @param said what is said, urged, proposed, opposed, as written
 * @param when the time as written and as resolved
 * @param rule id of the rule that found it
 * @param links of the entities mentioned in the sentence, in the order of the text
 */
public record Explanation(
    String event,
    String type,
    String label,
    String sentence,
    List<Role> roles,
    List<String> said,
    Claim claim,
    Optional<String> when,
    String rule,
    String confidence,
    Edge edge,
    List<LinkedMention> links) {

  /** What fills a role. */
  public record Role(String name, String filler) {}

  /**
   * What kind of claim it is.
   *
   * @param factuality local name in the ontology
   * @param speaker whose claim it is; empty: the article's own voice
   * @param quoted true inside quotation marks
   */
  public record Claim(String factuality, Optional<String> speaker, boolean quoted) {}

  /**
   * The bare triples it stands for.
   *
   * @param triples those that it asserts
   * @param reasons why it asserts none; empty when it does
   */
  public record Edge(List<String> triples, List<String> reasons) {
    public Edge {
      triples = List.copyOf(triples);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A mention and the entity it was linked to.
   *
   * @param decision how that was decided: score and rule, a person, or why there is no item
   * @param candidates the items that were weighed, the best first; empty where a rule alone decided
   */
  public record LinkedMention(
      String text, String entity, String decision, List<Candidate> candidates) {
    public LinkedMention {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * An item that a name may mean.
   *
   * @param probability in [0, 1]
   * @param features what spoke for and against it
   */
  public record Candidate(String item, String probability, String features) {}

  public Explanation {
    roles = List.copyOf(roles);
    said = List.copyOf(said);
    links = List.copyOf(links);
  }
}
