package org.nutgraph.store;

/**
 * Headlines, sentences and names, each once for each graph that has it.
 *
 * @param stored how many the tables hold
 * @param indexed how many the text index holds
 */
public record TextCounts(long stored, long indexed) {
  /** True when nothing is missing from the index and nothing left over in it. */
  public boolean agree() {
    return stored == indexed;
  }
}
