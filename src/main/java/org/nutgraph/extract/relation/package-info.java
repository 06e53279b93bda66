/** Finding stated relations: posts, membership, kinship, place, dates of a life. */
@NullMarked
package org.nutgraph.extract.relation;

import org.jspecify.annotations.NullMarked;
