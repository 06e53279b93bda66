package org.nutgraph.link.correct;

/**
 * What is wrong with a table of corrections.
 *
 * @param place file and line: "file.tsv:3"
 * @param remedy what to do about it
 */
public record Problem(String place, String what, String remedy) {
  @Override
  public String toString() {
    return place + ": " + what + "; " + remedy;
  }
}
