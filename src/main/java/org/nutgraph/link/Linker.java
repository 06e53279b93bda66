package org.nutgraph.link;

import org.nutgraph.extract.Extraction;

/** Extraction → links of its chains. Pure over a given index; safe for many threads. */
@FunctionalInterface
public interface Linker {
  LinkedExtraction link(Extraction extraction);
}
