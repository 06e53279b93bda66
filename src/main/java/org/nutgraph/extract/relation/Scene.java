package org.nutgraph.extract.relation;

import java.util.List;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Testimony;
import org.nutgraph.extract.event.Clauses;
import org.nutgraph.extract.rule.RelationRules;
import org.nutgraph.extract.time.TimeExpression;
import org.nutgraph.extract.time.TimeFinder;

/** One sentence with all that a rule may ask of it. */
record Scene(
    AnnotatedArticle article,
    Testimony testimony,
    Sentence sentence,
    Clauses clauses,
    Entities entities,
    List<TimeExpression> times,
    RelationRules rules,
    TimeFinder timeFinder) {

  static Scene of(
      AnnotatedArticle article,
      Testimony testimony,
      Sentence sentence,
      RelationRules rules,
      TimeFinder finder) {
    return new Scene(
        article,
        testimony,
        sentence,
        new Clauses(sentence),
        new Entities(article, sentence),
        finder.find(sentence, article.article().body(), article.article().published()),
        rules,
        finder);
  }

  boolean is(int index, String text) {
    return index >= 0
        && index < sentence.tokens().size()
        && sentence.token(index).text().equals(text);
  }
}
