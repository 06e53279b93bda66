package org.nutgraph.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.link.index.StarterIndex;

/**
 * A small world of invented items, so that no change of the starter moves a test. Their QIDs are
 * high, as those of little known things are; tests write Q51 for Q90000051.
 */
final class InventedWorld {
  private static final List<String> NONE = List.of();

  private static final List<Item> WORLD =
      List.of(
          place("Q90000011", "Norland", List.of("Republic of Norland", "N.L."), "Q90000011"),
          place("Q90000012", "Sudland", List.of("Kingdom of Sudland"), "Q90000012"),
          place("Q90000013", "Port Vera", List.of("Vera"), "Q90000011"),
          place("Q90000014", "Springford", NONE, "Q90000011"),
          place("Q90000015", "Springford", NONE, "Q90000012"),
          place("Q90000016", "Santa Río", NONE, "Q90000012"),
          new Item(
              "Q90000017",
              "Place",
              "Lake Oru",
              NONE,
              null,
              NONE,
              List.of("Q90000012"),
              NONE,
              Gender.UNKNOWN,
              null,
              null,
              null),
          organization("Q90000021", "World Grain Council", List.of("WGC")),
          organization("Q90000022", "Northern League", List.of("The League")),
          organization("Q90000023", "WHEN", NONE),
          new Item(
              "Q90000031",
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
          event("Q90000041", "Lake War", List.of("war of the lake"), 2019),
          person(
              "Q90000051",
              "Ana Lund",
              List.of("Ana B. Lund"),
              "Q90000011",
              "Q90000061",
              Gender.FEMALE,
              1960,
              2020,
              null),
          person(
              "Q90000052",
              "Erik Lund",
              NONE,
              "Q90000012",
              "Q90000062",
              Gender.MALE,
              1950,
              2001,
              2005),
          person(
              "Q90000053",
              "Omar Tell",
              List.of("Tello"),
              "Q90000012",
              "Q90000063",
              Gender.MALE,
              1955,
              2018,
              null),
          person(
              "Q90000054",
              "Per Holm",
              NONE,
              "Q90000011",
              "Q90000061",
              Gender.MALE,
              1940,
              1990,
              1998),
          person(
              "Q90000055",
              "Bo Holm",
              NONE,
              "Q90000011",
              "Q90000061",
              Gender.MALE,
              1970,
              2010,
              2018),
          person(
              "Q90000056",
              "Kim Song",
              NONE,
              "Q90000011",
              "Q90000064",
              Gender.UNKNOWN,
              1970,
              2018,
              null),
          person(
              "Q90000057",
              "Kim Song",
              NONE,
              "Q90000012",
              "Q90000065",
              Gender.UNKNOWN,
              1970,
              2018,
              null),
          person(
              "Q90000058",
              "Young Star",
              NONE,
              "Q90000012",
              "Q90000065",
              Gender.UNKNOWN,
              2015,
              null,
              null));

  private static final WordLists LISTS =
      new WordLists(
          Map.of(
              "norlandic", new WordLists.Place("Q90000011", "Norland"),
              "sudlandic", new WordLists.Place("Q90000012", "Sudland"),
              "estlandic", new WordLists.Place("Q90000019", "Estland")),
          Map.of("port vera", "Q90000011"),
          Map.of(
              "wgc", List.of(new WordLists.Acronym("world grain council", "Q90000021")),
              "nol", List.of(new WordLists.Acronym("northern league", "Q90000022")),
              "nl", List.of(new WordLists.Acronym("norland", "Q90000011"))),
          Map.of("minister of foreign affairs", "Foreign Minister"),
          List.of(
              post("President", "Q90000011", "Q90000061", "President of Norland"),
              post("President", "Q90000012", "Q90000062", "President of Sudland"),
              post("Foreign Minister", "Sudland", "Q90000063", "Foreign Minister of Sudland"),
              post(
                  "Secretary-General",
                  "Q90000021",
                  "Q90000066",
                  "Secretary-General of the council"),
              post("Vice President", "Q90000011", "Q90000067", "Vice President of Norland")));

  private static final Candidates INDEX = StarterIndex.of(WORLD);

  private InventedWorld() {}

  static IndexLinker linker() {
    return linker(INDEX);
  }

  static IndexLinker linker(Candidates index) {
    return new IndexLinker(
        new Knowledge(
            index,
            LISTS,
            new Posts(index, LISTS),
            new Countries(
                LISTS,
                Map.of("norland", "Q90000011", "sudland", "Q90000012"),
                List.of("state of"),
                List.of()),
            NamingHabits.load(),
            Weights.load()));
  }

  /** The QID of an item as tests write it. */
  static String item(String written) {
    return written.replace("Q", "Q900000");
  }

  /**
   * QID and rule of the link of the story's last chain; "?" and QIDs, or "-", where none is sure.
   */
  static String linked(Story story) {
    return shown(linker().link(story.extraction()).links().getLast());
  }

  static String shown(Link link) {
    return written(link).replace("Q900000", "Q");
  }

  private static String written(Link link) {
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
