package org.nutgraph.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraph.link.Candidates;
import org.nutgraph.link.Candidates.Hit;
import org.nutgraph.link.Candidates.Via;
import org.nutgraph.link.Item;
import org.nutgraph.link.NameKey;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.link.index.WikidataIndex;

/** The items of the indexes and the entities of the store as one; an index knows an item better. */
final class Entities {
  private static final int MOST_SIMILAR = 20;
  private static final Comparator<Entity> MOST_KNOWN_FIRST =
      Comparator.comparing((Entity entity) -> -entity.usage().mentions())
          .thenComparing(entity -> -entity.sitelinks())
          .thenComparing(Entity::id);

  private final Indexes indexes;
  private final Candidates candidates;
  private final StoredEntities stored;

  /**
   * An entity that a name may stand for.
   *
   * @param asWritten true when it is spelt exactly so
   */
  record Named(Entity entity, Via via, boolean asWritten) {}

  Entities(Indexes indexes, StoredEntities stored) {
    this.indexes = indexes;
    this.candidates = indexes.candidates();
    this.stored = stored;
  }

  /** The entity of an id; an id that was replaced leads on to what stands for it today. */
  Optional<Entity> find(String given) {
    String id = stored.now(given);
    Optional<Entity> own = stored.find(id);
    Optional<Item> item = Item.isQid(id) ? candidates.item(id) : Optional.empty();
    return item.map(found -> Entity.of(found, usage(id))).or(() -> own);
  }

  private Entity.Usage usage(String id) {
    return stored.find(id).map(Entity::usage).orElse(Entity.Usage.NONE);
  }

  /** The name of an item; its QID where no index has it. */
  String nameOf(String qid) {
    return find(qid).map(Entity::name).orElse(qid);
  }

  /**
   * Whoever bears this name; persons of whose name it is a part; where nobody is found, those with
   * a name like it. Each once, by the strongest of its names.
   */
  List<Named> named(String name) {
    Map<String, Named> found = new LinkedHashMap<>();
    candidates.named(name).forEach(hit -> add(found, hit));
    for (Entity entity : stored.named(name)) {
      boolean asWritten = entity.name().equals(name) || entity.aliases().contains(name);
      add(found, new Named(known(entity), via(entity, name), asWritten));
    }
    for (Item person : candidates.personsWithNamePart(name)) {
      add(found, new Hit(person, Via.NAME_PART, false));
    }
    stored
        .withWord(name)
        .forEach(entity -> add(found, new Named(known(entity), Via.NAME_PART, false)));
    if (found.isEmpty()) {
      candidates.similar(name).stream().limit(MOST_SIMILAR).forEach(hit -> add(found, hit));
    }
    return List.copyOf(found.values());
  }

  /** Articles call people by their surnames, which are no names of their own. */
  private static Via via(Entity entity, String name) {
    String key = NameKey.of(name);
    if (NameKey.of(entity.name()).equals(key)) {
      return Via.LABEL;
    }
    return NameKey.words(entity.name()).contains(key) ? Via.NAME_PART : Via.ALIAS;
  }

  private void add(Map<String, Named> found, Hit hit) {
    Entity entity = Entity.of(hit.item(), usage(hit.item().qid()));
    add(found, new Named(entity, hit.via(), hit.asWritten()));
  }

  private static void add(Map<String, Named> found, Named named) {
    found.merge(
        named.entity().id(), named, (a, b) -> b.via().strength() > a.via().strength() ? b : a);
  }

  /** What an index says of an item is more than what the store keeps of it. */
  private Entity known(Entity entity) {
    return entity.isItem() ? find(entity.id()).orElse(entity) : entity;
  }

  /** Those with a name that begins so, or whose id this is; what the store speaks of first. */
  List<Entity> startingWith(String beginning) {
    Map<String, Entity> found = new LinkedHashMap<>();
    for (WikidataIndex index : indexes.open()) {
      for (Item item : index.startingWith(beginning)) {
        found.computeIfAbsent(item.qid(), qid -> find(qid).orElseThrow());
      }
    }
    stored.startingWith(beginning).forEach(one -> found.putIfAbsent(one.id(), known(one)));
    List<Entity> sorted = new ArrayList<>(found.values());
    sorted.sort(MOST_KNOWN_FIRST);
    find(beginning.strip())
        .ifPresent(
            exact -> {
              sorted.removeIf(one -> one.id().equals(exact.id()));
              sorted.addFirst(exact);
            });
    return sorted;
  }
}
