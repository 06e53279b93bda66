package org.nutgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
  private static final String SENTENCE =
      "The minister said on Monday that the talks in Nairobi had been long but fruitful.";

  @Test
  void columnsAreAligned() {
    String table =
        new TextTable(List.of("day", "who"), List.of(List.of("2024-01-08", "Lund"))).draw(80);
    assertEquals(
        """
        day         who
        ----------  ----
        2024-01-08  Lund
        """,
        table);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void noLineIsLongerThanTheWidthAndNoWordIsLost(int width) {
    List<List<String>> rows =
        List.of(List.of("2024-01-08", SENTENCE), List.of("2024-01-09", "a".repeat(150)));
    String table = new TextTable(List.of("when", "sentence"), rows).draw(width);
    assertTrue(table.lines().allMatch(line -> line.length() <= width), table);
    String letters = table.replaceAll("[\\s-]", "");
    for (String word : SENTENCE.split(" ")) {
      assertTrue(letters.contains(word.replaceAll("[\\s-]", "")), word);
    }
    assertEquals(150, table.lines().skip(2).mapToLong(TextTableTest::longRun).sum());
  }

  private static long longRun(String line) {
    return line.contains("aaa") ? line.chars().filter(letter -> letter == 'a').count() : 0;
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    String table =
        new TextTable(List.of("a", "b"), List.of(List.of("😀😀", "x"), List.of("yy", "z")))
            .draw(80);
    assertEquals("a   b\n--  -\n😀😀  x\nyy  z\n", table);
  }
}
