/** One process and one port over a store: SPARQL that reads, and what else people ask over HTTP. */
@NullMarked
package org.nutgraph.serve;

import org.jspecify.annotations.NullMarked;
