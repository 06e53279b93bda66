package org.nutgraph.extract.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nutgraph.annotate.Language;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Filler;

class ClaimCalculusTest {

  @TestFactory
  Stream<DynamicTest> whatKindOfClaimAndWhose() throws IOException {
    List<String> rows;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    getClass().getClassLoader().getResourceAsStream("claims/claims.txt")),
                StandardCharsets.UTF_8))) {
      rows = reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
    return rows.stream()
        .map(row -> row.split(" \\| "))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0] + " " + cells[1],
                    () -> check(cells[0], cells[1], cells[2], cells[3])));
  }

  private static void check(String text, String type, String factuality, String speaker) {
    Extraction extraction =
        Language.extractor()
            .extract(
                Language.annotator().annotate(Article.of("row", text, LocalDate.of(2024, 1, 9))));
    List<String> found =
        extraction.events().stream()
            .filter(event -> event.type().equals(type))
            .map(event -> describe(extraction, event))
            .toList();
    boolean right =
        found.stream()
            .anyMatch(
                claim ->
                    claim.startsWith(factuality + " by ")
                        && (speaker.equals("-") ? claim.endsWith(" -") : claim.contains(speaker)));
    assertTrue(right, "found " + found + " of all " + extraction.events());
  }

  private static String describe(Extraction extraction, Event event) {
    Filler.Entity speaker = event.qualifiers().attributedTo();
    return event.qualifiers().factuality().localName()
        + " by "
        + (speaker == null ? "-" : extraction.source().chains().get(speaker.chain()).name());
  }
}
