package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {
  private static final String FIRST =
      "The harbour of Lorby will be dredged next spring, the town council said on Monday.";
  private static final String SECOND =
      "Mayor Ada Holm said the work would cost four million euros and take half a year.";
  private static final String BODY = FIRST + "\n\n" + SECOND;

  @TempDir Path folder;

  private Reading read(String head, String body) throws IOException {
    return read("<!doctype html><html lang='en-GB'><head>" + head + "</head><body>" + body);
  }

  private Reading read(String page) throws IOException {
    return Reading.of(Files.writeString(folder.resolve("lorby.html"), page));
  }

  private static String paragraphs() {
    return "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>";
  }

  @Test
  void linkedDataTellsHeadlineAuthorsPublisherDateLanguageAndAddress() throws IOException {
    Article article =
        read(
                """
                <script type="application/ld+json">
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "Lorby Post"},
                  {"@type": ["NewsArticle"], "headline": "Harbour to be dredged",
                   "datePublished": "2024-01-09T23:30:00+01:00", "inLanguage": "en",
                   "author": [{"@type": "Person", "name": "Per Lund"}, {"name": "Eva Dahl"}],
                   "publisher": {"@type": "Organization", "name": "Lorby Post"},
                   "url": "https://post.example/harbour"}]}
                </script>""",
                paragraphs())
            .article();
    assertEquals(BODY, article.body());
    assertEquals("Harbour to be dredged", article.headline());
    assertEquals("Per Lund, Eva Dahl", article.author());
    assertEquals("Lorby Post", article.publisher());
    assertEquals(LocalDate.of(2024, 1, 9), article.published());
    assertEquals("en", article.language());
    assertEquals("https://post.example/harbour", article.url());
    assertEquals("lorby.html", article.identifier());
  }

  @Test
  void linkedDataThatIsBrokenIsPassedOverForTheHead() throws IOException {
    Article article =
        read(
                """
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
                <meta property="og:title" content="Harbour to be dredged - Lorby Post">
                <meta property="og:site_name" content="Lorby Post">
                <meta property="article:published_time" content="2024-01-09T08:00:00Z">
                <meta name="author" content="By Per Lund">
                <link rel="canonical" href="https://post.example/harbour">""",
                "<h1> Harbour to be\n dredged </h1>" + paragraphs())
            .article();
    assertEquals("Harbour to be dredged", article.headline());
    assertEquals("Lorby Post", article.publisher());
    assertEquals("Per Lund", article.author());
    assertEquals(LocalDate.of(2024, 1, 9), article.published());
    assertEquals("en-GB", article.language());
    assertEquals("https://post.example/harbour", article.url());
  }

  @Test
  void aReadersEyesFindTimeAndBylineWhereTheHeadTellsNothing() throws IOException {
    Article article =
        read(
                "",
                "<div><time datetime='2023-05-05'>an older story</time></div>"
                    + "<article><h1>Harbour to be dredged</h1>"
                    + "<p class='byline'>By <a href='/lund'>Per Lund</a>, Lorby</p>"
                    + "<time datetime='2024-01-09T08:00:00Z'>Tuesday</time>"
                    + paragraphs()
                    + "</article>")
            .article();
    assertEquals("Harbour to be dredged", article.headline());
    assertEquals("Per Lund", article.author());
    assertEquals(LocalDate.of(2024, 1, 9), article.published());
  }

  @Test
  void whatThePageDoesNotTellStaysUnknown() throws IOException {
    Article article = read("<html><body>" + paragraphs()).article();
    assertEquals(BODY, article.body());
    assertNull(article.headline());
    assertNull(article.published());
    assertNull(article.author());
    assertNull(article.publisher());
    assertNull(article.language());
    assertNull(article.url());
  }

  @Test
  void captionsShareBarsRelatedLinksAndScriptsAreNoText() throws IOException {
    Article article =
        read(
                "",
                "<nav><a href='/'>Home</a></nav><main><h1>Harbour to be dredged</h1>"
                    + "<div class='share-bar'>Share this story</div>"
                    + "<figure><img src='data:,'><figcaption>The harbour in May.</figcaption></figure>"
                    + "<script>document.write('dredge')</script>"
                    + paragraphs()
                    + "<ul class='related-links'><li><a href='/b'>Ferry stops for good</a></li></ul>"
                    + "<h2>More</h2><p><a href='/c'>Fish market to move in the autumn</a></p></main>"
                    + "<footer>All rights reserved by the Lorby Post, which is a paper.</footer>")
            .article();
    assertEquals(BODY, article.body());
  }

  @Test
  void aWordCutByMarkupStaysOneWordAndTwoBreaksMakeAParagraph() throws IOException {
    Article article =
        read("", "<div><span>T</span>" + FIRST.substring(1) + "<br>\n<br>" + SECOND + "</div>")
            .article();
    assertEquals(BODY, article.body());
  }

  @Test
  void aPageThatIsOneFormKeepsItsText() throws IOException {
    assertEquals(BODY, read("", "<form id='all'>" + paragraphs() + "</form>").article().body());
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, <meta charset=windows-1252>", "UTF-16, ''", "UTF-8, ''"})
  void theCharacterSetIsTheOneThatThePageNames(String charset, String meta) throws IOException {
    String text = "The café’s owner, Zoë Dahl, said the harbour would be dredged at last.";
    Path file =
        Files.write(
            folder.resolve("a.htm"),
            ("<html><head>" + meta + "</head><p>" + text).getBytes(Charset.forName(charset)));
    assertEquals(text, Reading.of(file).article().body());
  }

  @Test
  void aPageIsKnownByItsContentOnStandardInput() throws IOException {
    Reading reading = Reading.ofStandardInput("\n<!DOCTYPE html>\n<html>" + paragraphs());
    assertEquals(BODY, reading.article().body());
  }

  @Test
  void aDateThatNobodyUnderstandsIsNotedAndLeftOut() throws IOException {
    Reading reading = read("<meta name=date content='last week'>", paragraphs());
    assertNull(reading.article().published());
    assertTrue(reading.notes.getFirst().contains("\"last week\" is not understood"));
  }

  @ParameterizedTest
  @CsvSource({"'', is empty", "<html><body><nav>Home</nav>, has no text"})
  void aPageWithoutTextIsUnreadable(String page, String reason) throws IOException {
    assertEquals(reason, read(page).reason());
  }

  @Test
  void aPageOverTheLimitIsUnreadable() throws IOException {
    byte[] page = " ".repeat(HtmlReader.LONGEST + 1).getBytes(StandardCharsets.US_ASCII);
    Path file = Files.write(folder.resolve("a.html"), page);
    assertTrue(Reading.of(file).reason().contains("32,000,000 bytes"));
  }

  @Test
  void aHundredThousandOpenElementsDoNotOverflow() throws IOException {
    for (String element : List.of("<div>", "<b>", "<table><td>", "<ul><li>")) {
      Article article = read("", element.repeat(100_000) + paragraphs()).article();
      assertTrue(article.body().contains(SECOND), element);
    }
  }

  @Test
  void linkedDataNestedWithoutEndIsPassedOver() throws IOException {
    String data = "{\"@graph\":[".repeat(100_000);
    Article article =
        read("<script type='application/ld+json'>" + data + "</script>", paragraphs()).article();
    assertEquals(BODY, article.body());
  }
}
