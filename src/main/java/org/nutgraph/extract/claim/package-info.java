/** What kind of claim a finding is: factuality and speaker down the chain of embedding words. */
@NullMarked
package org.nutgraph.extract.claim;

import org.jspecify.annotations.NullMarked;
