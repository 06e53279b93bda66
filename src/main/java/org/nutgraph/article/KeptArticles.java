package org.nutgraph.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are read more than once: what the first reading gave is kept in memory, so that
 * later ones give the same, from standard input too. Used by one thread.
 */
public final class KeptArticles implements ArticleSource {
  private final ArticleSource source;
  private @Nullable List<ReadResult> kept;

  public KeptArticles(ArticleSource source) {
    this.source = source;
  }

  @Override
  public void read(Consumer<ReadResult> sink) throws IOException {
    if (kept == null) {
      List<ReadResult> results = new ArrayList<>();
      source.read(results::add);
      kept = List.copyOf(results);
    }
    kept.forEach(sink);
  }
}
