package org.nutgraph.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain.Gender;

/**
 * What an index knows of a Wikidata item.
 *
 * @param qid "Q42"
 * @param type local name of an entity class of the ontology ("Person")
 * @param classes QIDs of the classes it is an instance of
 * @param countries QIDs of the countries it belongs to
 * @param offices QIDs of the posts a person holds or held
 * @param born year of birth
 * @param from year in which a person's latest office, or an event, began
 * @param until year in which it ended; null while it goes on or when unknown
 */
public record Item(
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

  public Item {
    aliases = List.copyOf(aliases);
    classes = List.copyOf(classes);
    countries = List.copyOf(countries);
    offices = List.copyOf(offices);
    if (!qid.matches("Q[1-9][0-9]*")) {
      throw new IllegalArgumentException("an item needs a QID such as Q42, not \"" + qid + "\"");
    }
    if (type.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("item " + qid + " needs a type and a label");
    }
  }

  /** An item of which no more than its name and class are known. */
  public static Item of(String qid, String type, String label) {
    List<String> none = List.of();
    return new Item(
        qid, type, label, none, null, none, none, none, Gender.UNKNOWN, null, null, null);
  }
}
