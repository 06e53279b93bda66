/**
 * The command line: commands parse, call and print. The composition root is here, so that every
 * other package gets what it needs by constructor.
 */
@NullMarked
package org.nutgraph.cli;

import org.jspecify.annotations.NullMarked;
