package org.nutgraph.extract.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.extract.TimeValue;

final class TimeFinderTest {
  private static final String NONE = "-";
  private static final String OPEN = "?";

  private static final SentenceParser PARSER = new SentenceParser();
  private static final TimeFinder FINDER = TimeFinder.load();

  @ParameterizedTest(name = "{0} | {1} | {2} | {3}")
  @CsvFileSource(resources = "/time/expressions.txt", delimiter = '|', quoteCharacter = '\0')
  void aTimeIsFoundAsWrittenAndResolvedByTense(
      String published, String text, String expression, @Nullable String value) {
    Sentence sentence = PARSER.parse(text);
    LocalDate day = published.equals(OPEN) ? null : LocalDate.parse(published);

    List<TimeExpression> found = FINDER.find(sentence, text, day);

    Stream<String> shown =
        found.stream().map(time -> time.span().text() + " = " + shown(time.value()));
    if (expression.equals(NONE)) {
      assertEquals(List.of(), shown.toList());
    } else {
      List<String> all = shown.toList();
      assertTrue(
          all.contains(expression + " = " + value),
          () -> "expected " + expression + " = " + value + " among " + all + show(sentence));
    }
  }

  @Test
  void spansPointIntoTheBodyOfTheArticle() {
    String text = "The talks ended on Tuesday, Jan. 9, in Tel Aviv.";
    Sentence sentence = PARSER.parse(text);

    TimeExpression time = FINDER.find(sentence, text, LocalDate.of(2024, 1, 10)).getFirst();

    assertEquals(text.indexOf("Tuesday"), time.span().begin());
    assertEquals("Tuesday, Jan. 9", text.substring(time.span().begin(), time.span().end()));
    assertEquals("Tuesday", sentence.token(time.first()).text());
    assertEquals("9", sentence.token(time.last() - 1).text());
  }

  @Test
  void everyKindOfTheGrammarHasItsWordsInTheList() throws IOException {
    Set<Kind> listed = EnumSet.noneOf(Kind.class);
    try (Stream<String> lines = Files.lines(Path.of("ontology/lists/time-words.tsv"))) {
      lines
          .map(line -> line.split("\t", -1))
          .filter(columns -> columns.length == 3)
          .forEach(columns -> Kind.find(columns[1]).ifPresent(listed::add));
    }

    assertEquals(EnumSet.allOf(Kind.class), listed);
  }

  @Test
  void manyThreadsFindWhatOneFinds() {
    String text = "Officials said on Monday that the talks, begun last week, will end on Thursday.";
    Sentence sentence = PARSER.parse(text);
    LocalDate day = LocalDate.of(2024, 1, 9);
    List<TimeExpression> alone = FINDER.find(sentence, text, day);

    List<List<TimeExpression>> together =
        IntStream.range(0, 400).parallel().mapToObj(i -> FINDER.find(sentence, text, day)).toList();

    assertEquals(3, alone.size());
    assertEquals(Collections.nCopies(400, alone), together);
  }

  private static String show(Sentence sentence) {
    StringBuilder shown = new StringBuilder("\n");
    sentence
        .tokens()
        .forEach(
            token ->
                shown.append(
                    "%s/%s/%d:%s "
                        .formatted(token.text(), token.tag(), token.head(), token.relation())));
    return shown.toString();
  }

  private static String shown(@Nullable TimeValue value) {
    if (value == null) {
      return OPEN;
    }
    return switch (value.precision()) {
      case DAY -> value.begin().toString();
      case MONTH -> value.begin().toString().substring(0, 7);
      case YEAR -> value.begin().toString().substring(0, 4);
      case INTERVAL -> value.begin() + "/" + value.end();
    };
  }
}
