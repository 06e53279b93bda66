/**
 * Brings what people decided into a store: checks it against store and index, records it, and tells
 * which articles must be made again.
 */
@NullMarked
package org.nutgraph.pipeline.correct;

import org.jspecify.annotations.NullMarked;
