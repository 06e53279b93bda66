package org.nutgraph.pipeline;

import java.util.List;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Annotator;
import org.nutgraph.article.Article;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Extractor;
import org.nutgraph.link.LinkedExtraction;
import org.nutgraph.link.Linker;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.map.GraphMapper;
import org.nutgraph.validate.Validator;
import org.nutgraph.validate.Violation;

/** The stages between reading and storing. Safe for use by many threads at once. */
public record Stages(
    Annotator annotator,
    Extractor extractor,
    Linker linker,
    GraphMapper mapper,
    Validator validator) {

  /**
   * An article's graph and what is wrong with it.
   *
   * @param tokens how many words the article has
   */
  public record Mapped(ArticleGraph graph, int tokens, List<Violation> violations) {
    public Mapped {
      violations = List.copyOf(violations);
    }

    /** True when nothing speaks against storing it; warnings do not. */
    public boolean isStorable() {
      return violations.stream().noneMatch(one -> one.severity() == Violation.Severity.VIOLATION);
    }
  }

  /** Article → graph, checked. */
  public Mapped map(Article article) {
    var annotated = annotator.annotate(article);
    var extraction = extractor.extract(annotated);
    var linked = linker.link(extraction);
    var graph = mapper.map(linked);
    var violations = validator.validate(graph.facts());
    return new Mapped(graph, annotated.tokenCount(), violations);
  }

  /**
   * What the graph will say of the article itself, whatever is found in it: its text, its metadata,
   * its run. Takes no annotation and is cheap.
   */
  public ArticleGraph describe(Article article) {
    AnnotatedArticle blank =
        new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of());
    Extraction nothing = new Extraction(blank, List.of(), List.of());
    return mapper.map(new LinkedExtraction(nothing, List.of()));
  }
}
