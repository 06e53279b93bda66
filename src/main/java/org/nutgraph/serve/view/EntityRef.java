package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An entity, in short.
 *
 * @param type local name of its class
 * @param linked true for an item of Wikidata
 * @param facts how many events and stated relations tell of it, where that was asked
 * @param articles how many articles speak of it, where that was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityRef(
    String iri,
    String label,
    String type,
    boolean linked,
    @Nullable String description,
    @Nullable Long facts,
    @Nullable Long articles) {

  EntityRef(String iri, String label, String type, boolean linked, @Nullable String description) {
    this(iri, label, type, linked, description, null, null);
  }

  EntityRef withCounts(long ofFacts, @Nullable Long ofArticles) {
    return new EntityRef(iri, label, type, linked, description, ofFacts, ofArticles);
  }
}
