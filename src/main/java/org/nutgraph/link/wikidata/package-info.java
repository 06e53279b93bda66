/**
 * Live look-up in Wikidata over HTTP: names and items are asked for one request at a time, as that
 * service wants it, and kept on the disk. Nothing here runs unless a user asked for it.
 */
@NullMarked
package org.nutgraph.link.wikidata;

import org.jspecify.annotations.NullMarked;
