/** One entity's page as files that need no server and no script: for sending to a desk. */
@NullMarked
package org.nutgraph.serve.dossier;

import org.jspecify.annotations.NullMarked;
