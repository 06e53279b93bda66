package org.nutgraph.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.link.index.StarterIndex;

/** A small world of invented items, so that no change of the starter moves a test. */
final class InventedWorld {
  private static final List<String> NONE = List.of();

  private static final List<Item> WORLD =
      List.of(
          place("Q11", "Norland", List.of("Republic of Norland", "N.L."), "Q11"),
          place("Q12", "Sudland", List.of("Kingdom of Sudland"), "Q12"),
          place("Q13", "Port Vera", List.of("Vera"), "Q11"),
          place("Q14", "Springford", NONE, "Q11"),
          place("Q15", "Springford", NONE, "Q12"),
          place("Q16", "Santa Río", NONE, "Q12"),
          new Item(
              "Q17",
              "Place",
              "Lake Oru",
              NONE,
              null,
              NONE,
              List.of("Q12"),
              NONE,
              Gender.UNKNOWN,
              null,
              null,
              null),
          organization("Q21", "World Grain Council", List.of("WGC")),
          organization("Q22", "Northern League", List.of("The League")),
          organization("Q23", "WHEN", NONE),
          new Item(
              "Q31",
              "Group",
              "Norlanders",
              List.of("Norland people"),
              null,
              NONE,
              NONE,
              NONE,
              Gender.UNKNOWN,
              null,
              null,
              null),
          event("Q41", "Lake War", List.of("war of the lake"), 2019),
          person(
              "Q51",
              "Ana Lund",
              List.of("Ana B. Lund"),
              "Q11",
              "Q61",
              Gender.FEMALE,
              1960,
              2020,
              null),
          person("Q52", "Erik Lund", NONE, "Q12", "Q62", Gender.MALE, 1950, 2001, 2005),
          person("Q53", "Omar Tell", List.of("Tello"), "Q12", "Q63", Gender.MALE, 1955, 2018, null),
          person("Q54", "Per Holm", NONE, "Q11", "Q61", Gender.MALE, 1940, 1990, 1998),
          person("Q55", "Bo Holm", NONE, "Q11", "Q61", Gender.MALE, 1970, 2010, 2018),
          person("Q56", "Kim Song", NONE, "Q11", "Q64", Gender.UNKNOWN, 1970, 2018, null),
          person("Q57", "Kim Song", NONE, "Q12", "Q65", Gender.UNKNOWN, 1970, 2018, null),
          person("Q58", "Young Star", NONE, "Q12", "Q65", Gender.UNKNOWN, 2015, null, null));

  private static final WordLists LISTS =
      new WordLists(
          Map.of(
              "norlandic", new WordLists.Place("Q11", "Norland"),
              "sudlandic", new WordLists.Place("Q12", "Sudland"),
              "estlandic", new WordLists.Place("Q19", "Estland")),
          Map.of("port vera", "Q11"),
          Map.of(
              "wgc", List.of(new WordLists.Acronym("world grain council", "Q21")),
              "nol", List.of(new WordLists.Acronym("northern league", "Q22")),
              "nl", List.of(new WordLists.Acronym("norland", "Q11"))),
          Map.of("minister of foreign affairs", "Foreign Minister"),
          List.of(
              post("President", "Q11", "Q61", "President of Norland"),
              post("President", "Q12", "Q62", "President of Sudland"),
              post("Foreign Minister", "Sudland", "Q63", "Foreign Minister of Sudland"),
              post("Secretary-General", "Q21", "Q66", "Secretary-General of the council"),
              post("Vice President", "Q11", "Q67", "Vice President of Norland")));

  private static final Candidates INDEX = StarterIndex.of(WORLD);

  private InventedWorld() {}

  static Linker linker() {
    return new StarterLinker(INDEX, LISTS);
  }

  /**
   * QID and rule of the link of the story's last chain; "?" and QIDs, or "-", where none is sure.
   */
  static String linked(Story story) {
    return shown(linker().link(story.extraction()).links().getLast());
  }

  static String shown(Link link) {
    return switch (link) {
      case Link.Found found -> found.candidate().qid() + " " + found.rule();
      case Link.Ambiguous ambiguous ->
          "? "
              + String.join("/", ambiguous.candidates().stream().map(Link.Candidate::qid).toList());
      case Link.Unknown unknown -> "-";
      case Link.Local local -> local.iri();
    };
  }

  private static Item place(String qid, String label, List<String> aliases, String country) {
    return new Item(
        qid,
        "GeopoliticalEntity",
        label,
        aliases,
        null,
        NONE,
        List.of(country),
        NONE,
        Gender.UNKNOWN,
        null,
        null,
        null);
  }

  private static Item organization(String qid, String label, List<String> aliases) {
    return new Item(
        qid,
        "Organization",
        label,
        aliases,
        null,
        NONE,
        NONE,
        NONE,
        Gender.UNKNOWN,
        null,
        null,
        null);
  }

  private static Item event(String qid, String label, List<String> aliases, int from) {
    return new Item(
        qid,
        "NamedEvent",
        label,
        aliases,
        null,
        NONE,
        NONE,
        NONE,
        Gender.UNKNOWN,
        null,
        from,
        null);
  }

  private static Item person(
      String qid,
      String label,
      List<String> aliases,
      String country,
      String office,
      Gender gender,
      int born,
      @Nullable Integer from,
      @Nullable Integer until) {
    return new Item(
        qid,
        "Person",
        label,
        aliases,
        null,
        NONE,
        List.of(country),
        List.of(office),
        gender,
        born,
        from,
        until);
  }

  private static WordLists.Post post(String title, String holder, String qid, String label) {
    return new WordLists.Post(title, holder, qid, label);
  }
}
