package org.nutgraph.link.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nutgraph.link.Candidates.Via;
import org.nutgraph.link.Item;
import org.nutgraph.link.NameKey;

/**
 * The terms under which an item is found, all of one field: a letter that says how the rest leads
 * to the item, then the name's key. The letter of an acronym is a capital, as it is looked up in
 * capitals only.
 */
final class NameTerms {
  /** The one field that is searched. */
  static final String FIELD = "name";

  /** Kinds of whole names, the strongest first. */
  static final List<Via> WHOLE =
      List.of(Via.LABEL, Via.WIKIPEDIA_TITLE, Via.ALIAS, Via.NATIVE_NAME);

  private static final String QID = "q";

  /** Lucene takes no longer terms than 32,766 bytes; no name that anybody writes is near. */
  private static final int LONGEST = 200;

  private NameTerms() {}

  static String ofQid(String qid) {
    return QID + qid;
  }

  static String of(Via via, boolean acronym, String key) {
    String letter =
        switch (via) {
          case LABEL -> "l";
          case WIKIPEDIA_TITLE -> "t";
          case ALIAS -> "a";
          case NATIVE_NAME -> "n";
          case NAME_PART -> "p";
          case SIMILAR -> throw new IllegalArgumentException("no name is indexed as similar");
        };
    return (acronym ? letter.toUpperCase(Locale.ROOT) : letter) + key;
  }

  /**
   * All terms of an item.
   *
   * @param person true when it is to be found by a part of its name
   */
  static Set<String> of(Item item, boolean person) {
    Set<String> terms = new LinkedHashSet<>();
    terms.add(ofQid(item.qid()));
    Map<String, Boolean> known = new HashMap<>();
    for (Via via : WHOLE) {
      for (String name : names(item, via)) {
        String key = NameKey.of(name);
        boolean acronym = NameKey.isAcronym(name);
        // What a stronger name of the same key finds as readily adds nothing.
        Boolean before = known.get(key);
        if (key.isEmpty() || key.length() > LONGEST || Boolean.FALSE.equals(before)) {
          continue;
        }
        if (before == null || !acronym) {
          known.put(key, acronym);
          terms.add(of(via, acronym, key));
        }
      }
    }
    if (person) {
      NameKey.words(item.label()).forEach(word -> terms.add(of(Via.NAME_PART, false, word)));
    }
    return terms;
  }

  private static List<String> names(Item item, Via via) {
    return switch (via) {
      case LABEL -> List.of(item.label());
      case WIKIPEDIA_TITLE -> {
        String title = item.names().plainTitle();
        yield title == null ? List.of() : List.of(title);
      }
      case ALIAS -> item.aliases();
      case NATIVE_NAME -> item.names().nativeNames();
      case SIMILAR, NAME_PART -> List.of();
    };
  }

  /** All whole names as they are written. */
  static List<String> written(Item item) {
    List<String> names = new ArrayList<>();
    WHOLE.forEach(via -> names.addAll(names(item, via)));
    return names;
  }
}
