/**
 * What people and programs look at, as JSON: each view is a record that a few saved queries fill.
 * Facts are told from claims here, and nowhere else on the way to the screen.
 */
@NullMarked
package org.nutgraph.serve.view;

import org.jspecify.annotations.NullMarked;
