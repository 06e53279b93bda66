package org.nutgraph.link;

import java.io.IOException;
import java.nio.file.Path;
import org.nutgraph.link.index.StarterIndex;

/** The step of the program's own build that turns the starter tables into an index. */
final class StarterIndexStep {
  private StarterIndexStep() {}

  /**
   * Writes the index.
   *
   * @param arguments the folder of compiled classes, and the day of the data
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give the folder of compiled classes and a day");
    }
    StarterIndex.write(StarterItems.load(), arguments[1], Path.of(arguments[0]));
  }
}
