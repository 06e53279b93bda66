package org.nutgraph.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.extract.DiagnosisText;
import org.nutgraph.extract.event.SentenceDiagnosis;
import org.nutgraph.link.Link;
import org.nutgraph.map.Iris;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.query.explain.Explainer;
import org.nutgraph.query.explain.Explanation;
import org.nutgraph.query.explain.ExplanationText;
import org.nutgraph.validate.Violation;

/** A trial as plain text, stage by stage, and where it stopped. */
final class TrialText {
  private final Trial trial;
  private final AnnotatedArticle article;

  TrialText(Trial trial) {
    this.trial = trial;
    this.article = trial.linked().extraction().source();
  }

  /** Lines for the whole trial, each ended. */
  String render() {
    List<Explanation> explanations = explanations();
    StringBuilder text = new StringBuilder();
    section(text, "annotate", article.chains().stream().map(this::entity).toList(), "no entities");
    for (SentenceDiagnosis diagnosis : trial.diagnoses()) {
      text.append("extract: ").append(words(diagnosis.sentence())).append('\n');
      text.append(new DiagnosisText(diagnosis).render());
    }
    section(text, "link", article.chains().stream().map(this::link).toList(), "nothing to link");
    List<String> events = explanations.stream().map(ExplanationText::summary).toList();
    section(text, "map", events, "no events and no relations");
    List<String> wrong = trial.violations().stream().map(Violation::message).toList();
    section(text, "validate", wrong, "nothing is wrong");
    conclusions(explanations).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static void section(StringBuilder text, String name, List<String> lines, String none) {
    text.append(name).append('\n');
    (lines.isEmpty() ? List.of(none) : lines)
        .forEach(line -> text.append("  ").append(line).append('\n'));
  }

  private String entity(Chain chain) {
    String mentions =
        chain.mentions().stream()
            .map(id -> "\"" + article.mentions().get(id).text() + "\"")
            .distinct()
            .collect(Collectors.joining(", "));
    return chain.type() + " " + chain.name() + ": " + mentions;
  }

  private String link(Chain chain) {
    String decision =
        switch (trial.linked().linkOf(chain)) {
          case Link.Found found ->
              "%s, rule %s".formatted(candidate(found.candidate()), found.rule());
          case Link.Ambiguous ambiguous ->
              "local: several items fit: "
                  + ambiguous.candidates().stream()
                      .map(TrialText::candidate)
                      .collect(Collectors.joining("; "));
          case Link.Unknown unknown -> "local: no item is known";
          case Link.Local local -> "local: " + local.iri() + ", decided by a person";
        };
    return chain.name() + " → " + decision;
  }

  private static String candidate(Link.Candidate candidate) {
    return String.format(
        Locale.ROOT, "%s (%s), score %.2f", candidate.label(), candidate.qid(), candidate.score());
  }

  private List<Explanation> explanations() {
    Node name = NodeFactory.createURI(trial.graph().iri());
    // As in a store: the default graph is the union of all graphs.
    DatasetGraph dataset =
        DatasetGraphFactory.create(new Union(trial.graph().facts(), trial.graph().entities()));
    dataset.addGraph(name, trial.graph().facts());
    return new Explainer(dataset, SavedQueries.load(), Terms.load(Iris.DEFAULT_BASE)).article(name);
  }

  private List<String> conclusions(List<Explanation> explanations) {
    boolean stored =
        trial.violations().stream()
            .noneMatch(one -> one.severity() == Violation.Severity.VIOLATION);
    if (!stored) {
      return List.of("stopped at validate: the article would be rejected");
    }
    List<String> silent =
        trial.diagnoses().stream()
            .filter(diagnosis -> !diagnosis.hasEvent())
            .map(diagnosis -> "stopped at extract, no event: " + words(diagnosis.sentence()))
            .toList();
    if (!silent.isEmpty()) {
      return silent;
    }
    long bare = explanations.stream().filter(one -> !one.edge().triples().isEmpty()).count();
    return List.of(
        "went through: %d events and relations, %d of them with a bare edge"
            .formatted(explanations.size(), bare));
  }

  private String words(Sentence sentence) {
    String body = article.article().body();
    return body.substring(sentence.begin(), sentence.end()).replaceAll("\\s+", " ");
  }
}
