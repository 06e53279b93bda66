package org.nutgraph.link.correct;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A decision and who made it.
 *
 * @param subject IRI of what it is about: a local entity, which means that name in every article;
 *     or a mention or an entity bound to an article, which means the one of that article
 * @param comment why; empty when nothing was said
 * @param withdrawn who took it back, and when; null while it stands
 */
public record Correction(
    String subject,
    Decision decision,
    String author,
    LocalDate date,
    String comment,
    @Nullable Withdrawal withdrawn) {

  /** That a correction was taken back. */
  public record Withdrawal(String author, LocalDate date) {}

  public Correction {
    if (subject.isBlank() || author.isBlank()) {
      throw new IllegalArgumentException("a correction needs a subject and an author");
    }
  }

  /** What makes it the same correction as another one, whoever made it and when. */
  public String key() {
    return decision.kind() + "\n" + subject + "\n" + decision.object();
  }

  public Correction withdrawn(String by, LocalDate on) {
    return new Correction(subject, decision, author, date, comment, new Withdrawal(by, on));
  }

  /** "accept Q42 by Ada, 2024-01-09": for reports. */
  public String summary() {
    return summary(iri -> iri);
  }

  /**
   * The same, with IRIs as they are to be shown.
   *
   * @param shown IRI → how it is written; other texts stay as they are
   */
  public String summary(UnaryOperator<String> shown) {
    String object =
        decision instanceof Decision.Merge merge ? shown.apply(merge.into()) : decision.object();
    return "%s %s by %s, %s".formatted(decision.kind(), object, author, date).replace("  ", " ");
  }
}
