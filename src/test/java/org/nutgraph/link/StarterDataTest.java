package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.link.index.StarterIndex;

/** The starter items and word lists that come with the program do what an article needs. */
final class StarterDataTest {
  private static final IndexLinker LINKER = IndexLinker.over(StarterIndex.load());

  private static String shown(Link link) {
    return switch (link) {
      case Link.Found found -> found.candidate().qid();
      case Link.Ambiguous ambiguous ->
          ambiguous.candidates().stream().map(Link.Candidate::qid).collect(Collectors.joining("/"));
      case Link.Unknown unknown -> "-";
      case Link.Local local -> local.iri();
    };
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "Person,             Antony Blinken,          Q7821917",
    "Person,             Benjamin Netanyahu,      Q43723",
    "Person,             Yoav Gallant,            Q723506",
    "Person,             Joe Biden,               Q6279",
    "Person,             Biden,                   Q6279",
    "Person,             Jordan,                  -",
    "Person,             Hunter Biden,            -",
    "GeopoliticalEntity, Israel,                  Q801",
    "GeopoliticalEntity, Gaza,                    Q39760",
    "GeopoliticalEntity, the Gaza Strip,          Q39760",
    "GeopoliticalEntity, West Bank,               Q36678",
    "GeopoliticalEntity, US,                      Q30",
    "GeopoliticalEntity, U.S.,                    Q30",
    "GeopoliticalEntity, United States of America, Q30",
    "GeopoliticalEntity, Lebanon,                 Q822",
    "GeopoliticalEntity, Saudi Arabia,            Q851",
    "GeopoliticalEntity, Qatar,                   Q846",
    "GeopoliticalEntity, Doha,                    Q3861",
    "GeopoliticalEntity, Washington,              Q61",
    "Organization,       Palestinian Authority,   Q42620",
    "Organization,       Hamas,                   Q38799",
    "Organization,       Hezbollah,               Q41053",
    "Organization,       United Nations,          Q1065",
    "Organization,       UN,                      Q1065",
    "Organization,       U.N.,                    Q1065",
    "Group,              Palestinians,            Q201190",
    "NamedEvent,         October 7 attack,        Q122976243",
    "NamedEvent,         Gaza war,                Q122962941",
    "Office,             US Secretary of State,   Q14213",
    "Office,             Israeli Prime Minister,  Q208487",
    "Office,             Prime Minister of Israel, Q208487",
    "Office,             Israeli Defense Minister, Q13222899",
    "Office,             Israeli Defence Minister, Q13222899",
    "Office,             Prime Minister,          -",
  })
  void aNameOfTheNewsIsKnown(String type, String name, String qid) {
    Story story = new Story("They spoke of " + name + " today.").published("2024-01-09");
    story.who(type, name).at(name);
    assertEquals(qid, shown(LINKER.link(story.extraction()).links().getFirst()));
  }

  @ParameterizedTest(name = "{0} {1} in {2} is {3}")
  @CsvSource({
    "President,              Biden,     2024-01-09, Q6279",
    "US President,           Biden,     2024-01-09, Q6279",
    "President,              Bush,      2005-01-09, Q207",
    "US Secretary of State,  Blinken,   2024-01-09, Q7821917",
    "Secretary of State,     Blinken,   2024-01-09, Q7821917",
    "Israeli Prime Minister, Netanyahu, 2024-01-09, Q43723",
    "Prime Minister,         Netanyahu, 2024-01-09, Q43723",
    "Defense Minister,       Gallant,   2024-01-09, Q723506",
    "Defence Minister,       Gallant,   2024-01-09, Q723506",
    "French Prime Minister,  Netanyahu, 2024-01-09, -",
    "Mayor,                  Biden,     2024-01-09, -",
  })
  void aPostTellsWhichBearerOfASurnameIsMeant(String post, String surname, String day, String qid) {
    Story story = new Story(post + " " + surname + " spoke.").published(day);
    story.who("Person", surname).posts(post).at(surname);
    assertEquals(qid, shown(LINKER.link(story.extraction()).links().getFirst()));
  }

  @Test
  void aCapitalThatSpeaksIsItsState() {
    Story story = new Story("Washington said no.");
    Filler washington = story.who("GeopoliticalEntity", "Washington").at("Washington");
    story.event(
        "Statement",
        "said",
        Map.of("agent", List.of(washington)),
        story.is(Factuality.ACTUAL, "said"));
    assertEquals("Q30", shown(LINKER.link(story.extraction()).links().getFirst()));
  }

  @Test
  void anAcronymDefinedInTheArticleIsWhatItStandsFor() {
    Story story = new Story("The Palestinian Authority (PA) spoke and PA officials left.");
    Story.Who authority = story.who("Organization", "Palestinian Authority");
    authority.at("Palestinian Authority");
    authority.at("PA");
    assertEquals("Q42620", shown(LINKER.link(story.extraction()).links().getFirst()));
  }

  @Test
  void everyStarterFileIsRead() {
    Set<String> bundled;
    URI folder = folder();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      bundled =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".tsv"))
              .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
    assertEquals(bundled, new TreeSet<>(StarterItems.FILES));
    assertTrue(bundled.size() > 5);
  }

  private static URI folder() {
    try {
      return Objects.requireNonNull(
              StarterDataTest.class.getClassLoader().getResource("ontology/starter"))
          .toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path has no folder ontology/starter", e);
    }
  }
}
