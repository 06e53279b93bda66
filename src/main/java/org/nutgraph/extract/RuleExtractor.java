package org.nutgraph.extract;

import java.util.List;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.extract.event.EventFinder;
import org.nutgraph.extract.event.SentenceDiagnosis;
import org.nutgraph.extract.relation.RelationFinder;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.LightVerbs;
import org.nutgraph.extract.rule.RuleSet;

/** Extraction by the rules of {@code ontology/rules}. */
public final class RuleExtractor implements Extractor {
  private final EventFinder events;
  private final RelationFinder relations;

  private RuleExtractor(EventFinder events, RelationFinder relations) {
    this.events = events;
    this.relations = relations;
  }

  /**
   * Loads rules and word lists from the class path.
   *
   * @throws IllegalStateException naming the file and the rule that is malformed
   */
  public static RuleExtractor load() {
    return load(RuleSet.load());
  }

  /** The same with rules that are loaded already. */
  public static RuleExtractor load(RuleSet rules) {
    EmbeddingLexicon lexicon = EmbeddingLexicon.load();
    LightVerbs light = LightVerbs.load().with(lexicon);
    return new RuleExtractor(
        EventFinder.load(rules, lexicon, light), RelationFinder.load(lexicon, light));
  }

  @Override
  public Extraction extract(AnnotatedArticle article) {
    EventFinder.Found found = events.find(article);
    return new Extraction(article, found.events(), relations.find(article, found.drafts()));
  }

  /** What became of every word that some rule has as a trigger; extracts once more to tell. */
  public List<SentenceDiagnosis> diagnose(AnnotatedArticle article) {
    return events.diagnose(article, events.find(article));
  }
}
