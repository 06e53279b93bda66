package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An article, in short.
 *
 * @param key the last part of its IRI
 * @param id the identifier it came with
 * @param headline its identifier where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleRef(
    String iri,
    String key,
    String id,
    String headline,
    @Nullable String date,
    @Nullable String publisher,
    @Nullable String url) {}
