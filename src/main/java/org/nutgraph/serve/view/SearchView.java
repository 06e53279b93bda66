package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** What the store has under some words. */
public record SearchView(
    String query,
    List<EntityRef> entities,
    List<ArticleHit> articles,
    List<SentenceHit> sentences) {

  /** A piece of text; true for words that were searched for. */
  public record Piece(String text, boolean hit) {}

  /** An article by its headline. */
  public record ArticleHit(@JsonUnwrapped ArticleRef article, List<Piece> snippet) {}

  /** A sentence of an article. */
  public record SentenceHit(
      String iri, int begin, int end, ArticleRef article, List<Piece> snippet) {}
}
