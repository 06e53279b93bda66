package org.nutgraph.link.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nutgraph.link.Item;

/**
 * The pass over a dump: keeps what is known well enough and the tree of classes. A line that is no
 * entity is counted, and never ends the pass.
 */
final class FirstPhase {
  private static final int MOST_BROKEN_SHOWN = 10;

  private final EntityParser parser;
  private final Skimmer skimmer;
  private final Selection selection;
  private final BuildProgress progress;
  private final Superclasses superclasses = new Superclasses();
  private final List<String> firstBroken = new ArrayList<>();
  private long jsonBytes;
  private long items;
  private long others;
  private long unread;
  private long broken;
  private long spooled;

  private FirstPhase(Selection selection, ClaimRoles roles, BuildProgress progress) {
    this.parser = new EntityParser(roles);
    this.skimmer = new Skimmer(selection, roles);
    this.selection = selection;
    this.progress = progress;
  }

  /**
   * Reads a dump into a spool.
   *
   * @throws IndexException when the dump breaks off, or when there is no item in it
   */
  static DumpCounts run(Dump dump, Selection selection, Spool spool, BuildProgress progress)
      throws IOException, InterruptedException {
    FirstPhase phase = new FirstPhase(selection, ClaimRoles.load(), progress);
    phase.read(dump, spool);
    if (phase.items == 0) {
      throw new IndexException(
          "%s holds no item; it must be JSON as Wikidata dumps have it, one entity a line%s"
              .formatted(
                  dump.file(),
                  phase.firstBroken.isEmpty() ? "" : " (" + phase.firstBroken.getFirst() + ")"));
    }
    DumpCounts counts = phase.counts();
    spool.finish(dump, selection, counts, phase.superclasses);
    return counts;
  }

  private void read(Dump dump, Spool spool) throws IOException, InterruptedException {
    try (DumpReader reader = new DumpReader(dump);
        Spool.Writer writer = spool.begin()) {
      List<Item> kept = new ArrayList<>();
      for (Lines lines = reader.next(); !DumpReader.isEnd(lines); lines = reader.next()) {
        jsonBytes += lines.size();
        lines.forEach((bytes, start, end, number) -> line(bytes, start, end, number, kept));
        for (Item item : kept) {
          writer.write(item);
        }
        spooled += kept.size();
        kept.clear();
        progress.reading(reader.taken(), dump.size(), items);
      }
    }
  }

  private void line(byte[] bytes, int start, int end, long number, List<Item> kept) {
    if (skimmer.isUseless(bytes, start, end)) {
      items++;
      unread++;
      return;
    }
    try {
      List<EntityParser.Entity> entities = parser.read(bytes, start, end);
      others += entities.isEmpty() ? 1 : 0;
      for (EntityParser.Entity entity : entities) {
        items++;
        entity.superclasses().forEach(above -> superclasses.add(entity.qid(), above));
        Item item = entity.item();
        if (item != null && selection.isKnown(item)) {
          kept.add(item);
        }
      }
    } catch (IOException e) {
      broken++;
      if (firstBroken.size() < MOST_BROKEN_SHOWN) {
        firstBroken.add("line " + number + ": " + EntityParser.reason(e));
      }
    }
  }

  private DumpCounts counts() {
    return new DumpCounts(jsonBytes, items, others, unread, broken, firstBroken, spooled);
  }
}
