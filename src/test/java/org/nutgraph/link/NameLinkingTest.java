package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name alone, with the article around it, links to. */
final class NameLinkingTest {
  @ParameterizedTest(name = "{0} {1} in {2} is {3}")
  @CsvSource({
    "GeopoliticalEntity, Norland,              2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, norland,              2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, NORLAND,              2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, the Norland,          2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, Norland's,            2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, Norland’s,            2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, Republic of Norland,  2024-01-09, Q11 exact-name",
    "GeopoliticalEntity, NL,                   2024-01-09, Q11 acronym-list",
    "GeopoliticalEntity, N.L.,                 2024-01-09, Q11 acronym-list",
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
    "Organization,       WGC,                  2024-01-09, Q21 acronym-list",
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
    "Person,             Lund,                 2024-01-09, ? Q51/Q52",
    "Person,             Ana,                  2024-01-09, -",
    "Person,             Tell,                 2024-01-09, -",
    "Person,             Tello,                2024-01-09, Q53 well-known-name",
    "Person,             Kim Song,             2024-01-09, ? Q56/Q57",
    "Person,             Young Star,           2024-01-09, Q58 full-name",
    "Person,             Young Star,           2009-01-09, -",
    "Organization,       Ana Lund,             2024-01-09, Q51 exact-name",
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
    assertEquals(expected, InventedWorld.linked(story));
  }

  @Test
  void theCountryOfOtherLinksDecidesBetweenNamesakes() {
    Story story = new Story("In Sudland they reached Springford.");
    story.who("GeopoliticalEntity", "Sudland").at("Sudland");
    story.who("GeopoliticalEntity", "Springford").at("Springford");
    assertEquals("Q15 exact-name", InventedWorld.linked(story));
  }

  @Test
  void theCountryOfOtherLinksDecidesBetweenPersonsOfOneName() {
    Story story = new Story("In Norland they met Kim Song.");
    story.who("GeopoliticalEntity", "Norland").at("Norland");
    story.who("Person", "Kim Song").at("Kim Song");
    assertEquals("Q56 full-name", InventedWorld.linked(story));
  }

  @Test
  void anArticlesOwnDefinitionOutweighsTheListOfAcronyms() {
    Story story = new Story("The Nordic Oat Lobby spoke.", "NOL left.");
    Story.Who lobby = story.who("Organization", "Nordic Oat Lobby");
    lobby.at("Nordic Oat Lobby");
    lobby.at("NOL");
    assertEquals("-", InventedWorld.linked(story));
  }

  @Test
  void aDefinedAcronymLinksThroughItsFullName() {
    Story story = new Story("The World Grain Council spoke.", "NL left.");
    Story.Who council = story.who("Organization", "World Grain Council");
    council.at("World Grain Council");
    council.at("NL");
    assertEquals("Q21 exact-name", InventedWorld.linked(story));
  }

  @Test
  void aWordListsQidIsTakenAsCertain() {
    Story story = new Story("Estlandic ships left.");
    story.who("GeopoliticalEntity", "Estlandic").wikidata("Q90000019").at("Estlandic");
    Link.Found found =
        assertInstanceOf(
            Link.Found.class, InventedWorld.linker().link(story.extraction()).links().getFirst());
    assertEquals("demonym-list", found.rule());
    assertEquals("Estland", found.candidate().label());
  }

  @Test
  void officialsOfAStateAreNotTheState() {
    Story story = new Story("Norlandic officials left.");
    story
        .who("Group", "Norlandic officials")
        .wikidata("Q90000011")
        .unnamed()
        .at("Norlandic officials");
    assertEquals("-", InventedWorld.linked(story));
  }

  @Test
  void aDescriptionIsNotLinkedByItsWords() {
    Story story = new Story("They joined the league.");
    story.who("Organization", "the league").unnamed().at("the league");
    assertEquals("-", InventedWorld.linked(story));
  }

  @Test
  void linkingTwiceGivesTheSame() {
    Story story =
        new Story("In Sudland Kim Song met Ana Lund in Springford.").published("2024-01-09");
    story.who("GeopoliticalEntity", "Sudland").at("Sudland");
    story.who("Person", "Kim Song").at("Kim Song");
    story.who("Person", "Ana Lund").at("Ana Lund");
    story.who("GeopoliticalEntity", "Springford").at("Springford");
    assertEquals(
        InventedWorld.linker().link(story.extraction()).links(),
        InventedWorld.linker().link(story.extraction()).links());
  }
}
