package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextReaderTest {
  @TempDir Path folder;

  @Test
  void theWholeFileUnchangedIsTheBody() throws IOException {
    String text = "  Ministers met.\r\n\r\nThey said “no” – twice. 😀\n\n";
    Path file = Files.writeString(folder.resolve("talks.txt"), text);
    Article article = Reading.of(file).article();
    assertEquals(text, article.body());
    assertEquals("talks.txt", article.identifier());
    assertEquals(file.toString(), article.source());
    assertNull(article.headline());
    assertNull(article.published());
  }

  @Test
  void theDefaultDateIsTheDayOfPublication() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Ministers met.");
    LocalDate day = LocalDate.of(2024, 1, 10);
    assertEquals(day, Reading.dated(day, file).article().published());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFFMinisters met.");
    assertEquals("Ministers met.", Reading.of(file).article().body());
  }

  @Test
  void brokenUtf8IsToldWithItsByteAndLine() throws IOException {
    byte[] bytes = "First line\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.txt"), bytes);
    String reason = Reading.of(file).reason();
    assertTrue(reason.contains("byte 0xE9 at byte offset 14, line 2"), reason);
    assertTrue(reason.contains("iconv"), reason);
  }

  @Test
  void aCharacterCutOffAtTheEndIsBrokenUtf8() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[] {'a', (byte) 0xE2, (byte) 0x82});
    String reason = Reading.of(file).reason();
    assertTrue(reason.contains("byte 0xE2 at byte offset 1, line 1"), reason);
  }

  @Test
  void utf16IsNamedAsSuch() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "Ministers met.", StandardCharsets.UTF_16);
    assertTrue(Reading.of(file).reason().startsWith("is UTF-16"));
  }

  @ParameterizedTest
  @CsvSource({"0, U+0000", "12, U+000C", "27, U+001B", "65535, U+FFFF"})
  void aCharacterThatNoGraphCanHoldIsToldWithItsPlace(int character, String name)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "One\nT" + (char) character + "o");
    String reason = Reading.of(file).reason();
    assertTrue(reason.contains(name + " at character 5, line 2"), reason);
  }

  @ParameterizedTest
  @CsvSource({"'', is empty", "' \n\t ', has no text", "'\uFEFF', has no text"})
  void aFileWithoutTextIsUnreadable(String content, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), content);
    assertEquals(reason, Reading.of(file).reason());
  }

  @Test
  void aLineOfOneMegabyteIsRead() throws IOException {
    String text = "The minister spoke. ".repeat(52_429);
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    assertEquals(text, Reading.of(file).article().body());
  }

  @ParameterizedTest
  @CsvSource({"a, 2000001", "€, 2000001", "€, 3000000"})
  void aTextOverTheLimitIsUnreadableAndTheLimitNamed(String character, int count)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), character.repeat(count));
    String reason = Reading.of(file).reason();
    assertTrue(reason.contains("2,000,000 characters"), reason);
  }

  @Test
  void aTextAtTheLimitIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "€".repeat(2_000_000));
    assertEquals(2_000_000, Reading.of(file).article().body().length());
  }
}
