package org.nutgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Language;
import org.nutgraph.annotate.Mention;
import org.nutgraph.article.Article;
import org.nutgraph.link.index.StarterIndex;
import org.nutgraph.ontology.Table;

/** Short texts through the language models, the rules and the linker: what a name in them is. */
final class LinkCasesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 9);
  private static final String NONE = "none";
  private static final Linker LINKER =
      IndexLinker.over(
          Candidates.joined(
              List.of(
                  StarterIndex.of(StarterItems.of(table("namesakes.tsv"))), StarterIndex.load())));

  static Stream<Arguments> cases() {
    return table("cases.tsv").rows().stream()
        .map(row -> Arguments.of(row.get("text"), row.get("mention"), row.get("item")));
  }

  @ParameterizedTest(name = "\"{1}\" is {2} in: {0}")
  @MethodSource("cases")
  void aNameIsLinkedToTheItemThatTheTableSays(String text, String mention, String item) {
    AnnotatedArticle article = Language.annotator().annotate(Article.of("case", text, DAY));
    LinkedExtraction linked = LINKER.link(Language.extractor().extract(article));
    int begin = text.lastIndexOf(mention);
    String found =
        article.mentions().stream()
            .filter(one -> one.begin() == begin && one.text().equals(mention))
            .filter(one -> one.kind() != Mention.Kind.PRONOMINAL)
            .map(one -> linked.linkOf(article.chainOf(one)))
            .filter(Link.Found.class::isInstance)
            .map(link -> ((Link.Found) link).candidate().qid())
            .findFirst()
            .orElse(NONE);
    assertEquals(item, found);
  }

  private static Table table(String name) {
    try {
      return Table.read(
          Path.of(
              Objects.requireNonNull(LinkCasesTest.class.getResource("/link/" + name)).toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }
}
