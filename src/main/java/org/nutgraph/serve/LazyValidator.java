package org.nutgraph.serve;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.nutgraph.validate.Validator;
import org.nutgraph.validate.Violation;

/** Reads the shapes when the first graph is to be checked. */
final class LazyValidator implements Validator {
  private final Supplier<? extends Validator> loader;
  private @Nullable Validator loaded;

  LazyValidator(Supplier<? extends Validator> loader) {
    this.loader = loader;
  }

  @Override
  public List<Violation> validate(Graph graph) {
    return get().validate(graph);
  }

  private synchronized Validator get() {
    Validator known = loaded;
    if (known == null) {
      known = loader.get();
      loaded = known;
    }
    return known;
  }
}
