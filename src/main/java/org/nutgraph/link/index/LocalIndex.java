package org.nutgraph.link.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.MMapDirectory;
import org.nutgraph.link.Item;

/**
 * A small index of items that were looked up one by one. Each addition writes it anew and puts it
 * in force in one step; it is read like any other index.
 */
public final class LocalIndex {
  /** Languages whose names it takes, the best first. */
  public static final List<String> LANGUAGES = ItemDraft.ENGLISH;

  private static final String NAME = "looked up";
  private static final String TREE = "superclasses";

  private final IndexFolder folder;
  private final EntityParser parser = new EntityParser(ClaimRoles.load());

  /** The index in a folder, which need not exist. */
  public LocalIndex(Path folder) {
    this.folder = new IndexFolder(folder);
  }

  /** Gives entities in Wikidata's JSON, each of them one object; unknown ones are left out. */
  public interface Entities {
    List<byte[]> of(List<String> qids) throws IOException, InterruptedException;
  }

  /**
   * What became of entities.
   *
   * @param qids of the items that went into the index
   * @param passedOver what is wrong with the others, one line each
   */
  public record Added(List<String> qids, List<String> passedOver) {
    public Added {
      qids = List.copyOf(qids);
      passedOver = List.copyOf(passedOver);
    }
  }

  /**
   * Adds entities, in place of what is known of them. Also makes the index when it does not exist.
   *
   * @param classes is asked for the classes above them that are not known yet
   * @param day on which they were looked up
   * @throws IndexException when the folder holds an index of a dump, or somebody else writes to it
   */
  public Added add(List<byte[]> entities, Entities classes, LocalDate day)
      throws IOException, InterruptedException {
    refuseDumps();
    List<Item> items = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    ClassWalk walk = new ClassWalk(parser, tree());
    for (byte[] json : entities) {
      try {
        for (EntityParser.Entity entity : parser.read(json, 0, json.length)) {
          walk.know(entity);
          if (entity.item() == null) {
            passedOver.add(entity.qid() + " has no English name");
          } else {
            items.add(entity.item());
          }
        }
      } catch (IOException e) {
        passedOver.add("an entity that cannot be read: " + EntityParser.reason(e));
      }
    }
    walk.climb(items.stream().flatMap(item -> item.classes().stream()).toList(), classes);
    ClassTypes types = ClassTypes.load(walk.tree());
    List<Item> typed = items.stream().map(item -> types.of(item.classes()).given(item)).toList();
    write(typed, walk.tree(), day);
    return new Added(typed.stream().map(Item::qid).toList(), passedOver);
  }

  private boolean exists() {
    return Files.exists(folder.path().resolve("current"));
  }

  private void refuseDumps() throws IOException {
    if (exists()) {
      try (WikidataIndex index = folder.open()) {
        if (!index.info().dump().equals(NAME)) {
          throw new IndexException(
              folder.path()
                  + " holds an index of the dump "
                  + index.info().dump()
                  + ", which does not grow; name another folder for what is looked up");
        }
      }
    }
  }

  private Superclasses tree() throws IOException {
    Path file = folder.path().resolve(TREE);
    return Files.exists(file) ? Superclasses.read(file) : new Superclasses();
  }

  private void write(List<Item> added, Superclasses tree, LocalDate day) throws IOException {
    try (IndexFolder.Lock lock = folder.lock()) {
      if (added.isEmpty() && exists()) {
        return;
      }
      Map<String, Item> all = new LinkedHashMap<>();
      if (exists()) {
        try (WikidataIndex old = folder.open()) {
          old.all().forEach(item -> all.put(item.qid(), item));
        }
      }
      // The same answers again leave it as it is, with its day: equal input, equal graphs.
      if (exists() && added.stream().allMatch(item -> item.equals(all.get(item.qid())))) {
        return;
      }
      added.forEach(item -> all.put(item.qid(), item));
      // A crash between the two leaves a tree that knows more than is needed, which does no harm.
      Path beside = folder.path().resolve(TREE + ".new");
      tree.write(beside);
      Folders.move(beside, folder.path().resolve(TREE));
      Path part = folder.newPart();
      try (MMapDirectory directory = new MMapDirectory(part);
          ItemWriter writer = new ItemWriter(directory)) {
        for (Item item : all.values()) {
          writer.add(item);
        }
        writer.finish(NAME, day.toString(), IndexInfo.LICENCE);
      }
      folder.switchTo(part);
    }
  }
}
