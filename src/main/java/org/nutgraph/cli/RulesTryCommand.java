package org.nutgraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.nutgraph.export.ExportFormat;
import org.nutgraph.export.RdfOutput;
import org.nutgraph.extract.DiagnosisText;
import org.nutgraph.extract.ExtractionText;
import org.nutgraph.map.Iris;
import org.nutgraph.query.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the rules see in a sentence. */
@Command(
    name = "try",
    description =
        "Show the parse of a sentence, its chains, what the rules find in it, which rules matched,"
            + " and the resulting graph.")
final class RulesTryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SentenceOptions sentence = new SentenceOptions();
  @Mixin private Verbosity verbosity = new Verbosity();

  RulesTryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var article = sentence.article();
    Trial trial;
    try (Assembly assembly = Assembly.withStarter(Iris.DEFAULT_BASE).startLoading()) {
      trial = assembly.tryOut(article);
    }
    console.out().print(new ExtractionText(trial.linked().extraction()).render());
    console.out().println("rules");
    trial.diagnoses().forEach(one -> console.out().print(new DiagnosisText(one).render()));
    console.out().println("graph");
    Terms terms = Terms.load(Iris.DEFAULT_BASE);
    try (RdfOutput turtle =
        RdfOutput.rdf11(ExportFormat.TURTLE, terms.prefixMap(), console.out())) {
      turtle.graph(
          NodeFactory.createURI(trial.graph().iri()), trial.graph().facts().find().toList());
    }
    return ExitCode.DONE;
  }
}
