package org.nutgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.ontology.Table;

/**
 * The word lists that linking uses.
 *
 * @param demonyms name key of a demonym or short country name → QID and name of the place
 * @param metonyms name key of a capital or seat → QID of the state it acts for
 * @param acronyms name key of an acronym → what it stands for
 * @param titles name key of a title → the title's normal form ("Defence Minister" → "Defense
 *     Minister")
 * @param posts rows of the list of posts
 */
record WordLists(
    Map<String, Place> demonyms,
    Map<String, String> metonyms,
    Map<String, List<Acronym>> acronyms,
    Map<String, String> titles,
    List<Post> posts) {

  record Place(String qid, String name) {}

  /**
   * @param expansion name key of the full name
   */
  record Acronym(String expansion, String qid) {}

  /**
   * @param title the title in its normal form
   * @param holderOf the state or body whose post it is, as the list writes it: QID or name
   */
  record Post(String title, String holderOf, String officeQid, String officeLabel) {}

  WordLists {
    demonyms = Map.copyOf(demonyms);
    metonyms = Map.copyOf(metonyms);
    acronyms = Map.copyOf(acronyms);
    titles = Map.copyOf(titles);
    posts = List.copyOf(posts);
  }

  /** The lists on the class path. */
  static WordLists load() {
    Map<String, String> metonyms = new HashMap<>();
    for (Table.Row row : Table.read("lists/metonyms.tsv").rows()) {
      metonyms.put(NameKey.of(row.get("form")), row.get("acts_for_qid"));
    }
    Map<String, String> titles = new HashMap<>();
    for (Table.Row row : Table.read("lists/titles.tsv").rows()) {
      titles.put(NameKey.of(row.get("form")), row.get("office"));
    }
    List<Post> posts = new ArrayList<>();
    for (Table.Row row : Table.read("lists/posts.tsv").rows()) {
      posts.add(
          new Post(
              row.get("title"),
              row.get("holder_of"),
              row.get("office_qid"),
              row.get("office_label")));
    }
    return new WordLists(
        demonyms(Table.read("lists/demonyms.tsv")),
        metonyms,
        acronyms(Table.read("lists/acronyms.tsv")),
        titles,
        posts);
  }

  private static Map<String, Place> demonyms(Table table) {
    Map<String, Place> places = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Table.Row row : table.rows()) {
      String key = NameKey.of(row.get("form"));
      Place place = new Place(row.get("qid"), row.get("place"));
      Place other = places.put(key, place);
      if (other != null && !other.qid().equals(place.qid())) {
        shared.add(key);
      }
    }
    // A form of two places ("Congolese") says neither for certain.
    places.keySet().removeAll(shared);
    return places;
  }

  private static Map<String, List<Acronym>> acronyms(Table table) {
    Map<String, List<Acronym>> acronyms = new HashMap<>();
    for (Table.Row row : table.rows()) {
      acronyms
          .computeIfAbsent(NameKey.of(row.get("acronym")), key -> new ArrayList<>())
          .add(new Acronym(NameKey.of(row.get("expansion")), row.get("qid")));
    }
    acronyms.replaceAll((key, list) -> List.copyOf(list));
    return acronyms;
  }

  Optional<Place> demonym(String words) {
    return Optional.ofNullable(demonyms.get(NameKey.of(words)));
  }

  /** QID of the state that a capital's or seat's name acts for. */
  Optional<String> actsFor(String name) {
    return Optional.ofNullable(metonyms.get(NameKey.of(name)));
  }

  /** What an acronym written in capitals may stand for. */
  List<Acronym> acronym(String name) {
    return NameKey.isAllCapitals(name)
        ? acronyms.getOrDefault(NameKey.of(name), List.of())
        : List.of();
  }
}
