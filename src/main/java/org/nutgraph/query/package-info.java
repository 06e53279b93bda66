/**
 * Queries: the saved questions of {@code queries/}, users' own SPARQL, and how answers look on a
 * screen or in a file.
 */
@NullMarked
package org.nutgraph.query;

import org.jspecify.annotations.NullMarked;
