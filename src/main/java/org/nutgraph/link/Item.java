package org.nutgraph.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain.Gender;

/**
 * What an index knows of a Wikidata item.
 *
 * @param qid "Q42"
 * @param type local name of an entity class of the ontology ("Person"); {@link #UNTYPED} when its
 *     classes lead to none
 * @param classes QIDs of the classes it is an instance of
 * @param roots QIDs of the classes above them that tell its type, the nearest first
 * @param countries QIDs of the countries it belongs to
 * @param posts the posts a person holds or held
 * @param occupations QIDs of what a person does for a living
 * @param sitelinks pages of Wikimedia projects about it; 0 when unknown
 */
public record Item(
    String qid,
    String type,
    Names names,
    @Nullable String description,
    List<String> classes,
    List<String> roots,
    List<String> countries,
    List<Post> posts,
    List<String> occupations,
    Gender gender,
    Years years,
    int sitelinks) {

  /** The class of all entities: what an item is when nothing more is known. */
  public static final String UNTYPED = "Entity";

  /**
   * A post that a person holds or held.
   *
   * @param from year in which the term began
   * @param until year in which it ended; null while it goes on or when unknown
   */
  public record Post(String qid, @Nullable Integer from, @Nullable Integer until) {}

  /**
   * The years of an item.
   *
   * @param from year in which a person's latest office, an event, a body or a work began
   * @param until year in which it ended; null while it goes on or when unknown
   */
  public record Years(
      @Nullable Integer born,
      @Nullable Integer died,
      @Nullable Integer from,
      @Nullable Integer until) {
    public static final Years UNKNOWN = new Years(null, null, null, null);

    /** Born and died, from and until of the other where neither of the pair is known. */
    Years filledFrom(Years other) {
      boolean life = born == null && died == null;
      boolean time = from == null && until == null;
      return new Years(
          life ? other.born : born,
          life ? other.died : died,
          time ? other.from : from,
          time ? other.until : until);
    }
  }

  public Item {
    classes = List.copyOf(classes);
    roots = List.copyOf(roots);
    countries = List.copyOf(countries);
    posts = List.copyOf(posts);
    occupations = List.copyOf(occupations);
    if (!isQid(qid)) {
      throw new IllegalArgumentException("an item needs a QID such as Q42, not \"" + qid + "\"");
    }
    if (type.isBlank() || names.label().isBlank()) {
      throw new IllegalArgumentException("item " + qid + " needs a type and a label");
    }
    if (sitelinks < 0) {
      throw new IllegalArgumentException("item " + qid + " has " + sitelinks + " sitelinks");
    }
  }

  /**
   * An item of a list that has no more than this of each.
   *
   * @param offices QIDs of the posts a person holds or held
   * @param born year of birth
   * @param from see {@link Years#from}
   * @param until see {@link Years#until}
   */
  public Item(
      String qid,
      String type,
      String label,
      List<String> aliases,
      @Nullable String description,
      List<String> classes,
      List<String> countries,
      List<String> offices,
      Gender gender,
      @Nullable Integer born,
      @Nullable Integer from,
      @Nullable Integer until) {
    this(
        qid,
        type,
        new Names(label, null, aliases, List.of()),
        description,
        classes,
        List.of(),
        countries,
        offices.stream().map(office -> new Post(office, null, null)).toList(),
        List.of(),
        gender,
        new Years(born, null, from, until),
        0);
  }

  /** An item of which no more than its name and class are known. */
  public static Item of(String qid, String type, String label) {
    List<String> none = List.of();
    return new Item(
        qid, type, label, none, null, none, none, none, Gender.UNKNOWN, null, null, null);
  }

  /** This item, with what it leaves open as the other tells it; names of both. */
  public Item filledFrom(Item other) {
    return new Item(
        qid,
        type.equals(UNTYPED) ? other.type : type,
        names.and(other.names),
        description == null ? other.description : description,
        classes.isEmpty() ? other.classes : classes,
        roots.isEmpty() ? other.roots : roots,
        countries.isEmpty() ? other.countries : countries,
        posts.isEmpty() ? other.posts : posts,
        occupations.isEmpty() ? other.occupations : occupations,
        gender == Gender.UNKNOWN ? other.gender : gender,
        years.filledFrom(other.years),
        Math.max(sitelinks, other.sitelinks));
  }

  /** True for "Q" and a number without leading zero. */
  public static boolean isQid(String text) {
    int length = text.length();
    if (length < 2 || text.charAt(0) != 'Q' || text.charAt(1) == '0') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  public String label() {
    return names.label();
  }

  public List<String> aliases() {
    return names.aliases();
  }

  /** QIDs of the posts a person holds or held. */
  public List<String> offices() {
    return posts.stream().map(Post::qid).distinct().toList();
  }

  public @Nullable Integer born() {
    return years.born();
  }

  public @Nullable Integer from() {
    return years.from();
  }

  public @Nullable Integer until() {
    return years.until();
  }
}
