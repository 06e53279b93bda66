package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {
  private static final String GOOD = "{\"text\": \"Ministers met.\"}\n";

  @TempDir Path folder;

  private Reading read(String content) throws IOException {
    return Reading.of(Files.writeString(folder.resolve("news.jsonl"), content));
  }

  @Test
  void everyFieldIsRead() throws IOException {
    Reading reading =
        read(
            """
            {"id": "a1", "title": "Talks", "date": "2024-01-09", "url": "https://example.org/a", \
            "publisher": "Example", "author": "A. Writer", "language": "en-US", \
            "text": "They met.\\n", "section": {"unknown": ["fields", "are", "ignored"]}}
            """);
    String source = folder.resolve("news.jsonl") + ":1";
    assertEquals(
        new Article(
            "a1",
            "They met.\n",
            "Talks",
            LocalDate.of(2024, 1, 9),
            "https://example.org/a",
            "Example",
            "A. Writer",
            "en-US",
            source),
        reading.article());
    assertEquals(List.of(), reading.notes);
  }

  @Test
  void whatIsMissingStaysAbsentAndTheLineNamesTheArticle() throws IOException {
    Article article = read("\n" + GOOD).article();
    assertEquals("news.jsonl:2", article.identifier());
    assertTrue(
        Stream.of(article.headline(), article.published(), article.url(), article.publisher())
            .allMatch(java.util.Objects::isNull));
    assertNull(article.author());
    assertNull(article.language());
  }

  @Test
  void aByteOrderMarkWindowsLineEndsAndAMissingLastLineBreakDoNoHarm() throws IOException {
    Reading reading = read("\uFEFF" + GOOD.replace("\n", "\r\n") + "\r\n" + GOOD.strip());
    assertEquals(List.of("news.jsonl:1", "news.jsonl:3"), reading.outline());
  }

  @Test
  void malformedJsonCostsItsOwnLineOnly() throws IOException {
    Reading reading = read(GOOD + "{\"text\": \"cut off\n" + GOOD);
    assertEquals(List.of("news.jsonl:1", "!news.jsonl:2", "news.jsonl:3"), reading.outline());
    assertTrue(reading.reason().startsWith("is not valid JSON at column "), reading.reason());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "[1, 2]; is no JSON object",
        "\"text\"; is no JSON object",
        "{\"title\": \"x\"}; has no \"text\" that is a string",
        "{\"text\": 7}; has no \"text\" that is a string",
        "{\"text\": null}; has no \"text\" that is a string",
        "{\"text\": \" \"}; has no text",
        "{\"text\": \"a\"} {\"text\": \"b\"}; is not valid JSON",
        "{\"text\": \"a\", \"text\": \"b\"}; is not valid JSON",
        "{\"text\": \"half \\ud83d of it\"}; U+D83D at character 5, line 1",
        "{\"text\": \"a\\u0000b\"}; U+0000 at character 1, line 1",
        "{\"text\": \"a\", \"title\": \"b\\u0007\"}; \"title\" has the control character U+0007",
      })
  void aLineThatIsNoArticleSaysWhy(String line, String reason) throws IOException {
    Reading reading = read(GOOD + line + "\n" + GOOD);
    assertEquals(List.of("news.jsonl:1", "!news.jsonl:2", "news.jsonl:3"), reading.outline());
    assertTrue(reading.reason().contains(reason), reading.reason());
  }

  @Test
  void brokenUtf8CostsItsOwnLineAndCountsBytesFromTheStartOfTheFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("{\"text\": \"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
    Reading reading = Reading.of(Files.write(folder.resolve("news.jsonl"), bytes.toByteArray()));
    assertEquals(List.of("news.jsonl:1", "!news.jsonl:2", "news.jsonl:3"), reading.outline());
    int offset = GOOD.length() + "{\"text\": \"caf".length();
    assertTrue(reading.reason().contains("byte offset " + offset + ", line 2"), reading.reason());
  }

  @Test
  void anEndlessLineCostsItselfOnly() throws IOException {
    String endless = "{\"text\": \"" + "a".repeat(16_000_001) + "\"}\n";
    Reading reading = read(endless + GOOD);
    assertEquals(List.of("!news.jsonl:1", "news.jsonl:2"), reading.outline());
    assertTrue(reading.reason().contains("2,000,000 characters"), reading.reason());
  }

  @Test
  void aLineOfOneMegabyteIsRead() throws IOException {
    String text = "The minister spoke. ".repeat(52_429);
    assertEquals(text, read("{\"text\": \"" + text + "\"}").article().body());
  }

  @Test
  void anEmptyFileIsUnreadable() throws IOException {
    assertEquals("is empty", read("").reason());
    assertEquals("is empty", read("\n \n").reason());
  }

  @Test
  void theSameIdentifierTwiceIsTwoArticles() throws IOException {
    String line = "{\"id\": 7, \"text\": \"They met.\"}\n";
    assertEquals(List.of("7", "7"), read(line + line).outline());
  }

  @Test
  void aDateThatIsNoneIsLeftOutWithANoteEvenWhereThereIsADefault() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("news.jsonl"), "{\"date\": \"some day\", \"text\": \"They met.\"}");
    Reading reading = Reading.dated(LocalDate.of(2024, 1, 10), file);
    assertNull(reading.article().published());
    assertEquals(
        List.of(
            file
                + ":1: the date \"some day\" is not understood and left out; write it as 2024-01-31"),
        reading.notes);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "url; \"not a url\"",
        "url; \"ftp://example.org/a\"",
        "url; \"https://example.org/two words\"",
        "language; \"!!\"",
        "title; {\"main\": \"x\"}",
        "publisher; true",
      })
  void aFieldThatCannotBeUsedIsLeftOutWithANote(String field, String value) throws IOException {
    Reading reading = read("{\"%s\": %s, \"text\": \"They met.\"}".formatted(field, value));
    Article article = reading.article();
    assertEquals(Article.of("x", "They met.", null).headline(), article.headline());
    assertNull(article.url());
    assertNull(article.publisher());
    assertNull(article.language());
    assertEquals(1, reading.notes.size(), reading.notes::toString);
  }

  @Test
  void severalAuthorsAreOneLine() throws IOException {
    Article article = read("{\"author\": [\"A. One\", \"B. Two\"], \"text\": \"x\"}").article();
    assertEquals("A. One, B. Two", article.author());
  }
}
