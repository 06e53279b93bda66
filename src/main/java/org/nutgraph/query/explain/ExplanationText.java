package org.nutgraph.query.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraph.extract.rule.Phrase;
import org.nutgraph.extract.rule.Rule;
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.extract.rule.WordClass;

/** Explanations as plain text. */
public final class ExplanationText {
  private static final int SHOWN = 12;

  private final RuleSet rules;

  /**
   * @param rules say which words a rule listens to
   */
  public ExplanationText(RuleSet rules) {
    this.rules = rules;
  }

  /** Lines for one event, each ended. */
  public String render(Explanation one) {
    StringBuilder text = new StringBuilder(one.label()).append('\n');
    line(text, one.type().equals("StatedRelation") ? "relation" : "event", one.event());
    line(text, "sentence", one.sentence());
    line(text, "class", one.type());
    line(text, "claim", claim(one.claim()));
    one.when().ifPresent(when -> line(text, "when", when));
    line(text, "rule", rule(one));
    one.roles().forEach(role -> line(text, role.name(), role.filler()));
    one.said().forEach(said -> line(text, "in words", said.replaceAll("\\s+", " ")));
    line(text, "bare edge", edge(one.edge()));
    one.links().forEach(link -> link(text, link));
    return text.toString();
  }

  private static void link(StringBuilder text, Explanation.LinkedMention link) {
    line(text, "link", "\"%s\" → %s, %s".formatted(link.text(), link.entity(), link.decision()));
    link.candidates()
        .forEach(
            candidate ->
                line(
                    text,
                    "  weighed",
                    "%s, %s: %s"
                        .formatted(
                            candidate.item(), candidate.probability(), candidate.features())));
  }

  /** One event on one line: what is told, what kind of claim it is, and its bare edge. */
  public static String summary(Explanation one) {
    return "%s (%s; %s): bare edge %s"
        .formatted(one.label(), one.type(), claim(one.claim()), edge(one.edge()));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-12s%s%n".formatted(name, value));
  }

  private static String claim(Explanation.Claim claim) {
    String voice =
        claim.speaker().map(who -> "said by " + who).orElse("in the article's own voice");
    return claim.factuality() + ", " + voice + (claim.quoted() ? ", quoted" : "");
  }

  private static String edge(Explanation.Edge edge) {
    return edge.reasons().isEmpty()
        ? String.join("; ", edge.triples())
        : "none: " + String.join("; ", edge.reasons());
  }

  private String rule(Explanation one) {
    String rule = one.rule() + ", confidence " + one.confidence();
    Optional<Rule> found =
        rules.rules().stream().filter(each -> each.id().equals(one.rule())).findFirst();
    return rule + found.map(each -> "; its words: " + words(each)).orElse("");
  }

  private static String words(Rule rule) {
    List<String> words =
        Stream.of(WordClass.values())
            .flatMap(kind -> rule.triggers().getOrDefault(kind, List.of()).stream())
            .map(Phrase::toString)
            .distinct()
            .toList();
    String shown = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
    int more = words.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
