/** The data files of {@code ontology/}: knowledge of the world and of words, kept out of Java. */
@NullMarked
package org.nutgraph.ontology;

import org.jspecify.annotations.NullMarked;
