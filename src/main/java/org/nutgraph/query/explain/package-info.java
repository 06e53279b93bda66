/**
 * How an event came about: its sentence, its rule, its links, and why it has a bare edge or none.
 */
@NullMarked
package org.nutgraph.query.explain;

import org.jspecify.annotations.NullMarked;
