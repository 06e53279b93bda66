package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are worth asking a service for. */
final class UnknownNamesTest {
  @ParameterizedTest
  @CsvSource({
    "GeopoliticalEntity, Elsewhere,   true",
    "GeopoliticalEntity, Norland,     false",
    "GeopoliticalEntity, Springford,  false",
    "GeopoliticalEntity, XY,          false",
    "Organization,       Elder Guild, true",
    "Person,             Mona Vesk,   true",
    "Person,             Vesk,        false",
    "Person,             Ana Lund,    false",
    "Group,              Vesk rebels, false",
    "Office,             Lord Warden, false",
  })
  void aNameIsAskedForWhenNoIndexKnowsItAndItSaysEnough(String type, String name, boolean asked) {
    Story story = new Story(name + " is in the news.");
    story.who(type, name).at(name);
    assertEquals(
        asked ? List.of(name) : List.of(), InventedWorld.linker().unknownNames(story.extraction()));
  }

  @Test
  void aNameOfTwoEntitiesIsAskedForOnce() {
    Story story = new Story("Elsewhere grows.", "Elsewhere won.");
    story.who("Place", "Elsewhere").at("Elsewhere");
    story.who("Organization", "Elsewhere").at("Elsewhere");
    assertEquals(List.of("Elsewhere"), InventedWorld.linker().unknownNames(story.extraction()));
  }
}
