package org.nutgraph.extract.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Span;
import org.nutgraph.extract.TimeValue;
import org.nutgraph.extract.time.TimeExpression;

/** The dates that hang on a word, and those of a stretch of words. */
final class Dates {
  private static final int NEAR = 3;
  private static final int SOON = 7;

  private final Scene scene;
  private final Sentence sentence;

  Dates(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
  }

  /** A date as written with its value. */
  record Date(Span span, TimeValue value) {}

  /** The date of what the word says: under it in the tree, or right after it. */
  Optional<Date> at(Token word) {
    @Nullable TimeExpression best = null;
    for (TimeExpression time : scene.times()) {
      boolean closer = best == null || distance(time, word) < distance(best, word);
      if (isDate(time.value()) && closer && (hangs(time, word) || follows(time, word))) {
        best = time;
      }
    }
    return Optional.ofNullable(best).flatMap(time -> date(time));
  }

  private static int distance(TimeExpression time, Token word) {
    int after = time.first() - word.index();
    return after > 0 ? after : 2 * (word.index() - time.last() + 1);
  }

  private static Optional<Date> date(TimeExpression time) {
    TimeValue value = time.value();
    return value == null ? Optional.empty() : Optional.of(new Date(trimmed(time.span()), value));
  }

  /** The words without a bracket that closes after them. */
  private static Span trimmed(Span span) {
    String text = span.text().replaceAll("[)\\]]+$", "");
    return text.isEmpty() ? span : new Span(span.begin(), span.begin() + text.length(), text);
  }

  private static boolean isDate(@Nullable TimeValue value) {
    return value != null && value.precision() != TimeValue.Precision.INTERVAL;
  }

  /** The date comes soon after the word, with no verb in between: "died in Graz, 3 May 1950". */
  private boolean follows(TimeExpression time, Token word) {
    int gap = time.first() - word.index();
    return gap > 0
        && gap <= SOON
        && sentence.tokens().subList(word.index() + 1, time.first()).stream()
            .noneMatch(t -> t.isVerb() || t.tag().equals("CC") || t.tag().startsWith("W"));
  }

  private boolean hangs(TimeExpression time, Token word) {
    for (int i = time.first(); i < time.last(); i++) {
      Token up = sentence.token(i);
      for (int steps = 0; steps < NEAR && up.head() >= 0; steps++) {
        if (up.head() == word.index()) {
          return true;
        }
        up = sentence.token(up.head());
        if (up.isVerb()) {
          break;
        }
      }
    }
    return false;
  }

  /** The dates in a stretch of the sentence, each read by itself. */
  List<Date> within(int first, int last) {
    List<Token> tokens = new ArrayList<>();
    for (int i = first; i < last; i++) {
      Token token = sentence.token(i);
      tokens.add(
          new Token(
              i - first,
              token.begin(),
              token.end(),
              token.text(),
              token.lemma(),
              token.tag(),
              -1,
              "root"));
    }
    if (tokens.isEmpty()) {
      return List.of();
    }
    Sentence part =
        new Sentence(sentence.index(), tokens.getFirst().begin(), tokens.getLast().end(), tokens);
    String body = scene.article().article().body();
    List<Date> dates = new ArrayList<>();
    for (TimeExpression time :
        scene.timeFinder().find(part, body, scene.article().article().published())) {
      if (isDate(time.value())) {
        date(time).ifPresent(dates::add);
      }
    }
    return dates.isEmpty() ? year(tokens) : dates;
  }

  /** A bare year is a date where only dates are expected. */
  private static List<Date> year(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.text().matches("1[0-9]{3}|20[0-9]{2}")) {
        int year = Integer.parseInt(token.text());
        TimeValue value =
            new TimeValue(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimeValue.Precision.YEAR);
        return List.of(new Date(new Span(token.begin(), token.end(), token.text()), value));
      }
    }
    return List.of();
  }
}
