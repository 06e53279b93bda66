package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.annotate.Chain.Gender;

/** Posts, and people whom a surname and a post name. */
final class PostLinkingTest {
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
    assertEquals(expected, InventedWorld.linked(story));
  }

  @Test
  void aSurnameIsNotLinkedWhereTheArticleGivesAnotherFullName() {
    Story story = new Story("President Eva Lund spoke.", "Lund left.");
    Story.Who lund = story.who("Person", "Eva Lund").posts("President");
    lund.at("Eva Lund");
    lund.at("Lund left");
    assertEquals("-", InventedWorld.linked(story));
  }

  @Test
  void anOfficesCountryMayComeFromTheChainItBelongsTo() {
    Story story = new Story("Norland said the President left.");
    Story.Who norland = story.who("GeopoliticalEntity", "Norland");
    norland.at("Norland");
    story.who("Office", "President").of(norland).unnamed().at("President");
    assertEquals("Q61 office-list", InventedWorld.linked(story));
  }

  @ParameterizedTest(name = "{0} in {1} where {2} is told of is {3}")
  @CsvSource({
    "Lund, 2024-01-09, Norland, Q51 surname-and-government",
    "Lund, 2003-01-09, Sudland, Q52 surname-and-government",
    "Lund, 2024-01-09, Sudland, ? Q52/Q51",
    "Lund, 2010-01-09, Norland, ? Q51/Q52",
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
    assertEquals(
        expected,
        InventedWorld.shown(InventedWorld.linker().link(story.extraction()).links().get(1)));
  }

  @Test
  void aPostIsTheOfficeOfThePersonWhoIsSaidToHoldIt() {
    Story story = new Story("President Ana Lund spoke.");
    story.who("Person", "Ana Lund").posts("President").at("Ana Lund");
    story.who("Office", "President").at("President");
    assertEquals("Q61 office-of-holder", InventedWorld.linked(story));
  }

  @Test
  void aPostIsNotTheOfficeOfSomebodyWhoNeverHeldIt() {
    Story story = new Story("President Omar Tell spoke.");
    story.who("Person", "Omar Tell").posts("President").at("Omar Tell");
    story.who("Office", "President").at("President");
    assertEquals("-", InventedWorld.linked(story));
  }
}
