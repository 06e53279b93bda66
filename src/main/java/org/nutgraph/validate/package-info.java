/**
 * Validation: an article's graph is checked against {@code ontology/shapes.ttl} and against the
 * article's own text, in memory, before anything is written.
 */
@NullMarked
package org.nutgraph.validate;

import org.jspecify.annotations.NullMarked;
