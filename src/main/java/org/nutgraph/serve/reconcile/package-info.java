/**
 * The Reconciliation Service API of the W3C community group, version 0.2, as OpenRefine speaks it:
 * names of a table → entities of the indexes and of the store, or honestly none.
 */
@NullMarked
package org.nutgraph.serve.reconcile;

import org.jspecify.annotations.NullMarked;
