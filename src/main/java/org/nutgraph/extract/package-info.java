/**
 * Extraction: what happened, who says so, whether it is a fact, when it was. Rules are data in
 * {@code ontology/rules}; this package applies them.
 */
@NullMarked
package org.nutgraph.extract;

import org.jspecify.annotations.NullMarked;
