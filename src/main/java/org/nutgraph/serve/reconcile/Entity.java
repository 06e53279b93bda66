package org.nutgraph.serve.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.Item;

/**
 * What a name of a table may stand for.
 *
 * @param id a QID, or the short IRI of a local entity ("ngr:entity/Person/marta-quill"); what the
 *     corrections read
 * @param type local name of an entity class of the ontology
 * @param classes QIDs of classes it belongs to, those above included
 * @param item what an index knows of it; null for what only the store has
 * @param usage how often the store speaks of it
 */
record Entity(
    String id,
    String name,
    List<String> aliases,
    @Nullable String description,
    String type,
    List<String> classes,
    @Nullable Item item,
    Usage usage) {

  /** How often the articles of the store mention an entity, and how many of them do. */
  record Usage(long mentions, long articles) {
    static final Usage NONE = new Usage(0, 0);
  }

  Entity {
    aliases = List.copyOf(aliases);
    classes = List.copyOf(classes);
  }

  static Entity of(Item item, Usage usage) {
    List<String> classes =
        Stream.concat(item.classes().stream(), item.roots().stream()).distinct().toList();
    return new Entity(
        item.qid(),
        item.label(),
        item.aliases(),
        item.description(),
        item.type(),
        classes,
        item,
        usage);
  }

  int sitelinks() {
    return item == null ? 0 : item.sitelinks();
  }

  /** QIDs of what it is an instance of, without those above. */
  List<String> instanceOf() {
    return item == null ? classes : item.classes();
  }

  boolean isItem() {
    return Item.isQid(id);
  }
}
