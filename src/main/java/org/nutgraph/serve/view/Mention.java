package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where an article speaks of an entity.
 *
 * @param begin in UTF-16 units of the article's text
 * @param end exclusive
 * @param kind Named, Nominal or Pronominal
 * @param score of the link, in 0 to 1; null where nothing was linked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mention(
    int begin, int end, String text, String kind, EntityRef entity, @Nullable Double score) {}
