package org.nutgraph.store;

import java.util.Set;

/**
 * What a write did.
 *
 * @param articles IRIs of the articles whose graph or entities changed
 * @param added quads that are new
 * @param removed quads that are gone
 */
public record Change(Set<String> articles, long added, long removed) {
  public Change {
    articles = Set.copyOf(articles);
  }
}
