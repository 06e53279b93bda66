package org.nutgraph.extract.time;

/** Which side of the publication the sentence speaks of; both sides include that day itself. */
enum Direction {
  PAST,
  FUTURE
}
