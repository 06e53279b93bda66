package org.nutgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.query.explain.Explainer;
import org.nutgraph.query.explain.Explanation;
import org.nutgraph.query.explain.ExplanationText;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How what a store says came about. */
@Command(
    name = "explain",
    description = {
      "Show how an event, or each event of an article, came about: the sentence with trigger,"
          + " mentions and roles marked, the rule, the bare edge or why there is none, the links.",
      "In the sentence, *words* are the trigger and [words|role] fill a role."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "ARTICLE|EVENT",
      description = "An article's IRI or identifier, or an event's IRI or label.")
  private String name = "";

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (GraphStore graphs = store.open(console)) {
      Terms terms = Terms.load(graphs.base());
      SavedQueries queries = SavedQueries.load();
      List<Explanation> found =
          graphs.read(stored -> new Explainer(stored, queries, terms).find(name.strip()));
      ExplanationText text = new ExplanationText(RuleSet.load());
      found.forEach(one -> console.out().println(text.render(one)));
      if (found.isEmpty()) {
        console.say("the article has no events; `nutgraph why-not` says what stopped a sentence");
      }
    }
    return ExitCode.DONE;
  }
}
