package org.nutgraph.extract.relation;

import java.util.List;
import java.util.Map;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.extract.StatedRelation;
import org.nutgraph.extract.event.EventDraft;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.LightVerbs;

/** Finds the relations between entities that an article states. */
public final class RelationFinder {
  private RelationFinder() {}

  public static RelationFinder load(EmbeddingLexicon lexicon, LightVerbs light) {
    return new RelationFinder();
  }

  public List<StatedRelation> find(
      AnnotatedArticle article, Map<Integer, List<EventDraft>> events) {
    return List.of();
  }
}
