package org.nutgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nutgraph.link.correct.CorrectionWriter.Question;
import org.nutgraph.link.correct.Prefixes;
import org.nutgraph.query.review.ReviewItem;

/** What waits for a decision, for people to read and as rows to fill in. */
final class ReviewText {
  private final Prefixes prefixes;

  ReviewText(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  String render(List<ReviewItem> items) {
    StringBuilder text = new StringBuilder();
    for (ReviewItem item : items) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s   %s, %s, %,d mentions in %,d articles%n",
              item.label(),
              item.type(),
              item.status(),
              item.mentionCount(),
              item.articleCount()));
      text.append("  ").append(prefixes.shorten(item.entity())).append('\n');
      for (ReviewItem.Candidate one : item.candidates()) {
        String what = one.description().isEmpty() ? "" : ", " + one.description();
        text.append(
            String.format(
                Locale.ROOT,
                "  %.2f  %s  %s%s%n",
                one.score(),
                prefixes.shorten(one.item()),
                one.label(),
                what));
      }
      for (ReviewItem.Sighting one : item.mentions()) {
        text.append("  “%s” %s\n".formatted(one.sentence(), one.source()));
        text.append("      ").append(prefixes.shorten(one.mention())).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** A row for each candidate, or one where there is none; the sentences stand in the first. */
  List<Question> questions(List<ReviewItem> items) {
    List<Question> questions = new ArrayList<>();
    for (ReviewItem item : items) {
      List<ReviewItem.Candidate> candidates =
          item.candidates().isEmpty()
              ? List.of(new ReviewItem.Candidate("", "", "", 0))
              : item.candidates();
      for (ReviewItem.Candidate candidate : candidates) {
        boolean first = candidate.equals(candidates.getFirst());
        questions.add(question(item, candidate, first));
      }
    }
    return questions;
  }

  private static Question question(ReviewItem item, ReviewItem.Candidate candidate, boolean first) {
    List<ReviewItem.Sighting> mentions = first ? item.mentions() : List.of();
    String qid = candidate.item().substring(candidate.item().lastIndexOf('/') + 1);
    return new Question(
        item.entity(),
        item.label(),
        item.status(),
        item.mentionCount(),
        item.articleCount(),
        qid,
        candidate.label(),
        candidate.score(),
        mentions.stream().map(ReviewItem.Sighting::sentence).toList(),
        mentions.stream().map(ReviewItem.Sighting::mention).toList());
  }
}
