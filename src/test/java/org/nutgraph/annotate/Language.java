package org.nutgraph.annotate;

import org.jspecify.annotations.NullMarked;
import org.nutgraph.extract.RuleExtractor;

/** The language models, loaded once for all tests of a JVM. */
@NullMarked
public final class Language {
  private Language() {}

  private static final class Models {
    static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.load();
    static final RuleExtractor EXTRACTOR = RuleExtractor.load();
  }

  public static CoreNlpAnnotator annotator() {
    return Models.ANNOTATOR;
  }

  public static RuleExtractor extractor() {
    return Models.EXTRACTOR;
  }
}
