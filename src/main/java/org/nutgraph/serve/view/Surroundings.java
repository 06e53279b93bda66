package org.nutgraph.serve.view;

import java.time.Duration;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.StoreLayout;

/**
 * What stays the same from one request to the next.
 *
 * @param base where the store's own IRIs start
 * @param version of the program
 * @param timeout how long one query may take
 */
record Surroundings(
    String base,
    String version,
    StoreLayout layout,
    Terms terms,
    Vocabulary vocabulary,
    SavedQueries queries,
    Duration timeout) {

  static Surroundings of(String base, String version, Duration timeout) {
    Terms terms = Terms.load(base);
    SavedQueries queries = SavedQueries.load();
    return new Surroundings(
        base,
        version,
        StoreLayout.of(base),
        terms,
        Vocabulary.read(terms, queries),
        queries,
        timeout);
  }

  /** True for items of Wikidata. */
  boolean isLinked(String iri) {
    return iri.startsWith(terms.prefixMap().getOrDefault("wd", "\0"));
  }

  String articleIri(String key) {
    return base + "article/" + key;
  }
}
