package org.nutgraph.article;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Where articles come from. Pushes each result to the sink in the order of the input, from the
 * calling thread; holds one article at a time. A damaged article is a {@link
 * ReadResult.Unreadable}; an input that cannot be opened at all throws {@link IOException}.
 */
@FunctionalInterface
public interface ArticleSource {
  void read(Consumer<ReadResult> sink) throws IOException;
}
