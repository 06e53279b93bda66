package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;

/** When a capital is its state and when it is a city. */
final class MetonymTest {
  @Test
  void aCapitalThatOnlyActsIsTheState() {
    Story story = new Story("Port Vera said no.");
    Filler vera = story.who("GeopoliticalEntity", "Port Vera").at("Port Vera");
    story.event(
        "Statement", "said", Map.of("agent", List.of(vera)), story.is(Factuality.ACTUAL, "said"));
    assertEquals("Q11 metonym", InventedWorld.linked(story));
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
    assertEquals("Q13 exact-name", InventedWorld.linked(story));
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
    assertEquals("Q13 exact-name", InventedWorld.linked(story));
  }

  @Test
  void aCapitalThatDoesNothingIsTheCity() {
    Story story = new Story("Port Vera, a harbour.");
    story.who("GeopoliticalEntity", "Port Vera").at("Port Vera");
    assertEquals("Q13 exact-name", InventedWorld.linked(story));
  }
}
