package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraph.annotate.Chain.Gender;

/** What each country has of its own. */
final class CountriesTest {
  private static final Countries COUNTRIES = Countries.load(WordLists.load());

  @ParameterizedTest
  @CsvSource({
    "Organization, political party in Norland, true",
    "Organization, lower house of the parliament of Norland, true",
    "GeopoliticalEntity, federal parliamentary republic, false",
    "Person, member of the parliament of Norland, false"
  })
  void aBodyOfAStateIsToldFromStatesAndPeople(String type, String description, boolean body) {
    Item item =
        new Item(
            "Q90000001",
            type,
            "Norland",
            List.of(),
            description,
            List.of(),
            List.of(),
            List.of(),
            Gender.UNKNOWN,
            null,
            null,
            null);
    assertEquals(body, COUNTRIES.isNationalBody(item));
  }
}
