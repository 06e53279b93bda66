package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says a quotation: the subject of the verb that stands beside it, outside the marks; or
 * the speaker of the quotation before or behind, when the same paragraph goes on quoting.
 */
final class QuoteSpeakers {
  private static final int SHORT = 6;

  private final List<Sentence> sentences;
  private final List<Quotation> quotations;
  private final QuoteCues cues;

  /** A quotation's speaker while mentions have no ids yet. */
  record Spoken(Quotation quotation, @Nullable Draft speaker, int cue) {
    boolean isCued() {
      return cue >= 0;
    }
  }

  QuoteSpeakers(List<Sentence> sentences, List<Draft> mentions, List<Quotation> quotations) {
    this.sentences = sentences;
    this.quotations = quotations;
    this.cues = new QuoteCues(sentences, mentions, quotations);
  }

  List<Spoken> find() {
    List<Spoken> spoken = new ArrayList<>();
    for (Quotation quotation : quotations) {
      spoken.add(
          cues.beside(quotation)
              .or(() -> cues.above(quotation))
              .map(cue -> new Spoken(quotation, cue.speaker(), cue.verb()))
              .orElseGet(() -> new Spoken(quotation, null, -1)));
    }
    for (int i = 0; i < spoken.size(); i++) {
      Spoken each = spoken.get(i);
      if (!each.isCued() && isSpeech(each.quotation())) {
        Optional<Spoken> neighbour = neighbour(spoken, i);
        if (neighbour.isPresent()) {
          spoken.set(i, as(each.quotation(), neighbour.get()));
        }
      }
    }
    return spoken;
  }

  private static Spoken as(Quotation quotation, Spoken other) {
    return new Spoken(quotation, other.speaker(), other.cue());
  }

  /** Whole sentences, or many words. */
  private boolean isSpeech(Quotation quotation) {
    long words =
        sentences.stream()
            .filter(s -> s.begin() < quotation.end() && quotation.begin() < s.end())
            .flatMap(s -> s.tokens().stream())
            .filter(t -> quotation.holds(t.begin()))
            .count();
    boolean begins =
        sentences.stream()
            .anyMatch(s -> quotation.begin() <= s.begin() && s.begin() <= quotation.begin() + 2);
    return words > SHORT && begins;
  }

  private Optional<Spoken> neighbour(List<Spoken> spoken, int index) {
    Quotation quotation = spoken.get(index).quotation();
    Optional<Spoken> before =
        index == 0
            ? Optional.empty()
            : Optional.of(spoken.get(index - 1))
                .filter(s -> s.isCued() && !isBetween(s.quotation(), quotation, s.cue()));
    if (before.isPresent()) {
      return before;
    }
    return index + 1 == spoken.size()
        ? Optional.empty()
        : Optional.of(spoken.get(index + 1))
            .filter(s -> s.isCued() && !isBetween(quotation, s.quotation(), s.cue()));
  }

  /** True when a sentence stands between the two that is not the one with the verb of saying. */
  private boolean isBetween(Quotation first, Quotation second, int cue) {
    return sentences.stream()
        .filter(s -> s.begin() > cue || cue >= s.end())
        .anyMatch(s -> s.begin() >= first.end() - 1 && s.end() <= second.begin() + 1);
  }
}
