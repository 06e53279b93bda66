/** Mapping: a linked extraction becomes RDF, as docs/ontology and ontology/nutgraph.ttl say. */
@NullMarked
package org.nutgraph.map;

import org.jspecify.annotations.NullMarked;
