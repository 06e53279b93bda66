package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says a quotation: the subject of the verb that stands beside it, outside the marks; or
 * the speaker of the quotation before, when one paragraph goes on quoting.
 */
final class QuoteSpeakers {
  private static final int SHORT = 4;

  private final List<Sentence> sentences;
  private final List<Draft> mentions;
  private final List<Quotation> quotations;

  /** A quotation's speaker while mentions have no ids yet. */
  record Spoken(Quotation quotation, @Nullable Draft speaker, int cue) {}

  QuoteSpeakers(List<Sentence> sentences, List<Draft> mentions, List<Quotation> quotations) {
    this.sentences = sentences;
    this.mentions = mentions;
    this.quotations = quotations;
  }

  List<Spoken> find() {
    List<Spoken> spoken = new ArrayList<>();
    for (Quotation quotation : quotations) {
      List<Sentence> around = around(quotation);
      @Nullable Spoken found = null;
      for (int i = around.size() - 1; i >= 0 && found == null; i--) {
        found = speakerIn(around.get(i), quotation);
      }
      if (found == null && !around.isEmpty() && isSpeech(quotation, around)) {
        found = neighbour(quotation, around, spoken);
      }
      spoken.add(found == null ? new Spoken(quotation, null, -1) : found);
    }
    return spoken;
  }

  private List<Sentence> around(Quotation quotation) {
    return sentences.stream()
        .filter(s -> s.begin() < quotation.end() && quotation.begin() < s.end())
        .toList();
  }

  private boolean isSpeech(Quotation quotation, List<Sentence> around) {
    long words =
        around.stream()
            .flatMap(s -> s.tokens().stream())
            .filter(t -> quotation.holds(t.begin()))
            .count();
    return words > SHORT + 2;
  }

  private @Nullable Spoken speakerIn(Sentence sentence, Quotation quotation) {
    @Nullable Spoken best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Token verb : sentence.tokens()) {
      if (!verb.isVerb() || isQuoted(verb.begin())) {
        continue;
      }
      Optional<Draft> subject =
          sentence
              .children(verb, "nsubj")
              .filter(t -> !isQuoted(t.begin()))
              .findFirst()
              .flatMap(token -> mentionAt(sentence, token));
      if (subject.isEmpty() || !holdsQuotation(sentence, verb, quotation)) {
        continue;
      }
      int distance =
          Math.min(
              Math.abs(verb.begin() - quotation.end()), Math.abs(quotation.begin() - verb.end()));
      if (distance < bestDistance) {
        best = new Spoken(quotation, subject.get(), verb.begin());
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The quotation depends on the verb, or stands right beside the verb and its subject. */
  private boolean holdsQuotation(Sentence sentence, Token verb, Quotation quotation) {
    for (Token token : sentence.tokens()) {
      if (quotation.holds(token.begin()) && Character.isLetter(token.text().codePointAt(0))) {
        if (sentence.isWithin(token, verb) || sentence.isWithin(verb, token)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Spoken neighbour(
      Quotation quotation, List<Sentence> around, List<Spoken> before) {
    if (!before.isEmpty()) {
      Spoken last = before.get(before.size() - 1);
      Sentence first = around.get(0);
      boolean follows =
          last.speaker() != null
              && sentences.stream()
                  .filter(s -> s.begin() >= last.quotation().end() && s.end() <= first.begin())
                  .findAny()
                  .isEmpty();
      if (follows) {
        return new Spoken(quotation, last.speaker(), last.cue());
      }
    }
    return null;
  }

  private boolean isQuoted(int offset) {
    return quotations.stream().anyMatch(quotation -> quotation.holds(offset));
  }

  private Optional<Draft> mentionAt(Sentence sentence, Token token) {
    @Nullable Draft best = null;
    for (Draft draft : mentions) {
      if (draft.covers(sentence, token.index()) && !draft.post && !draft.demonym) {
        if (best == null || draft.head == token.index() && best.head != token.index()) {
          best = draft;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
