package org.nutgraph.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraph.article.Article;

final class IrisTest {
  private final Iris iris = Iris.withBase(Iris.DEFAULT_BASE);

  private static Article at(String url, String body) {
    return new Article("id", body, null, null, url, null, null, null, "a.jsonl:3");
  }

  @Test
  void anArticlesKeyIsTheHashOfItsTextWhereItHasNoUrl() {
    // printf 'abc' | sha256sum
    assertEquals(
        "https://w3id.org/nutgraph/id/article/ba7816bf8f01cfea",
        iris.article(Article.of("one", "abc", null)));
    assertEquals(
        iris.article(Article.of("one", "abc", null)), iris.article(Article.of("two", "abc", null)));
  }

  @Test
  void anArticlesKeyIsTheHashOfItsUrlWhateverItsText() {
    assertEquals(
        iris.article(at("https://news.example/a", "first edition")),
        iris.article(at("https://news.example/a", "second edition")));
    assertNotEquals(
        iris.article(at("https://news.example/a", "text")),
        iris.article(at("https://news.example/b", "text")));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "HTTPS://News.Example/Path,                     https://news.example/Path",
    "https://news.example,                          https://news.example/",
    "https://news.example:443/a,                    https://news.example/a",
    "http://news.example:80/a,                      http://news.example/a",
    "http://news.example:8080/a,                    http://news.example:8080/a",
    "https://news.example/a#part,                   https://news.example/a",
    "https://news.example/a?utm_source=x,           https://news.example/a",
    "https://news.example/a?UTM_Medium=x&id=7,      https://news.example/a?id=7",
    "https://news.example/a?id=7&fbclid=1&gclid=2,  https://news.example/a?id=7",
    "https://news.example/a?b=2&a=1#x,              https://news.example/a?b=2&a=1",
    "https://news.example/a?,                       https://news.example/a",
    "https://news.example?id=1,                     https://news.example/?id=1",
    "https://news.example/a b,                      https://news.example/a b",
    "urn:newsml:agency:123,                         urn:newsml:agency:123",
    "' https://news.example/a ',                    https://news.example/a",
  })
  void addressesOfOnePageBecomeOne(String url, String canonical) {
    assertEquals(canonical, CanonicalUrl.load().of(url));
    assertEquals(canonical, CanonicalUrl.load().of(canonical));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "US officials,            us-officials",
    "Jean-Luc  O'Neil,        jean-luc-oneil",
    "U.S. officials,          us-officials",
    "St. Ives 3.5,            st-ives-3-5",
    "Norland’s army,          norlands-army",
    "Zoë Müller,              zoë-müller",
    "ＡＢＣ Ｎews,              abc-news",
    "'\"quoted\" <name>',     quoted-name",
    "ﬁrst,                    first",
    "غزة الجديدة,             غزة-الجديدة",
    "Москва,                  москва",
    "G7 + 3,                  g7-3",
    "-- edge --,              edge",
  })
  void aSlugHoldsLettersAndDigitsOfAnyScript(String name, String slug) {
    assertEquals(slug, Slug.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "…", "a b\tc\nd", "x/y?z#w%41", "emoji 😀 here", "\uFFFEodd"})
  void anEntityIriIsAlwaysLegal(String name) {
    String iri = iris.entity("Person", name);
    assertEquals(iri, URI.create(iri).toString());
    assertTrue(iri.startsWith(Iris.DEFAULT_BASE + "entity/Person/"));
    assertTrue(iri.length() > (Iris.DEFAULT_BASE + "entity/Person/").length());
  }

  @Test
  void namesWithoutLettersAndLongNamesStayDistinct() {
    assertNotEquals(Slug.of("!!!"), Slug.of("???"));
    String longName = "word ".repeat(60);
    assertNotEquals(Slug.of(longName + "one"), Slug.of(longName + "two"));
    assertTrue(Slug.of(longName).length() < 120);
  }

  @Test
  void spansEventsAndRelationsAreFragmentsOfTheArticle() {
    String article = "https://w3id.org/nutgraph/id/article/ba7816bf8f01cfea";
    assertEquals(article + "#char=0,7", iris.span(article, 0, 7));
    assertEquals(article + "#event=8,15", iris.event(article, 8, 15));
    assertEquals(article + "#event=8,15,Visit", iris.event(article, 8, 15, "Visit"));
    assertEquals(article + "#relation=1,4", iris.relation(article, 1, 4));
    assertEquals(
        article + "#relation=1,4,memberOf,5,9", iris.relation(article, 1, 4, "memberOf", 5, 9));
  }

  @Test
  void anEntityThatIsOnlyDescribedBelongsToItsArticle() {
    String one = iris.article(Article.of("one", "abc", null));
    String two = iris.article(Article.of("two", "abd", null));
    assertEquals(
        "https://w3id.org/nutgraph/id/entity/Person/a-spokesman-ba7816bf8f01cfea",
        iris.describedEntity("Person", "a spokesman", one));
    assertNotEquals(
        iris.describedEntity("Person", "a spokesman", one),
        iris.describedEntity("Person", "a spokesman", two));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "a.jsonl:3,                  https://w3id.org/nutgraph/id/source/a.jsonl#line=3",
    "news/a b.txt,               https://w3id.org/nutgraph/id/source/news/a%20b.txt",
    "/data/ü.txt,                file:///data/%C3%BC.txt",
    "/data/50%#1?.txt,           file:///data/50%25%231%3F.txt",
    "-,                          https://w3id.org/nutgraph/id/source/-",
    "https://news.example/a|b,   https://news.example/a%7Cb",
  })
  void aSourceIsALegalIri(String source, String expected) {
    assertEquals(expected, iris.source(source));
    assertEquals(expected, URI.create(expected).toString());
  }

  @Test
  void aRunsIriTellsVersionsApart() {
    assertEquals(iris.run(new Run("1", "a", "m")), iris.run(new Run("1", "a", "m")));
    assertNotEquals(iris.run(new Run("1", "a", "m")), iris.run(new Run("1", "b", "m")));
    assertNotEquals(iris.run(new Run("1", "ab", "m")), iris.run(new Run("1a", "b", "m")));
  }

  @Test
  void anotherBaseMovesAllThatWeMintAndNothingElse() {
    Iris own = Iris.withBase("https://graph.example/id/");
    assertEquals(
        "https://graph.example/id/article/ba7816bf8f01cfea",
        own.article(Article.of("one", "abc", null)));
    assertEquals("http://www.wikidata.org/entity/Q42", own.wikidata("Q42"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "graph", "https://graph.example", "https://graph.example/a b/", "x y:/"})
  void aBaseThatIsNoIriIsRefused(String base) {
    assertThrows(IllegalArgumentException.class, () -> Iris.withBase(base));
  }
}
