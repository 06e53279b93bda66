package org.nutgraph.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nutgraph.article.Article;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A sentence to try things on. */
final class SentenceOptions {
  @Parameters(paramLabel = "SENTENCE", description = "One sentence or more, in quotation marks.")
  private String sentence = "";

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "Day against which relative dates are resolved.")
  private @Nullable LocalDate date;

  /** The sentence as an article. */
  Article article() {
    if (sentence.isBlank()) {
      throw new UsageException("the sentence is empty; write it in quotation marks");
    }
    return Article.of("sentence", sentence, date);
  }
}
