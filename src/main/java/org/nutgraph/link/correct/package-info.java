/**
 * What people decided about links: corrections as values, and the table in which they are
 * exchanged. Nothing here knows how an article is linked or where corrections are kept.
 */
@NullMarked
package org.nutgraph.link.correct;

import org.jspecify.annotations.NullMarked;
