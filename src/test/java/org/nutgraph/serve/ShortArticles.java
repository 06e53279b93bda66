package org.nutgraph.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.store.SampleGraphs;

/**
 * Graphs of articles that say in their headline how many sentences they have, so that a half one
 * can be told from a whole one.
 */
public final class ShortArticles {
  /** Finds articles that are not whole: no row is right. */
  public static final String HALF =
      """
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      SELECT ?article ?headline ?n {
        GRAPH ?article { ?article schema:headline ?headline }
        OPTIONAL {
          SELECT ?article (COUNT(?s) AS ?n) {
            GRAPH ?article { ?s nif:referenceContext ?article ; a nif:Sentence }
          } GROUP BY ?article
        }
        FILTER (xsd:integer(STRAFTER(?headline, "of ")) != COALESCE(?n, 0))
      }
      """;

  private ShortArticles() {}

  public static List<ArticleGraph> of(int first, int count, int sentences) {
    List<ArticleGraph> articles = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      articles.add(article(i, sentences));
    }
    return articles;
  }

  private static ArticleGraph article(int number, int sentences) {
    StringBuilder body = new StringBuilder();
    StringBuilder spans = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      String text = "Boat %d left harbour %d at noon.".formatted(number, i);
      int begin = body.length();
      int end = begin + text.length();
      spans.append(
          """
          <#char=%1$d,%2$d> a nif:Sentence ; nif:anchorOf "%3$s" ; nif:referenceContext <> ;
            nif:beginIndex "%1$d"^^xsd:nonNegativeInteger ;
            nif:endIndex "%2$d"^^xsd:nonNegativeInteger .
          """
              .formatted(begin, end, text));
      body.append(text).append(' ');
    }
    return SampleGraphs.article(
        "%016x".formatted(number),
        """
        PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
        <> a ng:Article ; dcterms:identifier "%d" ; schema:articleBody "%s" ;
          schema:headline "Boats, news of %d" .
        """
                .formatted(number, body.toString().strip(), sentences)
            + spans,
        String.format(
            Locale.ROOT, "ngr:entity\\/Thing\\/boat-%d rdfs:label \"Boat %d\" .", number, number));
  }

  /** How many rows {@link #HALF} has; within a read. */
  public static long half(DatasetGraph stored) {
    try (QueryExec execution = QueryExec.dataset(stored).query(HALF).build()) {
      return execution.select().stream().count();
    }
  }
}
