package org.nutgraph.extract.claim;

import java.util.List;
import java.util.Optional;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.event.EventDraft;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.LightVerbs;

/**
 * Decides whether an event is so, planned, wanted, possible or negated, and whose claim it is, by
 * climbing from its trigger to the root of the sentence. Each word on the way may be an operator:
 * negation, modal, conditional, an embedding word ("plan to"), or another event that has this one
 * as its content. The operators are then applied from the outside in. What the lexicon does not
 * know and could change the claim makes it possible, never actual.
 */
public final class ClaimCalculus {
  private final EmbeddingLexicon lexicon;
  private final LightVerbs light;
  private final Negation negation;

  /** Finds the entity that a token stands for, where it can speak. */
  @FunctionalInterface
  public interface Speakers {
    Optional<Filler.Entity> at(Sentence sentence, Token token);
  }

  public ClaimCalculus(EmbeddingLexicon lexicon, LightVerbs light) {
    this.lexicon = lexicon;
    this.light = light;
    this.negation = new Negation(lexicon);
  }

  public Claim claim(EventDraft event, List<EventDraft> events, Speakers speakers) {
    return climb(event.sentence(), events, speakers).from(event);
  }

  /** The claim of something that is no event, by the token that states it. */
  public Claim claim(Sentence sentence, Token token, List<EventDraft> events, Speakers speakers) {
    return climb(sentence, events, speakers).from(token);
  }

  private Climb climb(Sentence sentence, List<EventDraft> events, Speakers speakers) {
    return new Climb(new Surroundings(sentence, lexicon, light, negation), events, speakers);
  }
}
