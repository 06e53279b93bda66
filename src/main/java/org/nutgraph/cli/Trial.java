package org.nutgraph.cli;

import java.util.List;
import org.nutgraph.extract.event.SentenceDiagnosis;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.validate.Violation;

/**
 * What each stage made of one article.
 *
 * @param linked with the extraction and the annotated article inside
 * @param diagnoses one for each sentence: what became of the rules' triggers
 */
record Trial(
    LinkedExtraction linked,
    List<SentenceDiagnosis> diagnoses,
    ArticleGraph graph,
    List<Violation> violations) {

  Trial {
    diagnoses = List.copyOf(diagnoses);
    violations = List.copyOf(violations);
  }
}
