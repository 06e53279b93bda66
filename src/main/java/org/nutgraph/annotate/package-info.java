/**
 * Annotation: an article's sentences, words, dependencies, mentions and chains of mentions. CoreNLP
 * is used here and nowhere else; what leaves the package are our own records.
 */
@NullMarked
package org.nutgraph.annotate;

import org.jspecify.annotations.NullMarked;
