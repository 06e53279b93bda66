/**
 * Export: sorted, deterministic output in every format of RDF4J Rio, and RDF 1.2 by Jena. Rio is
 * used here and nowhere else.
 */
@NullMarked
package org.nutgraph.export;

import org.jspecify.annotations.NullMarked;
