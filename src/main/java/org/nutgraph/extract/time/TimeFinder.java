package org.nutgraph.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Span;
import org.nutgraph.extract.TimeValue;

/**
 * Finds the time expressions of a sentence and resolves them against the day of publication. Which
 * "Monday" is meant follows from the tense of the verb over it. Immutable, for any number of
 * threads.
 */
public final class TimeFinder {
  private final TimeWords list;
  private final Grammar grammar = new Grammar();

  private TimeFinder(TimeWords list) {
    this.list = list;
  }

  /**
   * Reads the list of time words from the class path.
   *
   * @throws IllegalStateException if the list is missing or malformed
   */
  public static TimeFinder load() {
    return new TimeFinder(TimeWords.load());
  }

  /**
   * The time expressions in the order of the text; they do not overlap.
   *
   * @param body the article's body, which the offsets of the tokens point into
   * @param published null: what needs a publication to be resolved has no value
   */
  public List<TimeExpression> find(Sentence sentence, String body, @Nullable LocalDate published) {
    if (!mayTellTime(sentence)) {
      return List.of();
    }
    Words words = new Words(sentence, list);
    Tense tense = new Tense(list, sentence);
    List<TimeExpression> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int name = words.skip(at, Kind.NAME);
      Reading reading = name > at ? null : grammar.read(words, at);
      if (reading == null) {
        at = Math.max(name, at + 1);
        continue;
      }
      int first = words.token(at).index();
      int last = words.token(reading.last() - 1).index() + 1;
      Direction direction = tense.of(first, last);
      if (direction == Direction.FUTURE || !isOnlyAhead(reading.meaning())) {
        boolean isJoined =
            words.is(at - 1, Kind.AND) && reading.meaning() instanceof Meaning.Weekday;
        LocalDate today = isJoined ? notBefore(found, first, direction, published) : published;
        TimeValue value = new Resolver(today, direction, story(found)).resolve(reading.meaning());
        int begin = sentence.token(first).begin();
        int end = sentence.token(last - 1).end();
        Span span = new Span(begin, end, body.substring(begin, end));
        found.add(new TimeExpression(first, last, span, value));
      }
      at = reading.last();
    }
    return List.copyOf(found);
  }

  /** "in two weeks" of something past is how long it took, not when it was. */
  private static boolean isOnlyAhead(Meaning meaning) {
    return meaning instanceof Meaning.Ahead || meaning instanceof Meaning.Within;
  }

  /** In "will close Monday and Tuesday" the Tuesday is the one after that Monday. */
  private static @Nullable LocalDate notBefore(
      List<TimeExpression> found, int first, Direction direction, @Nullable LocalDate published) {
    TimeExpression before = found.isEmpty() ? null : found.getLast();
    TimeValue value = before == null ? null : before.value();
    return published != null
            && direction == Direction.FUTURE
            && before != null
            && before.last() == first - 1
            && value != null
            && value.precision() == TimeValue.Precision.DAY
            && value.begin().isAfter(published)
        ? value.begin()
        : published;
  }

  /** The time last told. */
  private static @Nullable TimeValue story(List<TimeExpression> found) {
    TimeValue story = null;
    for (TimeExpression expression : found) {
      story = expression.value() == null ? story : expression.value();
    }
    return story;
  }

  private boolean mayTellTime(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      String text = token.text();
      if (Character.isDigit(text.charAt(0)) || text.indexOf('-') > 0) {
        return true;
      }
      for (TimeWords.Form form : list.startingWith(text.toLowerCase(Locale.ROOT))) {
        if (form.kind().isTelling()) {
          return true;
        }
      }
    }
    return false;
  }
}
