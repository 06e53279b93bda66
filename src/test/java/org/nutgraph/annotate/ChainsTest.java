package org.nutgraph.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.article.Article;

/** Tables of who is who, who speaks and what depends on what, under {@code chains/}. */
final class ChainsTest {
  @TestFactory
  Stream<DynamicTest> mentionsOfOneEntityAreOneChain() {
    return Stream.of("names", "phrases", "pronouns")
        .flatMap(ChainsTest::rows)
        .map(row -> row.test(() -> checkMention(row)));
  }

  @TestFactory
  Stream<DynamicTest> aQuotationBelongsToItsSpeaker() {
    return rows("speakers").map(row -> row.test(() -> checkSpeaker(row)));
  }

  @TestFactory
  Stream<DynamicTest> theTreeIsMended() {
    return rows("trees").map(row -> row.test(() -> checkTree(row)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Berg and Peter Lund visited the United States of America. They left on Monday.",
        "“Émile’s café” said 😀 Anna Berg. Berg\tsmiled."
      })
  void theTextOfAMentionStandsAtItsOffsets(String text) {
    AnnotatedArticle article = annotate(text);
    assertTrue(article.mentions().size() > 1);
    for (Mention mention : article.mentions()) {
      assertEquals(mention.text(), text.substring(mention.begin(), mention.end()));
      assertTrue(article.chainOf(mention).mentions().contains(mention.id()));
    }
  }

  @Test
  void escapesThatAnExportLeftAreReadAsLetters() {
    String text =
        "President Kern\\u2019s Call with President Arn Fern\\xE1ndez. Fernández met Caf&#233; owners."
            + " The path is C:\\x41. Mr. Fernandez left.";

    AnnotatedArticle article = annotate(text);

    Mention first =
        article.mentions().stream()
            .filter(mention -> mention.text().equals("Arn Fernández"))
            .findFirst()
            .orElseThrow();
    assertEquals("Arn Fern\\xE1ndez", text.substring(first.begin(), first.end()));
    assertEquals(3, article.chainOf(first).mentions().size(), () -> article.chains().toString());
    assertTrue(
        article.sentences().stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .anyMatch(token -> token.text().contains("x41")));
  }

  private record Row(List<String> cells) {
    String text() {
      return cells.get(0);
    }

    DynamicTest test(org.junit.jupiter.api.function.Executable check) {
      return DynamicTest.dynamicTest(String.join(" | ", cells), check);
    }
  }

  private static Stream<Row> rows(String table) {
    String path = "chains/" + table + ".txt";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ChainsTest.class.getClassLoader().getResourceAsStream(path), path),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(line -> new Row(Arrays.asList(line.split(" \\| "))))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(path, e);
    }
  }

  private static AnnotatedArticle annotate(String text) {
    return Language.annotator().annotate(Article.of("row", text, LocalDate.of(2024, 1, 9)));
  }

  private static void checkMention(Row row) {
    AnnotatedArticle article = annotate(row.text());
    Chain chain = chain(article, row.cells().get(1));
    String other = row.cells().get(3);
    switch (row.cells().get(2)) {
      case "=" -> assertEquals(chain(article, other), chain);
      case "!=" -> assertNotEquals(chain(article, other), chain);
      case "is" -> assertEquals(other, chain.type());
      case "+" -> {
        Set<String> members =
            chain.members().stream()
                .map(id -> article.chains().get(id).name())
                .collect(Collectors.toSet());
        assertEquals(Set.of(other.split(", ")), members);
      }
      default -> throw new IllegalArgumentException("no such relation: " + row);
    }
  }

  /** The chain of the mention with these words; "Berg#2" is the second such mention. */
  private static Chain chain(AnnotatedArticle article, String words) {
    String[] parts = words.split("#");
    List<Mention> found =
        article.mentions().stream().filter(mention -> mention.text().equals(parts[0])).toList();
    int place = parts.length > 1 ? Integer.parseInt(parts[1]) - 1 : 0;
    assertTrue(
        place < found.size(),
        () ->
            "no mention "
                + words
                + " in "
                + article.mentions().stream().map(Mention::text).toList());
    return article.chainOf(found.get(place));
  }

  private static void checkSpeaker(Row row) {
    AnnotatedArticle article = annotate(row.text());
    Quotation quotation = article.quotationAt(row.text().indexOf(row.cells().get(1))).orElseThrow();
    Integer speaker = quotation.speaker();
    String name = speaker == null ? "-" : article.chainOf(article.mentions().get(speaker)).name();
    assertEquals(row.cells().get(2), name);
  }

  private static void checkTree(Row row) {
    Sentence sentence = annotate(row.text()).sentences().get(0);
    Token token = token(sentence, row.cells().get(1));
    assertEquals(
        row.cells().get(2) + " of " + row.cells().get(3),
        token.relation() + " of " + sentence.token(token.head()).text());
  }

  private static Token token(Sentence sentence, String word) {
    return sentence.tokens().stream()
        .filter(token -> token.text().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
