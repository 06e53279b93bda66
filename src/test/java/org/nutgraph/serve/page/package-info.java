/** The page in a real Chromium, on real stores. */
@NullMarked
package org.nutgraph.serve.page;

import org.jspecify.annotations.NullMarked;
