/**
 * The store: TDB2 on disk, one named graph an article, written by difference so that what did not
 * change costs nothing.
 */
@NullMarked
package org.nutgraph.store;

import org.jspecify.annotations.NullMarked;
