/** Finding events: triggers, their arguments, what is said, and how they hang together. */
@NullMarked
package org.nutgraph.extract.event;

import org.jspecify.annotations.NullMarked;
