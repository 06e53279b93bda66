package org.nutgraph.link;

import java.util.Set;

/** Entity classes of the ontology that linking treats differently, by local name. */
final class Types {
  static final String PERSON = "Person";
  static final String GROUP = "Group";
  static final String OFFICE = "Office";
  static final String ORGANIZATION = "Organization";
  static final String PLACE = "Place";
  static final String GEOPOLITICAL_ENTITY = "GeopoliticalEntity";
  private static final Set<String> BODIES_AND_PLACES =
      Set.of(ORGANIZATION, GEOPOLITICAL_ENTITY, PLACE);
  private static final Set<String> HAPPENINGS_AND_WORKS = Set.of("NamedEvent", "Work");
  private static final double NEAR = 0.85;

  private Types() {}

  /** How well an item's class suits a chain's, in [0, 1]; 0 rules the item out. */
  static double fit(String chainType, String itemType) {
    if (chainType.equals(itemType)) {
      return 1;
    }
    return near(BODIES_AND_PLACES, chainType, itemType)
            || near(HAPPENINGS_AND_WORKS, chainType, itemType)
        ? NEAR
        : 0;
  }

  /**
   * False where policy forbids: people are linked to peoples only, a post to posts, and nothing
   * else to either; and where nobody errs: somebody who acts like a person is no place, body or
   * event.
   */
  static boolean mayBe(String chainType, String itemType) {
    if (chainType.equals(PERSON) || HAPPENINGS_AND_WORKS.contains(chainType)) {
      return itemType.equals(Item.UNTYPED) || fit(chainType, itemType) > 0;
    }
    boolean groups = chainType.equals(GROUP) || itemType.equals(GROUP);
    boolean offices = chainType.equals(OFFICE) || itemType.equals(OFFICE);
    return groups || offices ? chainType.equals(itemType) : true;
  }

  private static boolean near(Set<String> kin, String a, String b) {
    return kin.contains(a) && kin.contains(b);
  }
}
