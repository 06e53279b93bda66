package org.nutgraph.link.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene tells on the error stream of vector code that would be faster with another option of the
 * virtual machine. Names are looked up without vectors, and whoever runs a command did not ask.
 */
public final class LuceneLog {
  // A logger nobody holds may forget its level.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private LuceneLog() {}

  /** Leaves out the advice; errors are still told. */
  public static void withoutAdvice() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
