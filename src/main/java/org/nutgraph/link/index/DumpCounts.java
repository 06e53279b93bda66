package org.nutgraph.link.index;

import java.util.List;

/**
 * What the pass over a dump found.
 *
 * @param jsonBytes bytes of JSON, without compression
 * @param items entities that are items
 * @param others entities that are not: properties, lexemes
 * @param unread of the items, those that were seen to be useless without reading them
 * @param broken lines that are no entity
 * @param firstBroken the first of them, with line number and reason
 * @param spooled items kept for the second phase
 */
public record DumpCounts(
    long jsonBytes,
    long items,
    long others,
    long unread,
    long broken,
    List<String> firstBroken,
    long spooled) {
  public DumpCounts {
    firstBroken = List.copyOf(firstBroken);
  }
}
