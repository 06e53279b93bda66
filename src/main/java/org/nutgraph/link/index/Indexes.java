package org.nutgraph.link.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nutgraph.link.Candidates;

/**
 * Several indexes as one, the starter behind them.
 *
 * @param candidates of two items with one QID the one of the first index is kept
 */
public record Indexes(List<WikidataIndex> open, Candidates candidates) implements AutoCloseable {
  public Indexes {
    open = List.copyOf(open);
  }

  /**
   * Opens the indexes in these folders.
   *
   * @throws IndexException when one of them cannot be used
   */
  public static Indexes open(List<Path> folders) throws IOException {
    List<WikidataIndex> open = new ArrayList<>();
    try {
      for (Path folder : folders) {
        open.add(new IndexFolder(folder).open());
      }
      open.add(StarterIndex.load());
    } catch (IOException | RuntimeException e) {
      closeAll(open);
      throw e;
    }
    return new Indexes(open, open.size() == 1 ? open.getFirst() : Candidates.joined(open));
  }

  private static void closeAll(List<WikidataIndex> open) throws IOException {
    for (WikidataIndex index : open) {
      index.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeAll(open);
  }
}
