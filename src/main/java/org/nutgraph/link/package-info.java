/**
 * Linking: each chain becomes a Wikidata item, a choice for a person to make, or a local entity.
 */
@NullMarked
package org.nutgraph.link;

import org.jspecify.annotations.NullMarked;
