package org.nutgraph.query.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

class ReviewerTest {
  private static final String NIF =
      "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>\n"
          + "PREFIX its: <http://www.w3.org/2005/11/its/rdf#>\n"
          + "PREFIX e: <"
          + SampleGraphs.BASE
          + "entity/>\n";

  private static String sentence(String text, int begin, int end) {
    return "<#char=%2$d,%3$d> a nif:Sentence ; nif:anchorOf \"%1$s\" ; nif:beginIndex %2$d ; nif:endIndex %3$d ; nif:referenceContext <> .\n"
        .formatted(text, begin, end);
  }

  private static String mention(int begin, int end, String type, String status, String entity) {
    return "<#char=%d,%d> nif:beginIndex %1$d ; nif:endIndex %2$d ; nif:referenceContext <> ; ng:mentionType ng:%s ; ng:linkStatus ng:%s ; its:taIdentRef <%sentity/%s> .\n"
        .formatted(begin, end, type, status, SampleGraphs.BASE, entity);
  }

  private static ArticleGraph article(String key, String facts) {
    return SampleGraphs.article(
        key,
        NIF + "<> a ng:Article ; dcterms:identifier \"" + key + "\" .\n" + facts,
        """
        <%1$sentity/Place/vera> a ng:Place ; rdfs:label "Vera" .
        <%1$sentity/Person/rask> a ng:Person ; rdfs:label "Rask" .
        """
            .formatted(SampleGraphs.BASE));
  }

  private static final List<ArticleGraph> ARTICLES =
      List.of(
          article(
              "a",
              sentence("Vera votes.", 0, 11)
                  + sentence("Vera waits.", 20, 31)
                  + mention(0, 4, "Named", "Ambiguous", "Place/vera")
                  + mention(20, 24, "Named", "Ambiguous", "Place/vera")
                  + mention(25, 30, "Nominal", "Unlinked", "Group/men-a")
                  + """
                  <#char=0,4> ng:candidate <#char=0,4,Q1>, <#char=0,4,Q2> .
                  <#char=0,4,Q1> ng:candidateItem wd:Q1 ; its:taConfidence 0.7 ; schema:name "Vera, Norland" .
                  <#char=0,4,Q2> ng:candidateItem wd:Q2 ; its:taConfidence 0.75 ; schema:description "a lake" .
                  """),
          article(
              "b",
              sentence("Vera sleeps near Rask.", 0, 22)
                  + mention(0, 4, "Named", "Unlinked", "Place/vera")
                  + mention(17, 21, "Named", "Unlinked", "Person/rask")
                  + """
                  <#char=0,4> ng:candidate <#char=0,4,Q1> .
                  <#char=0,4,Q1> ng:candidateItem wd:Q1 ; its:taConfidence 0.72 ; schema:name "Vera, Norland" .
                  """),
          article(
              "c",
              sentence("Eva decided.", 0, 12)
                  + mention(0, 3, "Named", "Unlinked", "Person/eva")
                  + "<#char=0,3> ng:correction <"
                  + SampleGraphs.BASE
                  + "correction/0> .\n"));

  @TempDir Path folder;

  private List<ReviewItem> items(int limit) {
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), SampleGraphs.BASE)) {
      store.replaceAll(ARTICLES, "test");
      Terms terms = Terms.load(SampleGraphs.BASE);
      return store.read(
          stored ->
              new Reviewer(
                      SavedQueries.load(), new QueryRunner(stored, terms.prefixes(), Duration.ZERO))
                  .items(limit));
    }
  }

  @Test
  void namesThatWaitComeWithTheMostMentionedFirstAndWhatIsDecidedOrNamelessLeftOut() {
    assertEquals(List.of("Vera", "Rask"), items(9).stream().map(ReviewItem::label).toList());
    assertEquals(1, items(1).size());
    ReviewItem vera = items(9).getFirst();
    assertEquals(
        "Place ambiguous 3 2",
        "%s %s %d %d"
            .formatted(vera.type(), vera.status(), vera.mentionCount(), vera.articleCount()));
  }

  @Test
  void candidatesComeBestFirstWithTheBestScoreOfAllArticles() {
    assertEquals(
        List.of(
            new ReviewItem.Candidate("http://www.wikidata.org/entity/Q2", "", "a lake", 0.75),
            new ReviewItem.Candidate(
                "http://www.wikidata.org/entity/Q1", "Vera, Norland", "", 0.72)),
        items(9).getFirst().candidates());
  }

  @Test
  void sentencesOfDifferentArticlesComeFirst() {
    assertEquals(
        List.of("Vera votes.", "Vera sleeps near Rask.", "Vera waits."),
        items(9).getFirst().mentions().stream().map(ReviewItem.Sighting::sentence).toList());
    assertEquals("a", items(9).getFirst().mentions().getFirst().source());
  }
}
