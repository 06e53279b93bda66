package org.nutgraph.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.CoreNlpAnnotator;
import org.nutgraph.article.Article;
import org.nutgraph.extract.ExtractionText;
import org.nutgraph.extract.RuleExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the rules see in a sentence. */
@Command(name = "try", description = "Show the parse of a sentence and what the rules find in it.")
final class RulesTryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "SENTENCE", description = "One sentence or more, in quotation marks.")
  private String sentence = "";

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "Day against which relative dates are resolved.")
  private @Nullable LocalDate date;

  @Mixin private Verbosity verbosity = new Verbosity();

  RulesTryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (sentence.isBlank()) {
      throw new UsageException("the sentence is empty");
    }
    var annotated = CoreNlpAnnotator.load().annotate(Article.of("sentence", sentence, date));
    var extraction = RuleExtractor.load().extract(annotated);
    console.out().print(new ExtractionText(extraction).render());
    return ExitCode.DONE;
  }
}
