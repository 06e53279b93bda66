/**
 * The pipeline: the stages in a row, in parallel over articles, with one outcome for each article
 * and a report at the end.
 */
@NullMarked
package org.nutgraph.pipeline;

import org.jspecify.annotations.NullMarked;
