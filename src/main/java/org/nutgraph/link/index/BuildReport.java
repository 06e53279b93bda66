package org.nutgraph.link.index;

import java.time.Duration;

/**
 * What a build did.
 *
 * @param reused true when the first phase was done before
 * @param reading time of the first phase; zero when it was reused
 * @param indexing time of the second phase
 * @param bytes that the index takes on the disk
 */
public record BuildReport(
    DumpCounts counts,
    IndexInfo info,
    boolean reused,
    Duration reading,
    Duration indexing,
    long bytes) {}
