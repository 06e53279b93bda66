package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @TempDir Path folder;

  private Reading read(String json) throws IOException {
    return Reading.of(Files.writeString(folder.resolve("news.json"), json));
  }

  @Test
  void anArticleOverManyLinesIsReadAndSoIsAListOfThem() throws IOException {
    assertEquals("Ministers met.", read("{\n\"text\": \"Ministers met.\"\n}").article().body());
    Reading list =
        read("[\n{\"text\": \"Ministers met.\"},\n{\"id\": \"b\", \"text\": \"They left.\"}]");
    assertEquals(List.of("news.json:1", "b"), list.outline());
  }

  @Test
  void aFileWithAnObjectInTheFirstLineIsJsonLines() throws IOException {
    Reading lines = read("{\"text\": \"Ministers met.\"}\n{\"text\": \"They left.\"}\n");
    assertEquals(List.of("news.json:1", "news.json:2"), lines.outline());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"uri": "https://agency.example/1", "type": "text", "versioncreated": "2024-01-09T10:00:00Z",
         "byline": "Per Lund", "headline": "Ministers meet", "language": "en",
         "copyrightholder": "Agency", "body_text": "Ministers met. They left.",
         "body_xhtml": "<p>Ministers met.</p><p>They left.</p>"}""",
        """
        {"uri": "https://agency.example/1", "type": "text", "versioncreated": "2024-01-10T10:00:00Z",
         "firstcreated": "2024-01-09T10:00:00Z", "by": "Per Lund", "language": "en",
         "copyrightholder": "Agency",
         "headlines": [{"role": "short", "value": "Meeting"},
                       {"role": "main", "value": "Ministers meet"}],
         "bodies": [{"role": "text", "contenttype": "text/plain", "value": "Ministers met. They left."},
                    {"role": "x", "contenttype": "text/html",
                     "value": "<p>Ministers met.</p><p>They left.</p>"}]}""",
        """
        {"uri": "https://agency.example/1", "firstCreated": "2024-01-09T10:00:00Z",
         "by": "Per Lund", "headline": "Ministers meet", "language": "en", "copyrightHolder": "Agency",
         "bodies": [{"contentType": "text/html", "value": "<p>Ministers met.</p><p>They left.</p>"}]}"""
      })
  void theItemsOfAllVersionsOfNinjsAreRead(String item) throws IOException {
    Article article = read(item).article();
    assertEquals("Ministers met.\n\nThey left.", article.body());
    assertEquals("Ministers meet", article.headline());
    assertEquals("Per Lund", article.author());
    assertEquals("Agency", article.publisher());
    assertEquals("en", article.language());
    assertEquals(LocalDate.of(2024, 1, 9), article.published());
    assertEquals("https://agency.example/1", article.url());
    assertEquals("https://agency.example/1", article.identifier());
  }

  @Test
  void aPictureIsNoArticleThoughItHasACaption() throws IOException {
    Reading reading =
        read(
            """
            {"uri": "urn:x:1", "type": "picture", "versioncreated": "2024-01-09T10:00:00Z",
             "description_text": "Ministers at the table."}""");
    assertEquals("is a ninjs item of the type \"picture\" without a body", reading.reason());
  }

  @Test
  void damageIsToldWithItsPlace() throws IOException {
    String reason = read("{\n\"text\": \"Ministers met.\n}").reason();
    assertTrue(reason.startsWith("is not valid JSON at line 2"), reason);
    assertEquals("is empty", read(" \n").reason());
    assertTrue(read("[".repeat(100_000)).reason().startsWith("is not valid JSON"));
    assertEquals(
        List.of("a", "!news.json:2"), read("[{\"id\": \"a\",\n\"text\": \"x\"}, 7]").outline());
  }
}
