/** Which links of a store wait for a person to decide, with what is needed to do so. */
@NullMarked
package org.nutgraph.query.review;

import org.jspecify.annotations.NullMarked;
