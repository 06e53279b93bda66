package org.nutgraph.link;

import java.util.List;
import java.util.Optional;

/** Looks items up by name. Immutable; safe for many threads; equal questions, equal answers. */
public interface Candidates {

  /**
   * An item that bears a name.
   *
   * @param strength in [0, 1]: how much the name is the item's own; 1 for its label
   */
  record Hit(Item item, double strength) {}

  /** The items that bear exactly this name, case, accents and dots aside; strongest first. */
  List<Hit> named(String name);

  /** The persons whose name has this word in it, in the order of their QIDs. */
  List<Item> personsWithNamePart(String word);

  Optional<Item> item(String qid);
}
