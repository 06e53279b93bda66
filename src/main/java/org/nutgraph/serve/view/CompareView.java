package org.nutgraph.serve.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event, entity or claim across publishers; every publisher of the store has a row.
 *
 * @param more how many facts were left out
 */
public record CompareView(Subject subject, List<Row> rows, int more) {

  /** What is compared. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Subject(String label, @Nullable String iri) {}

  /**
   * What one publisher's articles have of it.
   *
   * @param publisher null for articles that name none
   * @param says what they tell in their own voice as having happened or being so
   * @param denies what they tell as not so, and denials that they tell of
   * @param reports what they tell as somebody's claim, or as planned, wanted or possible
   * @param silent true when they have nothing of it
   */
  public record Row(
      @Nullable String publisher,
      List<ArticleRef> articles,
      List<Fact> says,
      List<Fact> denies,
      List<Fact> reports,
      boolean silent) {}
}
