package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.article.KeptArticles;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.link.wikidata.NameEnquiry;
import org.nutgraph.link.wikidata.OnlineLookup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether Wikidata is asked for names that no index knows before articles are worked on. */
final class EnquiryOption {
  @Mixin private OnlineOption online = new OnlineOption();

  @Option(
      names = "--most-names",
      paramLabel = "N",
      description =
          "With --online: how many names Wikidata is asked for in one run at most; the next run asks"
              + " for those that are left. Default: ${DEFAULT-VALUE}")
  private int most = 100;

  /** The articles, kept for being read twice where that will be needed. */
  ArticleSource source(ArticleSource articles) {
    return online.isOnline() ? new KeptArticles(articles) : articles;
  }

  /**
   * The stages over the indexes that the user gave and, when online, over the local index after it
   * was asked for what none of them knows. All names are asked for before the first article is
   * linked, so that the graphs do not depend on the order of answers.
   *
   * @throws UsageException when the user wants to ask and there is no contact
   */
  Assembly assembly(Console console, String base, IndexOption indexes, ArticleSource source)
      throws IOException {
    if (most < 0) {
      throw new UsageException("--most-names must not be below 0, is " + most);
    }
    Optional<OnlineLookup> lookup = online.lookup(console);
    if (lookup.isEmpty()) {
      return new Assembly(base, indexes.open());
    }
    try (OnlineLookup asking = lookup.get();
        Assembly before = new Assembly(base, open(indexes)).startLoading()) {
      Set<String> names = before.unknownNames(source);
      if (!names.isEmpty()) {
        report(console, names.size(), new NameEnquiry(asking, most).ask(names));
      }
      return before.over(base, open(indexes));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("asking Wikidata was interrupted", e);
    }
  }

  private Indexes open(IndexOption indexes) throws IOException {
    // Nothing was ever found where there is no local index yet.
    return Files.exists(online.local()) ? indexes.openWith(online.local()) : indexes.open();
  }

  private void report(Console console, int names, NameEnquiry.Outcome outcome) {
    console.say(
        "%d names are in no index: Wikidata was asked for %d, %d items are in %s"
            .formatted(names, outcome.sent(), outcome.items(), online.local()));
    if (outcome.failure() != null) {
      console.say(
          "Wikidata is not asked any more (%s); going on with what the indexes hold"
              .formatted(outcome.failure()));
    } else if (outcome.left() > 0) {
      console.say(outcome.left() + " names are left for the next run; see --most-names");
    }
  }
}
