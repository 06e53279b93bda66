package org.nutgraph.link.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.lucene.store.MMapDirectory;

/**
 * Builds an index from a dump, in two phases: one pass over the dump keeps what is known well
 * enough; then, with the whole tree of classes, each item gets its type and goes into the index or
 * not. Until all is done the old index stays in force. A build that was cut short begins with what
 * is whole: a finished first phase of the same dump is used again.
 */
public final class IndexBuild {
  private static final int REPORT_EVERY = 1 << 12;

  private final IndexFolder folder;
  private final Selection selection;
  private final BuildProgress progress;
  private final InstantSource clock;

  private IndexBuild(
      IndexFolder folder, Selection selection, BuildProgress progress, InstantSource clock) {
    this.folder = folder;
    this.selection = selection;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * A build into a folder.
   *
   * @param rules a file like {@code ontology/link/selection.tsv}, which is used when there is none
   */
  public static IndexBuild into(
      Path folder, Optional<Path> rules, BuildProgress progress, InstantSource clock)
      throws IOException {
    Selection selection = rules.isPresent() ? Selection.read(rules.get()) : Selection.standard();
    return new IndexBuild(new IndexFolder(folder), selection, progress, clock);
  }

  /**
   * Builds the index and puts it in force.
   *
   * @throws IndexException when the dump cannot be read to its end or holds no item, or when
   *     another build is at work in the folder
   */
  public BuildReport run(Path dumpFile) throws IOException, InterruptedException {
    Dump dump = Dump.at(dumpFile);
    try (IndexFolder.Lock lock = folder.lock()) {
      Instant start = clock.instant();
      Optional<DumpCounts> before = folder.spool().countsOf(dump, selection);
      DumpCounts counts = before.isPresent() ? before.get() : readDump(dump);
      Instant middle = clock.instant();
      IndexInfo info = index(dump, counts);
      return new BuildReport(
          counts,
          info,
          before.isPresent(),
          Duration.between(start, middle),
          Duration.between(middle, clock.instant()),
          folder.size());
    }
  }

  /** The first phase alone. */
  DumpCounts readDump(Dump dump) throws IOException, InterruptedException {
    return FirstPhase.run(dump, selection, folder.spool(), progress);
  }

  private IndexInfo index(Dump dump, DumpCounts counts) throws IOException {
    Path part = folder.newPart();
    IndexInfo info;
    try (MMapDirectory directory = new MMapDirectory(part);
        ItemWriter writer = new ItemWriter(directory)) {
      ClassTypes types = ClassTypes.load(folder.spool().superclasses());
      long[] done = {0};
      folder
          .spool()
          .forEach(
              counts.spooled(),
              item -> {
                ClassTypes.Found found = types.of(item.classes());
                if (selection.takes(item, found.type())) {
                  writer.add(found.given(item));
                }
                if (++done[0] % REPORT_EVERY == 0) {
                  progress.indexing(done[0], counts.spooled());
                }
              });
      info = writer.finish(dump.name(), dump.date().toString(), IndexInfo.LICENCE);
    }
    folder.switchTo(part);
    folder.spool().delete();
    return info;
  }
}
