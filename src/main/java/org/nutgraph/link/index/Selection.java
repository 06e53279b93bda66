package org.nutgraph.link.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraph.link.Item;
import org.nutgraph.ontology.Table;

/**
 * Which items go into an index; the rules are explained in {@code ontology/link/selection.tsv}.
 *
 * @param englishArticle an article in the English Wikipedia is enough
 * @param leastSitelinks so many sitelinks are enough
 * @param types classes of the ontology that are taken
 */
record Selection(
    boolean englishArticle,
    int leastSitelinks,
    Set<String> types,
    Unknown unknownClass,
    Unwanted unwantedClass) {

  /** What becomes of items whose classes tell no type. */
  enum Unknown {
    KEEP,
    DROP,
    ARTICLE
  }

  /** What becomes of items whose classes are known to be of no use. */
  enum Unwanted {
    KEEP,
    DROP
  }

  Selection {
    types = Set.copyOf(types);
  }

  /** The rules that come with the program. */
  static Selection standard() {
    return of(Table.read("link/selection.tsv"));
  }

  /**
   * The rules of a file.
   *
   * @throws IndexException naming file and line, when a rule is not understood
   */
  static Selection read(Path file) throws IOException {
    try {
      return of(Table.read(file));
    } catch (IllegalStateException e) {
      throw new IndexException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Selection of(Table table) {
    boolean englishArticle = false;
    int leastSitelinks = Integer.MAX_VALUE;
    Set<String> types = new TreeSet<>();
    Unknown unknown = Unknown.DROP;
    Unwanted unwanted = Unwanted.DROP;
    for (Table.Row row : table.rows()) {
      String rule = row.get("rule");
      String value = row.get("value");
      try {
        switch (rule) {
          case "english-article" -> englishArticle = yes(value);
          case "least-sitelinks" -> leastSitelinks = Integer.parseInt(value);
          case "type" -> types.add(value);
          case "unknown-class" -> unknown = Unknown.valueOf(value.toUpperCase(Locale.ROOT));
          case "unwanted-class" -> unwanted = Unwanted.valueOf(value.toUpperCase(Locale.ROOT));
          default -> throw new IllegalArgumentException("no such rule");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            "%s: \"%s\" with the value \"%s\" is not understood; see ontology/link/selection.tsv"
                .formatted(row.place(), rule, value),
            e);
      }
    }
    return new Selection(englishArticle, leastSitelinks, types, unknown, unwanted);
  }

  private static boolean yes(String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("yes or no");
    };
  }

  /** True when the item is known well enough, whatever it is. */
  boolean isKnown(Item item) {
    return (englishArticle && item.names().wikipediaTitle() != null)
        || item.sitelinks() >= leastSitelinks;
  }

  /**
   * True when the item goes into the index.
   *
   * @param type a class of the ontology, {@link Item#UNTYPED}, or {@link ClassTypes#UNWANTED}
   */
  boolean takes(Item item, String type) {
    return switch (type) {
      case Item.UNTYPED ->
          switch (unknownClass) {
            case KEEP -> true;
            case DROP -> false;
            case ARTICLE -> item.names().wikipediaTitle() != null;
          };
      case ClassTypes.UNWANTED -> unwantedClass == Unwanted.KEEP;
      default -> types.contains(type);
    };
  }

  /** What the first phase depends on; a spool of another selection is of no use. */
  String firstPhase() {
    return "english-article=%s least-sitelinks=%d".formatted(englishArticle, leastSitelinks);
  }
}
