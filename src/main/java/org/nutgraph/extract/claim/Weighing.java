package org.nutgraph.extract.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.rule.EmbeddingLexicon.Operator;

/** What one climb has met so far: operators from the inside out, and the speaker. */
final class Weighing {
  private final List<Factuality> operators = new ArrayList<>();

  /** Places in the operators of "would", and what it is inside reported speech. */
  private final Map<Integer, Factuality> reportedModals = new HashMap<>();

  private Filler.@Nullable Entity speaker;
  private boolean unnamedSpeaker;

  /** False once the path has left the clause: modality of the words above no longer counts. */
  private boolean attached = true;

  /** True for what is spoken of as existing, whatever is said about it. */
  private boolean presupposed;

  void add(Factuality operator) {
    if (attached && operator != Factuality.ACTUAL) {
      operators.add(operator);
    }
  }

  void add(Operator operator) {
    add(operator.becomes());
    unnamedSpeaker |= operator.speaker() && attached;
  }

  /** Adds a modal that means something else inside reported speech. */
  void addModal(Operator operator) {
    add(operator.becomes());
    if (attached && operator.reported() != operator.becomes()) {
      reportedModals.put(operators.size() - 1, operator.reported());
    }
  }

  /** Everything inside is somebody's speech; what stands outside no longer bends it. */
  void report(Filler.@Nullable Entity by) {
    reportedModals.forEach(operators::set);
    reportedModals.clear();
    attribute(by);
    attached = false;
  }

  /** The innermost speaker counts: what A says that B said is B's claim. */
  void attribute(Filler.@Nullable Entity by) {
    if (speaker == null) {
      speaker = by;
      unnamedSpeaker |= by == null;
    }
  }

  boolean hasSpeaker() {
    return speaker != null;
  }

  void detach() {
    attached = false;
  }

  void reattach() {
    attached = !presupposed;
  }

  void presuppose() {
    presupposed = true;
    attached = false;
  }

  Claim result(Factuality own) {
    Factuality outer = Factuality.ACTUAL;
    for (Factuality operator : operators.reversed()) {
      outer = Claim.under(outer, operator);
    }
    Factuality factuality = Claim.under(outer, own);
    if (unnamedSpeaker && speaker == null && factuality == Factuality.ACTUAL) {
      factuality = Factuality.POSSIBLE;
    }
    return new Claim(factuality, speaker);
  }
}
