package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.annotate.Chain.Gender;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;

/** Linking over a small world of invented items, so that no change of the starter moves a test. */
final class StarterLinkerTest {
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

  private final Linker linker = new StarterLinker(new EntityIndex(WORLD), LISTS);

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

  private static String shown(Link link) {
    return switch (link) {
      case Link.Found found -> found.candidate().qid() + " " + found.rule();
      case Link.Ambiguous ambiguous ->
          "? "
              + String.join("/", ambiguous.candidates().stream().map(Link.Candidate::qid).toList());
      case Link.Unknown unknown -> "-";
    };
  }

  private String linked(Story story) {
    List<Link> links = linker.link(story.extraction()).links();
    return shown(links.getLast());
  }

  @ParameterizedTest(name = "{0} {1} in {2} is {3}")
  @CsvSource({
    "GeopoliticalEntity, Norland,              2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, norland,              2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, NORLAND,              2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, the Norland,          2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, Norland's,            2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, Norland’s,            2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, Republic of Norland,  2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, NL,                   2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, N.L.,                 2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, Nl,                   2024-01-09, -",
    "GeopoliticalEntity, Santa Rio,            2024-01-09, Q16 exact-name",
    "GeopoliticalEntity, Santa-Rio,            2024-01-09, Q16 exact-name",
    "GeopoliticalEntity, Springford,           2024-01-09, ? Q14/Q15",
    "GeopoliticalEntity, Elsewhere,            2024-01-09, -",
    "GeopoliticalEntity, North Norland,        2024-01-09, -",
    "Organization,       Norland,              2024-01-09, Q11 exact-name",
    "Place,              Norland,              2024-01-09, Q11 exact-name",
    "Place,              Lake Oru,             2024-01-09, Q17 exact-name",
    "Person,             Norland,              2024-01-09, -",
    "Person,             Santa Rio,            2024-01-09, -",
    "Group,              Norland,              2024-01-09, -",
    "NamedEvent,         Norland,              2024-01-09, -",
    "Work,               Norland,              2024-01-09, -",
    "Organization,       World Grain Council,  2024-01-09, Q21 exact-name",
    "Organization,       WGC,                  2024-01-09, Q21 exact-name",
    "Organization,       League,               2024-01-09, Q22 exact-name",
    "Organization,       NOL,                  2024-01-09, Q22 acronym-list",
    "Organization,       Nol,                  2024-01-09, -",
    "Person,             NOL,                  2024-01-09, -",
    "Organization,       When,                 2024-01-09, -",
    "Organization,       WHEN,                 2024-01-09, Q23 exact-name",
    "Group,              Norlanders,           2024-01-09, Q31 exact-name",
    "GeopoliticalEntity, Norlanders,           2024-01-09, -",
    "NamedEvent,         Lake War,             2024-01-09, Q41 exact-name",
    "NamedEvent,         the war of the lake,  2024-01-09, Q41 exact-name",
    "NamedEvent,         Lake War,             2018-05-01, -",
    "Person,             Ana Lund,             2024-01-09, Q51 full-name",
    "Person,             Ana B. Lund,          2024-01-09, Q51 full-name",
    "Person,             ANA LUND,             2024-01-09, Q51 full-name",
    "Person,             Eva Lund,             2024-01-09, -",
    "Person,             Lund,                 2024-01-09, -",
    "Person,             Ana,                  2024-01-09, -",
    "Person,             Tell,                 2024-01-09, -",
    "Person,             Tello,                2024-01-09, Q53 well-known-name",
    "Person,             Kim Song,             2024-01-09, ? Q56/Q57",
    "Person,             Young Star,           2024-01-09, Q58 full-name",
    "Person,             Young Star,           2009-01-09, -",
    "Organization,       Ana Lund,             2024-01-09, -",
    "Office,             President of Norland, 2024-01-09, Q61 office-list",
    "Office,             Norlandic President,  2024-01-09, Q61 office-list",
    "Office,             the Sudlandic foreign minister, 2024-01-09, Q63 office-list",
    "Office,             foreign minister of Sudland, 2024-01-09, Q63 office-list",
    "Office,             foreign minister of Norland, 2024-01-09, -",
    "Office,             Sudlandic minister of foreign affairs, 2024-01-09, Q63 office-list",
    "Office,             Foreign Minister,     2024-01-09, Q63 office-list",
    "Office,             President,            2024-01-09, -",
    "Office,             Deputy Foreign Minister, 2024-01-09, -",
    "Office,             Vice President of Norland, 2024-01-09, Q67 office-list",
    "Office,             WGC Secretary-General, 2024-01-09, Q66 office-list",
    "Office,             harbour master,       2024-01-09, -",
  })
  void aNameAloneLinksAsTheTableSays(String type, String name, String day, String expected) {
    Story story = new Story("They spoke of " + name + " today.").published(day);
    story.who(type, name).at(name);
    assertEquals(expected, linked(story));
  }

  @ParameterizedTest(name = "{0} {1} ({2}) in {3} is {4}")
  @CsvSource({
    "President,           Lund, UNKNOWN, 2024-01-09, Q51 surname-and-post",
    "Norlandic President, Lund, UNKNOWN, 2024-01-09, Q51 surname-and-post",
    "Sudlandic President, Lund, UNKNOWN, 2024-01-09, Q52 surname-and-post",
    "President,           Lund, MALE,    2024-01-09, Q52 surname-and-post",
    "President,           Lund, UNKNOWN, 1955-01-09, Q52 surname-and-post",
    "Foreign Minister,    Lund, UNKNOWN, 2024-01-09, -",
    "Foreign Minister,    Tell, UNKNOWN, 2024-01-09, Q53 surname-and-post",
    "Norlandic Foreign Minister, Tell, UNKNOWN, 2024-01-09, -",
    "Deputy Foreign Minister,    Tell, UNKNOWN, 2024-01-09, -",
    "the President,       Holm, UNKNOWN, 1994-01-09, Q54 surname-and-post",
    "the President,       Holm, UNKNOWN, 2015-01-09, Q55 surname-and-post",
    "Vice President,      Lund, UNKNOWN, 2024-01-09, -",
    "captain,             Lund, UNKNOWN, 2024-01-09, -",
    "President,           Moe,  UNKNOWN, 2024-01-09, -",
  })
  void aSurnameLinksOnlyBesideAPostOfItsBearer(
      String post, String surname, Gender gender, String day, String expected) {
    Story story = new Story(post + " " + surname + " spoke.").published(day);
    story.who("Person", surname).posts(post).gender(gender).at(surname);
    assertEquals(expected, linked(story));
  }

  @Test
  void aSurnameIsNotLinkedWhereTheArticleGivesAnotherFullName() {
    Story story = new Story("President Eva Lund spoke.", "Lund left.");
    Story.Who lund = story.who("Person", "Eva Lund").posts("President");
    lund.at("Eva Lund");
    lund.at("Lund left");
    assertEquals("-", linked(story));
  }

  @Test
  void theCountryOfOtherLinksDecidesBetweenNamesakes() {
    Story story = new Story("In Sudland they reached Springford.");
    story.who("GeopoliticalEntity", "Sudland").at("Sudland");
    story.who("GeopoliticalEntity", "Springford").at("Springford");
    assertEquals("Q15 exact-name", linked(story));
  }

  @Test
  void theCountryOfOtherLinksDecidesBetweenPersonsOfOneName() {
    Story story = new Story("In Norland they met Kim Song.");
    story.who("GeopoliticalEntity", "Norland").at("Norland");
    story.who("Person", "Kim Song").at("Kim Song");
    assertEquals("Q56 full-name", linked(story));
  }

  @Test
  void anArticlesOwnDefinitionOutweighsTheListOfAcronyms() {
    Story story = new Story("The Nordic Oat Lobby spoke.", "NOL left.");
    Story.Who lobby = story.who("Organization", "Nordic Oat Lobby");
    lobby.at("Nordic Oat Lobby");
    lobby.at("NOL");
    assertEquals("-", linked(story));
  }

  @Test
  void aDefinedAcronymLinksThroughItsFullName() {
    Story story = new Story("The World Grain Council spoke.", "NL left.");
    Story.Who council = story.who("Organization", "World Grain Council");
    council.at("World Grain Council");
    council.at("NL");
    assertEquals("Q21 exact-name", linked(story));
  }

  @Test
  void aWordListsQidIsTakenAsCertain() {
    Story story = new Story("Estlandic ships left.");
    story.who("GeopoliticalEntity", "Estlandic").wikidata("Q19").at("Estlandic");
    Link.Found found =
        assertInstanceOf(Link.Found.class, linker.link(story.extraction()).links().getFirst());
    assertEquals("demonym-list", found.rule());
    assertEquals("Estland", found.candidate().label());
  }

  @Test
  void officialsOfAStateAreNotTheState() {
    Story story = new Story("Norlandic officials left.");
    story.who("Group", "Norlandic officials").wikidata("Q11").unnamed().at("Norlandic officials");
    assertEquals("-", linked(story));
  }

  @Test
  void aDescriptionIsNotLinkedByItsWords() {
    Story story = new Story("They joined the league.");
    story.who("Organization", "the league").unnamed().at("the league");
    assertEquals("-", linked(story));
  }

  @Test
  void anOfficesCountryMayComeFromTheChainItBelongsTo() {
    Story story = new Story("Norland said the President left.");
    Story.Who norland = story.who("GeopoliticalEntity", "Norland");
    norland.at("Norland");
    story.who("Office", "President").of(norland).unnamed().at("President");
    assertEquals("Q61 office-list", linked(story));
  }

  @ParameterizedTest(name = "{0} in {1} where {2} is told of is {3}")
  @CsvSource({
    "Lund, 2024-01-09, Norland, Q51 surname-and-government",
    "Lund, 2003-01-09, Sudland, Q52 surname-and-government",
    "Lund, 2024-01-09, Sudland, -",
    "Lund, 2010-01-09, Norland, -",
    "Moe,  2024-01-09, Norland, -",
  })
  void aGovernmentSaysThatItsLeaderIsInOffice(
      String surname, String day, String country, String expected) {
    Story story =
        new Story("In " + country + " the " + surname + " government fell.").published(day);
    story.who("GeopoliticalEntity", country).at(country);
    Story.Who leader = story.who("Person", surname);
    leader.at(surname);
    story
        .who("Organization", surname + " government")
        .unnamed()
        .of(leader)
        .at(surname + " government");
    assertEquals(expected, shown(linker.link(story.extraction()).links().get(1)));
  }

  @Test
  void aPostIsTheOfficeOfThePersonWhoIsSaidToHoldIt() {
    Story story = new Story("President Ana Lund spoke.");
    story.who("Person", "Ana Lund").posts("President").at("Ana Lund");
    story.who("Office", "President").at("President");
    assertEquals("Q61 office-of-holder", linked(story));
  }

  @Test
  void aPostIsNotTheOfficeOfSomebodyWhoNeverHeldIt() {
    Story story = new Story("President Omar Tell spoke.");
    story.who("Person", "Omar Tell").posts("President").at("Omar Tell");
    story.who("Office", "President").at("President");
    assertEquals("-", linked(story));
  }

  @Test
  void aCapitalThatOnlyActsIsTheState() {
    Story story = new Story("Port Vera said no.");
    Filler vera = story.who("GeopoliticalEntity", "Port Vera").at("Port Vera");
    story.event(
        "Statement", "said", Map.of("agent", List.of(vera)), story.is(Factuality.ACTUAL, "said"));
    assertEquals("Q11 metonym", linked(story));
  }

  @Test
  void aCapitalThatIsSomewhereAPlaceIsTheCity() {
    Story story = new Story("Port Vera said no.", "They flew home.");
    Filler vera = story.who("GeopoliticalEntity", "Port Vera").at("Port Vera");
    story.event(
        "Statement", "said", Map.of("agent", List.of(vera)), story.is(Factuality.ACTUAL, "said"));
    story.event(
        "Visit",
        "flew",
        new HashMap<>(Map.of("destination", List.of(vera))),
        story.is(Factuality.ACTUAL, "flew"));
    assertEquals("Q13 exact-name", linked(story));
  }

  @Test
  void aCapitalBehindAPrepositionOutsideAnyRoleIsTheCity() {
    Story story =
        new Story("Port Vera said no.", "Crowds gathered in Vera.")
            .attach("Vera", "obl", "gathered")
            .attach("in", "case", "Vera");
    Story.Who chain = story.who("GeopoliticalEntity", "Port Vera");
    Filler vera = chain.at("Port Vera");
    chain.at("Vera.");
    story.event(
        "Statement", "said", Map.of("agent", List.of(vera)), story.is(Factuality.ACTUAL, "said"));
    assertEquals("Q13 exact-name", linked(story));
  }

  @Test
  void aCapitalThatDoesNothingIsTheCity() {
    Story story = new Story("Port Vera, a harbour.");
    story.who("GeopoliticalEntity", "Port Vera").at("Port Vera");
    assertEquals("Q13 exact-name", linked(story));
  }

  @Test
  void linkingTwiceGivesTheSame() {
    Story story =
        new Story("In Sudland Kim Song met Ana Lund in Springford.").published("2024-01-09");
    story.who("GeopoliticalEntity", "Sudland").at("Sudland");
    story.who("Person", "Kim Song").at("Kim Song");
    story.who("Person", "Ana Lund").at("Ana Lund");
    story.who("GeopoliticalEntity", "Springford").at("Springford");
    assertEquals(linker.link(story.extraction()).links(), linker.link(story.extraction()).links());
  }
}
