package org.nutgraph.link.index;

/** Hears how far a build is; called on the thread that builds. */
public interface BuildProgress {
  /** A build nobody watches. */
  BuildProgress SILENT =
      new BuildProgress() {
        @Override
        public void reading(long bytes, long size, long items) {}

        @Override
        public void indexing(long done, long all) {}
      };

  /**
   * The first phase.
   *
   * @param bytes of the dump's {@code size} bytes on the disk
   */
  void reading(long bytes, long size, long items);

  /** The second phase: so many of the items that the first one kept. */
  void indexing(long done, long all);
}
