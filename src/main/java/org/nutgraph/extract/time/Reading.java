package org.nutgraph.extract.time;

/**
 * Time words that a part of the grammar has read.
 *
 * @param last one past the place of the last word read
 */
record Reading(int last, Meaning meaning) {}
