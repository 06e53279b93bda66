package org.nutgraph.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.article.ArticleSources;
import org.nutgraph.article.ReadOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles, and how they are read. */
final class ArticleOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, or - for standard input: .txt (the file is the text), .jsonl.")
  private List<String> inputs = List.of();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "Day of publication of articles that bring none.")
  private @Nullable LocalDate date;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "Where minted IRIs start; ends in / or #. Default: the store's own, or https://w3id.org/nutgraph/id/.")
  private @Nullable String base;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles worked on at once. Default: the number of processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  ArticleSource source(Console console) {
    return ArticleSources.of(inputs, new ReadOptions(date, console.in(), console::say));
  }

  /** The base that was given, or the other one. */
  String base(String otherwise) {
    return base == null ? otherwise : base;
  }

  int threads() {
    if (threads < 1) {
      throw new UsageException("--threads must be at least 1, is " + threads);
    }
    return threads;
  }
}
