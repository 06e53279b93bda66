package org.nutgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
  private static final String BODY = "Ministers met.\n\nThey left.";

  @TempDir Path folder;

  private Reading read(String xml) throws IOException {
    return Reading.of(Files.writeString(folder.resolve("news.xml"), xml));
  }

  private static void assertIsTheMeeting(Article article) {
    assertEquals(BODY, article.body());
    assertEquals("Ministers meet", article.headline());
    assertEquals("Per Lund", article.author());
    assertEquals("Lorby Post", article.publisher());
    assertEquals("en", article.language());
    assertEquals(LocalDate.of(2024, 1, 9), article.published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel>
        <title>Lorby Post</title><language>en</language>
        <item><title> Ministers
          meet</title><link>https://post.example/1</link><guid isPermaLink="false">1</guid>
          <pubDate>Tue, 9 Jan 2024 23:30:00 -0500</pubDate><dc:creator>Per Lund</dc:creator>
          <description>Ministers.</description>
          <content:encoded><![CDATA[<p>Ministers met.</p><p>They left.</p>]]></content:encoded>
        </item></channel></rss>""",
        """
        <rdf:RDF xmlns:rdf="r" xmlns="x" xmlns:dc="d"><channel><title>Lorby Post</title>
        <dc:language>en</dc:language></channel>
        <item><title>Ministers meet</title><link>https://post.example/1</link>
          <dc:date>2024-01-09T10:00:00Z</dc:date><dc:creator>Per Lund</dc:creator>
          <description>&lt;p>Ministers met.&lt;/p>&lt;p>They left.&lt;/p></description>
        </item></rdf:RDF>""",
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lorby Post</title>
        <entry><title>Ministers meet</title><id>urn:1</id>
          <link rel="self" href="https://post.example/feed"/><link href="https://post.example/1"/>
          <published>2024-01-09T10:00:00Z</published><updated>2024-01-11T10:00:00Z</updated>
          <author><name>Per Lund</name></author><summary>Ministers.</summary>
          <content type="xhtml"><div xmlns="x"><p>Ministers met.</p><p>They left.</p></div></content>
        </entry></feed>"""
      })
  void theItemsOfFeedsAreReadWithTheirFullText(String feed) throws IOException {
    Article article = read(feed).article();
    assertIsTheMeeting(article);
    assertEquals("https://post.example/1", article.url());
  }

  @Test
  void itemsWithoutTextAreCountedAndOneWithoutAnySaysWhatToDo() throws IOException {
    String empty = "<item><title>Ministers meet</title><link>https://post.example/1</link></item>";
    String full = "<item><description>Ministers met.</description></item>";
    Reading some = read("<rss><channel>" + empty + full + empty + "</channel></rss>");
    assertEquals("Ministers met.", some.article().body());
    assertTrue(some.notes.getFirst().contains("2 of 3 items bring no text"));
    String reason = read("<rss><channel>" + empty + empty + "</channel></rss>").reason();
    assertTrue(reason.startsWith("has 2 item(s) without any text; give the pages"), reason);
    assertEquals("has no items", read("<rss><channel></channel></rss>").reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <newsItem guid="urn:x:1" xml:lang="en"><itemMeta><provider literal="Lorby Post"/>
          <versionCreated>2024-01-10T10:00:00Z</versionCreated>
          <firstCreated>2024-01-09T10:00:00Z</firstCreated></itemMeta>
        <contentMeta><by>Per Lund</by><headline>Ministers meet</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html><head><title>x</title></head>
          <body><p>Ministers met.</p><p>They left.</p></body></html></inlineXML></contentSet>
        </newsItem>""",
        """
        <NewsML><NewsItem><NewsIdentifier><ProviderId>Lorby Post</ProviderId>
          <PublicIdentifier>urn:x:1</PublicIdentifier></NewsIdentifier>
        <FirstCreated>20240109T210000+0000</FirstCreated><AssociatedWith NewsItem="y"/>
        <NewsComponent><NewsLines><HeadLine>Ministers meet</HeadLine><ByLine>By Per Lund</ByLine>
          </NewsLines><Language FormalName="en"/>
        <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><DataContent>b {color: red}
          </DataContent></ContentItem></NewsComponent>
        <NewsComponent><Role FormalName="Body"/><ContentItem><DataContent><nitf><body><body.head>
          <hedline><hl1>Ministers meet</hl1></hedline></body.head><body.content>
          <p>Ministers met.</p><p>They left.</p></body.content></body></nitf>
          </DataContent></ContentItem></NewsComponent>
        </NewsComponent></NewsItem></NewsML>""",
        """
        <nitf xml:lang="en"><head><docdata><doc-id id-string="urn:x:1"/>
          <date.issue norm="20240109T120000Z"/><doc.copyright holder="Lorby Post"/></docdata></head>
        <body><body.head><hedline><hl1>Ministers meet</hl1></hedline><byline>By Per Lund</byline>
          </body.head><body.content><p>Ministers met.</p><p>They left.</p></body.content></body>
        </nitf>"""
      })
  void agenciesItemsAreRead(String item) throws IOException {
    Article article = read(item).article();
    assertIsTheMeeting(article);
    assertEquals("urn:x:1", article.identifier());
  }

  @Test
  void entitiesAreNotFetchedAndDoNotMultiply() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the password");
    String declared =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "%s"><!ENTITY a "lol">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        """
            .formatted(secret.toUri());
    Reading reading =
        read(
            declared
                + "<rss><channel><item><description>Ministers met. &f; &c;</description></item>"
                + "</channel></rss>");
    String body = reading.article().body();
    assertFalse(body.contains("password") || body.contains("lollol"), body);
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "'  ', is no XML",
    "<kml><a/></kml>, is XML that is not read",
    "<rss><channel><item><description>Ministers met., is cut off: <rss> has no end"
  })
  void whatIsNoFeedIsUnreadable(String xml, String reason) throws IOException {
    assertTrue(read(xml).reason().startsWith(reason), reason);
  }

  @Test
  void elementsNestedWithoutEndDoNotOverflow() throws IOException {
    String xml = "<rss><channel><item>" + "<a>".repeat(100_000) + "</rss>";
    assertEquals(List.of("!news.xml"), read(xml).outline());
  }
}
