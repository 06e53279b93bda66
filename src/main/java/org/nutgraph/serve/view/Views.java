package org.nutgraph.serve.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.nutgraph.store.GraphStore;

/** All views of a store. Safe for many threads; each view sees one committed state. */
public final class Views {
  static final int ENTITY_FACTS = 500;

  private final GraphStore store;
  private final Surroundings surroundings;
  private final AtomicReference<@Nullable Counted> counted = new AtomicReference<>();

  /** The counts of a whole store take a scan; they hold until it is written to. */
  private record Counted(long generation, StatsView stats) {}

  private Views(GraphStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  /**
   * Views of this store, as long as it is open.
   *
   * @param version of the program
   * @param timeout how long one of a view's queries may take; zero for no limit
   */
  public static Views over(GraphStore store, String version, Duration timeout) {
    return new Views(store, Surroundings.of(store.base(), version, timeout));
  }

  Surroundings surroundings() {
    return surroundings;
  }

  <T> T read(Function<Asking, T> reader) {
    return store.read(stored -> reader.apply(new Asking(stored, surroundings)));
  }

  StatsView stats() {
    // The number is taken first: a write in between makes the counts too new, never too old.
    long generation = store.generation();
    Counted known = counted.get();
    if (known != null && known.generation() == generation) {
      return known.stats();
    }
    StatsView stats = read(StatsView::read);
    counted.set(new Counted(generation, stats));
    return stats;
  }

  /**
   * One entity.
   *
   * @throws ViewException when the store does not know it
   */
  public EntityView entity(Node entity, int limit) {
    return read(asking -> EntityView.read(entity, limit, asking));
  }

  Extractions extractions(Extraction extraction) {
    return new Extractions(extraction, store, surroundings);
  }

  ArticleView article(Node article) {
    return read(asking -> ArticleView.read(article, asking));
  }

  Fact fact(Node fact) {
    return read(
        asking -> {
          FactReader reader = new FactReader(asking);
          List<Fact> found = reader.read(List.of(fact));
          if (found.isEmpty()) {
            throw ViewException.unknown(
                "the store has no such event or stated relation",
                fact.toString(),
                "find it by /api/entity or /api/article");
          }
          Node article = NodeFactory.createURI(found.getFirst().article().iri());
          return reader.read(List.of(fact), ArticleView.mentions(article, asking)).getFirst();
        });
  }
}
