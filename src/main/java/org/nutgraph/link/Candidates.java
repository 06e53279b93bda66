package org.nutgraph.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks items up by name. Immutable; safe for many threads; equal questions, equal answers. */
public interface Candidates {

  /** How a name leads to an item; the sooner named, the stronger. */
  enum Via {
    LABEL(1.0),
    WIKIPEDIA_TITLE(0.95),
    ALIAS(0.9),
    NATIVE_NAME(0.85),
    /** A name with a letter or two changed. */
    SIMILAR(0.6),
    /** One word of a person's name. */
    NAME_PART(0.5);

    private final double strength;

    Via(double strength) {
      this.strength = strength;
    }

    /** In [0, 1]: how much a name of this kind is the item's own; 1 for its label. */
    public double strength() {
      return strength;
    }
  }

  /**
   * An item that bears a name.
   *
   * @param asWritten true when the item's name is spelt exactly as it was asked for
   */
  record Hit(Item item, Via via, boolean asWritten) {
    /** The strongest first, then as written, then the most known, then by QID. */
    public static final Comparator<Hit> BEST_FIRST =
        Comparator.comparing(Hit::via)
            .thenComparing(hit -> !hit.asWritten())
            .thenComparing(hit -> -hit.item().sitelinks())
            .thenComparing(hit -> hit.item().qid());

    /** In [0, 1]; see {@link Via#strength}. */
    public double strength() {
      return via.strength();
    }
  }

  /**
   * The items that bear exactly this name, case, accents and dots aside; best first. An acronym is
   * found only when it is asked for in capitals. A big index gives the {@value #MOST} most known of
   * each kind of name.
   */
  List<Hit> named(String name);

  /**
   * The items with a name so like this one that it may be misspelt: one letter changed, lost or
   * added in names of five letters or more, two from nine on; best first, at most {@value #MOST}.
   * Items that bear exactly this name are not among them. Costly: ask when {@link #named} knows
   * nothing.
   */
  List<Hit> similar(String name);

  /**
   * The items that bear this name with one of these endings behind it: "Stanford University" for
   * "Stanford"; best first.
   *
   * @param endings name keys
   */
  List<Hit> continued(String name, Set<String> endings);

  /**
   * The persons whose label has this word in it: the most known first, then in the order of their
   * QIDs; at most {@value #MOST_PERSONS}.
   */
  List<Item> personsWithNamePart(String word);

  Optional<Item> item(String qid);

  /**
   * The day of the data that tells of an item: that of the first source that holds it. Empty where
   * no source holds it, or the source does not tell its day.
   */
  Optional<LocalDate> day(String qid);

  /** How many hits a kind of name gives. */
  int MOST = 20;

  /** How many persons a part of a name gives. */
  int MOST_PERSONS = 100;

  /** Several sources as one: of two items with one QID the one of the first source is kept. */
  static Candidates joined(List<? extends Candidates> sources) {
    return new JoinedCandidates(List.copyOf(sources));
  }
}
