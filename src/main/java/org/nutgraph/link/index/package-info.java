/**
 * The index of Wikidata items: built from a dump in two phases, one pass over the dump and one over
 * what it kept, then looked up by name. The only place that knows Lucene and the dump's format.
 */
@NullMarked
package org.nutgraph.link.index;

import org.jspecify.annotations.NullMarked;
