/** The rules of {@code ontology/rules} as immutable records: what words evoke which event. */
@NullMarked
package org.nutgraph.extract.rule;

import org.jspecify.annotations.NullMarked;
