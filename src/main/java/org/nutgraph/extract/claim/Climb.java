package org.nutgraph.extract.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.event.Clauses;
import org.nutgraph.extract.event.EventDraft;
import org.nutgraph.extract.event.Phrases;
import org.nutgraph.extract.rule.Embedding;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.WordClass;

/** One walk from a word to the root of its sentence. */
final class Climb {
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll");

  /** Prepositions before what may be over when the verb is still to come. */
  private static final Set<String> AFTERWARDS =
      Set.of("after", "since", "following", "amid", "despite", "by", "near");

  private final Surroundings around;
  private final Sentence sentence;
  private final Clauses clauses;
  private final List<EventDraft> events;
  private final ClaimCalculus.Speakers speakers;
  private final Weighing weighing = new Weighing();
  private final Set<EventDraft> used = new HashSet<>();
  private @Nullable Token start;

  /** False for a noun whose verb's "not" does not deny it: "did not discuss the attack". */
  private boolean deniable = true;

  Climb(Surroundings around, List<EventDraft> events, ClaimCalculus.Speakers speakers) {
    this.around = around;
    this.sentence = around.sentence();
    this.clauses = around.clauses();
    this.events = events;
    this.speakers = speakers;
  }

  Claim from(EventDraft event) {
    used.add(event);
    start = event.base();
    walk(event.base(), event.isNegationSpent());
    for (EventDraft other : events) {
      if (other.holds(event) && used.add(other)) {
        weighing.reattach();
        weighContentOf(other, event.base());
      }
    }
    return weighing.result(event.rule().factuality());
  }

  Claim from(Token token) {
    start = token;
    walk(token, false);
    return weighing.result(Factuality.ACTUAL);
  }

  private void walk(Token from, boolean negationSpent) {
    if (around.isBehindSource(from)) {
      weighing.attribute(null);
    }
    Token token = from;
    boolean spent = negationSpent;
    boolean skipOwn = false;
    for (int steps = 0; steps <= sentence.tokens().size(); steps++) {
      if (!skipOwn) {
        around.weighOwnWords(token, deniable && !spent, token.equals(start), weighing);
      }
      weighSource(token);
      boolean known = weighParents(token);
      if (token.head() < 0) {
        weighRoot(token);
        return;
      }
      Token head = sentence.token(token.head());
      if (isWithinOwnSpeech(head)) {
        return;
      }
      spent = token.is("nsubj") && around.isNegated(token);
      skipOwn = false;
      if (known && isUsed(head)) {
        spent = true;
      } else if (token.is("conj")) {
        if (isMainClauseOfSpeech(token)) {
          return;
        }
        if (clauses.isInfinitive(token) && !clauses.isInfinitive(head)) {
          weighing.add(Factuality.POSSIBLE);
        }
        skipOwn = isApart(token, head);
      } else {
        spent |= weighEdge(token, head);
      }
      token = head;
    }
  }

  /** A verb of saying that the parser hangs on a word of the quotation is not bent by it. */
  private boolean isWithinOwnSpeech(Token head) {
    return used.stream().anyMatch(e -> e.base().equals(start) && e.quotes(head.begin()));
  }

  private boolean isUsed(Token token) {
    return used.stream().anyMatch(e -> e.base().equals(token));
  }

  /**
   * "…, but Berg says": with a subject of its own after a comma the verb of saying is a main verb.
   */
  private boolean isMainClauseOfSpeech(Token token) {
    boolean reports =
        token.equals(start)
            && used.stream().anyMatch(e -> e.base().equals(token) && e.eventClass().reports());
    boolean subject = sentence.children(token, "nsubj").findAny().isPresent();
    return reports
        && subject
        && sentence
            .children(token, "cc")
            .anyMatch(cc -> cc.index() > 0 && sentence.token(cc.index() - 1).text().equals(","));
  }

  /** A conjunct that does not share the first one's auxiliaries. */
  private boolean isApart(Token token, Token head) {
    boolean word = token.isVerb() || token.isNoun() || token.isAdjective();
    return !word
        || around.hasOwnAuxiliary(token)
        || clauses.isPassive(token) != clauses.isPassive(head) && !isBare(token);
  }

  /** "will be paired and work": a bare form needs the modal before the first verb. */
  private static boolean isBare(Token token) {
    return token.tag().equals("VB");
  }

  private void weighRoot(Token root) {

    if (around.isQuestion() || clauses.isInfinitive(root) && !clauses.isFinite(root)) {
      weighing.add(Factuality.POSSIBLE);
    }
  }

  /** "according to X" beside the verb. */
  private void weighSource(Token token) {
    for (Token child : sentence.children(token)) {
      if (!weighing.hasSpeaker() && clauses.preposition(child).startsWith(Phrases.ACCORDING)) {
        weighing.attribute(speakers.at(sentence, child).orElse(null));
      }
    }
  }

  /** Other events that have this word as their content. */
  private boolean weighParents(Token token) {
    boolean found = false;
    for (EventDraft other : events) {
      if (other.hasContent(token) && used.add(other)) {
        found = true;
        if (other.eventClass().presupposes() && token.equals(start) && around.isOwned(token)) {
          weighing.presuppose();
        }
        weighContentOf(other, token);
      }
    }
    return found;
  }

  private void weighContentOf(EventDraft other, Token token) {
    boolean negated = !other.isNegationSpent() && around.isNegated(other.base());
    weighing.add(content(other, token, negated));
    if (other.eventClass().reports()) {
      weighing.report(other.speaker().orElse(null));
    }
  }

  /** An infinitive goes by the word itself where the lexicon knows it: "told them to leave". */
  private Factuality content(EventDraft other, Token token, boolean negated) {
    WordClass kind = other.predicate().kind();
    if (clauses.isInfinitive(token) && (kind == WordClass.VERB || kind == WordClass.NOUN)) {
      Token word = other.predicate().head();
      Optional<Embedding> own = around.entry(kind, word, word.lemma());
      if (own.isPresent()) {
        return negated ? own.get().negated() : own.get().complement();
      }
    }
    return negated ? Factuality.POSSIBLE : other.contentBecomes();
  }

  /** What the word above does; true when its own negation is thereby accounted for. */
  private boolean weighEdge(Token token, Token head) {
    if (isDetached(token)) {
      weighing.detach();
      return false;
    }
    if (isFrameOfFuture(token, head)) {
      weighing.add(Factuality.PLANNED);
      return false;
    }
    if (isExistingThing(token, head) && isTrigger(head)) {
      weighing.presuppose();
      return false;
    }
    if (isPurpose(token, head)) {
      weighing.add(Factuality.PLANNED);
      return false;
    }
    Optional<EmbeddingLexicon.Operator> modal = around.modalVerb(token, head);
    if (modal.isPresent()) {
      boolean negated = around.isNegated(head);
      weighing.add(negated ? modal.get().negated() : modal.get().becomes());
      return negated;
    }
    Optional<Embedding> embedding = around.embedding(token, head);
    if (embedding.isPresent()) {
      boolean negated = around.isNegated(head);
      weighing.add(negated ? embedding.get().negated() : embedding.get().complement());
      if (embedding.get().speaker()) {
        weighing.attribute(subject(head, embedding.get().kind()));
      }
      return negated;
    }
    weighPlain(token, head);
    return false;
  }

  private Filler.@Nullable Entity subject(Token head, WordClass kind) {
    List<Token> subjects =
        kind == WordClass.ADJECTIVE
            ? clauses.surfaceSubject(head).stream().toList()
            : clauses.subject(head);
    return subjects.stream()
        .flatMap(subject -> speakers.at(sentence, subject).stream())
        .findFirst()
        .orElse(null);
  }

  private static boolean isDetached(Token token) {
    return switch (token.relation()) {
      case "acl:relcl", "appos", "nmod:poss", "amod", "parataxis", "list" -> true;
      default -> false;
    };
  }

  /** "During her meetings she will present the plan": the meetings are to come as well. */
  private boolean isFrameOfFuture(Token token, Token head) {
    return token.equals(start)
        && token.isNoun()
        && token.is("obl")
        && around.light().around().contains(clauses.preposition(token))
        && !AFTERWARDS.contains(clauses.preposition(token))
        && sentence
            .children(head, "aux")
            .anyMatch(aux -> FUTURE.contains(aux.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "arrived for talks": what a journey is for is still to come. */
  private boolean isPurpose(Token token, Token head) {
    return token.isNoun()
        && (token.is("obl") || token.is("nmod"))
        && clauses.preposition(token).equals("for")
        && events.stream().anyMatch(e -> e.eventClass().hasPurpose() && e.base().equals(head));
  }

  /** A word above that the lexicon does not know. */
  private void weighPlain(Token token, Token head) {
    boolean clause = token.is("ccomp") || token.is("csubj");
    boolean infinitive = clauses.isInfinitive(token);
    if (token.is("xcomp") || clause) {
      if (infinitive || clause && head.isVerb()) {
        weighing.add(Factuality.POSSIBLE);
      }
    } else if (token.is("advcl")) {
      if (infinitive) {
        weighing.add(Factuality.PLANNED);
      } else if (clauses.isFinite(token)) {
        weighing.detach();
      }
    } else if (token.relation().equals("acl")) {
      weighModifyingClause(token, head, infinitive);
    } else if (isExistingThing(token, head)) {
      weighing.presuppose();
    } else if (token.is("nmod") || token.is("obl") && !head.isVerb()) {
      boolean stays = token.is("obl") || around.hasCopula(head) || !around.isDefinite(token);
      if (!stays) {
        weighing.detach();
      }
    } else {
      boolean occurs = token.is("nsubj") && around.light().occur().contains(head.lemma());
      boolean lent = token.is("obj") && around.light().subject().contains(head.lemma());
      deniable = occurs || lent;
      boolean participle = token.tag().equals("VBN") && head.isNoun();
      boolean unsure = token.relation().equals("dep") && token.isVerb() && !participle;
      if (infinitive || unsure) {
        weighing.add(Factuality.POSSIBLE);
      }
    }
  }

  private boolean isTrigger(Token token) {
    return events.stream().anyMatch(e -> e.base().equals(token));
  }

  /** "ease its offensive": somebody's event that something is done about goes on already. */
  private boolean isExistingThing(Token token, Token head) {
    boolean lent = token.is("obj") && around.light().subject().contains(head.lemma());
    boolean complement = token.is("obj") || token.is("nmod") || token.is("obl");
    return complement && !lent && token.equals(start) && around.isOwned(token);
  }

  private void weighModifyingClause(Token token, Token noun, boolean infinitive) {
    if (infinitive) {
      weighing.add(Factuality.POSSIBLE);
      return;
    }
    boolean generic =
        token.tag().equals("VBG")
            && !around.isDefinite(noun)
            && noun.tag().endsWith("S")
            && !clauses.preposition(noun).equals("with");
    if (generic) {
      weighing.add(Factuality.POSSIBLE);
    }
    if (token.tag().equals("VBG") && noun.isVerb()) {
      weighing.add(Factuality.POSSIBLE);
      return;
    }
    if (!around.isGerundOf(token, noun)) {
      weighing.detach();
    }
  }
}
