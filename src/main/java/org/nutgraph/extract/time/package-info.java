/**
 * Time expressions in English news: which words tell a time, and which days they mean. What a word
 * means is data in {@code ontology/lists/time-words.tsv}; how words combine is the grammar here.
 */
@NullMarked
package org.nutgraph.extract.time;

import org.jspecify.annotations.NullMarked;
