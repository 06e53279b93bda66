package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourcesTest {
  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content);
  }

  @Test
  void aFolderIsReadInTheOrderOfItsPathsWithAllFoldersBelow() throws IOException {
    file("b.txt", "B.");
    file("a/z.txt", "Z.");
    file("a/deep/er/y.JSONL", "{\"id\": \"y\", \"text\": \"Y.\"}");
    file("C.TXT", "C.");
    file(".hidden.txt", "no");
    file(".git/x.txt", "no");
    assertEquals(List.of("C.TXT", "y", "z.txt", "b.txt"), Reading.of(folder).outline());
  }

  @Test
  void aBadFileInAFolderDoesNotStopTheOthers() throws IOException {
    file("a.txt", "A.");
    file("b.txt", "");
    file("c.txt", "C.");
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));
    Reading reading = Reading.of(folder);
    assertEquals(List.of("a.txt", "!b.txt", "c.txt", "!gone.txt"), reading.outline());
  }

  @Test
  void aLinkBackToAFolderAboveIsNotFollowedForEver() throws IOException {
    file("sub/a.txt", "A.");
    Files.createSymbolicLink(folder.resolve("sub/up"), folder);
    assertEquals(List.of("a.txt"), Reading.of(folder).outline());
  }

  @Test
  void filesOfAnotherKindInAFolderAreCountedInANote() throws IOException {
    file("a.txt", "A.");
    file("table.csv", "1,2");
    file("picture.png", "\0");
    Reading reading = Reading.of(folder);
    assertEquals(List.of("a.txt"), reading.outline());
    assertEquals(
        List.of(
            "%s: 2 file(s) of another kind passed over, such as %s"
                .formatted(folder, folder.resolve("picture.png"))),
        reading.notes);
  }

  @Test
  void aFolderWithoutArticlesIsAnErrorThatSaysWhatCanBeRead() throws IOException {
    file("picture.png", "\0");
    IOException e = assertThrows(ArticleSourceException.class, () -> Reading.of(folder));
    assertEquals(
        folder + ": holds no article; what can be read is " + ArticleReaders.suffixes(),
        e.getMessage());
  }

  @Test
  void aMissingFileAloneIsAnError() {
    Path missing = folder.resolve("missing.txt");
    IOException e = assertThrows(ArticleSourceException.class, () -> Reading.of(missing));
    assertEquals(missing + ": does not exist; check the path", e.getMessage());
  }

  @Test
  void aMissingFileBesideOthersIsToldInItsPlaceAndTheOthersAreRead() throws IOException {
    Path a = file("a.txt", "A.");
    Path b = file("b.txt", "B.");
    Path missing = folder.resolve("missing.txt");
    assertEquals(
        List.of("!missing.txt", "a.txt", "!missing.txt", "b.txt", "!missing.txt"),
        Reading.of(missing, a, missing, b, missing).outline());
  }

  @Test
  void aFileThatMayNotBeReadIsToldAsSuch() {
    assertEquals(
        "may not be read by you; check its permissions",
        SingleFile.reason(new AccessDeniedException("a.txt")));
  }

  @Test
  void aFileOfUnknownKindIsReadByItsContent() throws IOException {
    Path text = file("talks", "They met.");
    Path json = file("talks.export", "\n {\"id\": \"j\", \"text\": \"They met.\"}");
    assertEquals(List.of("talks", "j"), Reading.of(text, json).outline());
  }

  @Test
  void aBinaryFileOfUnknownKindIsUnreadable() throws IOException {
    Path binary = file("picture.png", "PNG\0\1\2");
    assertEquals(
        "is no text; what can be read is " + ArticleReaders.suffixes(),
        Reading.of(binary).reason());
  }

  @Test
  void standardInputIsTextOrJsonLinesByItsContent() throws IOException {
    Article text = Reading.ofStandardInput("They met.\n").article();
    assertEquals("stdin", text.identifier());
    assertEquals("They met.\n", text.body());
    assertEquals("standard input", text.source());
    Reading lines = Reading.ofStandardInput("{\"text\": \"A.\"}\n{}\n{\"text\": \"B.\"}\n");
    assertEquals(List.of("stdin:1", "!standard input:2", "stdin:3"), lines.outline());
  }

  @Test
  void emptyStandardInputIsUnreadable() throws IOException {
    assertEquals("is empty", Reading.ofStandardInput("").reason());
  }

  @Test
  void anArticleIsPassedOnBeforeTheNextIsRead() throws IOException {
    Path lines = file("a.jsonl", "{\"text\": \"A.\"}\n{\"text\": \"B.\"}\n");
    ArticleSource source = ArticleSources.of(List.of(lines.toString()), ReadOptions.quiet(null));
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () ->
                source.read(
                    result -> {
                      throw new IllegalStateException(result.toString());
                    }));
    assertTrue(String.valueOf(e.getMessage()).contains("a.jsonl:1"));
  }

  @Test
  void theSampleArticleIsWholeAndDated() {
    Article sample = SampleArticle.read();
    assertTrue(sample.body().split("\\s+").length >= 450);
    assertEquals("2024-01-10", String.valueOf(sample.published()));
    assertEquals("Nutgraph sample", sample.publisher());
  }
}
