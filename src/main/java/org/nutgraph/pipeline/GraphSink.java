package org.nutgraph.pipeline;

import java.io.IOException;
import java.util.List;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.store.Change;

/** Where graphs go: a store or a file. Called by one thread, in the order of the input. */
@FunctionalInterface
public interface GraphSink {
  /** Writes all of them or, when it throws, none. */
  Change write(List<ArticleGraph> graphs) throws IOException;
}
