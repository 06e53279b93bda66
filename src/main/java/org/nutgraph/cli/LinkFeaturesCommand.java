package org.nutgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.CoreNlpAnnotator;
import org.nutgraph.annotate.Mention;
import org.nutgraph.article.ReadResult;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.RuleExtractor;
import org.nutgraph.link.IndexLinker;
import org.nutgraph.link.Link.Candidate;
import org.nutgraph.link.index.Indexes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles → what was weighed for each name. */
@Command(
    name = "features",
    description = {
      "List what linking weighs: a line for each item that a name of an article may be: the article's"
          + " id, the entity's number in it, the offsets of its names, QID, probability, features;"
          + " separated by tabs.",
      "scripts/link-weights.py fits the weights of the features to such lists."
    })
final class LinkFeaturesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ArticleOptions articles = new ArticleOptions();
  @Mixin private IndexOption indexes = new IndexOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  LinkFeaturesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Indexes open = indexes.open()) {
      IndexLinker linker = IndexLinker.over(open.candidates());
      CoreNlpAnnotator annotator = CoreNlpAnnotator.load();
      RuleExtractor extractor = RuleExtractor.load();
      articles
          .source(console)
          .read(
              result -> {
                switch (result) {
                  case ReadResult.Read read ->
                      print(extractor.extract(annotator.annotate(read.article())), linker);
                  case ReadResult.Unreadable unreadable ->
                      console.say(unreadable.source() + ": " + unreadable.reason());
                }
              });
    }
    return ExitCode.DONE;
  }

  private void print(Extraction extraction, IndexLinker linker) {
    AnnotatedArticle article = extraction.source();
    PrintStream out = console.out();
    for (IndexLinker.Weighing weighing : linker.weigh(extraction)) {
      String spans =
          weighing.chain().mentions().stream()
              .map(article.mentions()::get)
              .filter(mention -> mention.kind() == Mention.Kind.NAMED)
              .map(mention -> mention.begin() + "-" + mention.end())
              .collect(Collectors.joining(","));
      for (Candidate candidate : weighing.candidates()) {
        out.println(
            String.join(
                "\t",
                article.article().identifier(),
                Integer.toString(weighing.chain().id()),
                spans,
                candidate.qid(),
                String.format(Locale.ROOT, "%.3f", candidate.score()),
                features(candidate)));
      }
    }
  }

  private static String features(Candidate candidate) {
    return new TreeMap<>(candidate.features())
        .entrySet().stream()
            .map(value -> value.getKey().key() + "=" + value.getValue())
            .collect(Collectors.joining(" "));
  }
}
