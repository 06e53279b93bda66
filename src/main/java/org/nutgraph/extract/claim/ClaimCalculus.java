package org.nutgraph.extract.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.nutgraph.extract.rule.LightVerbs;
import org.nutgraph.extract.rule.WordClass;

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
    return new Climb(event, events, speakers).run();
  }

  /** The claim of something that is no event, by the token that states it. */
  public Claim claim(Sentence sentence, Token token, List<EventDraft> events, Speakers speakers) {
    return new Climb(sentence, token, events, speakers).run();
  }

  /** One walk from a trigger to the root. */
  private final class Climb {
    private final Sentence sentence;
    private final Clauses clauses;
    private final @Nullable EventDraft event;
    private final Token start;
    private final List<EventDraft> events;
    private final Speakers speakers;
    private final List<Factuality> operators = new ArrayList<>();

    /** Places in the operators of "would", and what it is inside reported speech. */
    private final Map<Integer, Factuality> reportedModals = new HashMap<>();

    private final Set<EventDraft> used = new HashSet<>();
    private Filler.@Nullable Entity speaker;
    private boolean unnamedSpeaker;

    /** True for what is spoken of as existing, whatever is said about it. */
    private boolean presupposed;

    /** False once the path has left the clause: modality of the words above no longer counts. */
    private boolean attached = true;

    /** False for a noun whose verb's "not" does not deny it: "did not discuss the attack". */
    private boolean deniable = true;

    Climb(EventDraft event, List<EventDraft> events, Speakers speakers) {
      this.sentence = event.sentence();
      this.clauses = new Clauses(sentence);
      this.event = event;
      this.start = event.base();
      this.events = events;
      this.speakers = speakers;
      used.add(event);
    }

    Climb(Sentence sentence, Token start, List<EventDraft> events, Speakers speakers) {
      this.sentence = sentence;
      this.clauses = new Clauses(sentence);
      this.event = null;
      this.start = start;
      this.events = events;
      this.speakers = speakers;
    }

    Claim run() {
      Token token = start;
      boolean spent = event != null && event.isNegationSpent();
      boolean skipOwn = false;
      for (int steps = 0; steps <= sentence.tokens().size(); steps++) {
        if (!skipOwn) {
          own(token, spent);
          attached &= !presupposed;
        }
        source(token);
        boolean known = byEvents(token);
        if (token.head() < 0) {
          question();
          if (clauses.isInfinitive(token)) {
            add(Factuality.POSSIBLE);
          }
          break;
        }
        Token head = sentence.token(token.head());
        spent = known && heads(head) && isNegatedEvent(head);
        boolean noSubject = token.is("nsubj") && negation.isNegated(sentence, token);
        skipOwn = false;
        if (token.is("conj")) {
          skipOwn = hasOwnAuxiliary(token) || clauses.isPassive(token) != clauses.isPassive(head);
          skipOwn |= !token.isVerb() && !token.isNoun() && !token.isAdjective();
        } else if (!known) {
          spent = edge(token, head);
        }
        spent |= noSubject;
        token = head;
      }
      return result();
    }

    /** What an event is the content of counts even where the path between them was broken. */
    private void byParents() {
      for (EventDraft other : events) {
        if (event != null && other.holds(event) && used.add(other)) {
          attached = !presupposed;
          add(content(other, start));
          if (other.eventClass().reports() && speaker == null) {
            speaker = other.speaker().orElse(null);
            unnamedSpeaker |= speaker == null;
          }
        }
      }
    }

    private Claim result() {
      byParents();
      Factuality factuality = event == null ? Factuality.ACTUAL : event.rule().factuality();
      List<Factuality> outsideIn = new ArrayList<>(operators).reversed();
      Factuality outer = Factuality.ACTUAL;
      for (Factuality operator : outsideIn) {
        outer = Claim.under(outer, operator);
      }
      factuality = Claim.under(outer, factuality);
      if (unnamedSpeaker && speaker == null && factuality == Factuality.ACTUAL) {
        factuality = Factuality.POSSIBLE;
      }
      return new Claim(factuality, speaker);
    }

    private boolean heads(Token token) {
      return used.stream().anyMatch(e -> e.base().equals(token));
    }

    private boolean isNegatedEvent(Token token) {
      return used.stream().anyMatch(e -> e.base().equals(token) && e.isNegationSpent());
    }

    private void add(Factuality operator) {
      if (attached && operator != Factuality.ACTUAL) {
        operators.add(operator);
      }
    }

    /** Negation, modals, adverbs, conditionals and prepositions that hang on the word itself. */
    private void own(Token token, boolean negationSpent) {
      boolean negated = !negationSpent && deniable && negation.isNegated(sentence, token);
      boolean modal = false;
      for (Token child : sentence.children(token)) {
        String word = child.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (child.is("aux")) {
          Optional<EmbeddingLexicon.Operator> found =
              lexicon
                  .modal(word.equals("'ll") ? "will" : word.equals("'d") ? "would" : word)
                  .or(() -> lexicon.modal(child.lemma()));
          if (found.isPresent()) {
            boolean not = negation.isNegated(sentence, token) && !negationSpent;
            add(not ? found.get().negated() : found.get().becomes());
            if (!not && attached && found.get().reported() != found.get().becomes()) {
              reportedModals.put(operators.size() - 1, found.get().reported());
            }
            modal = true;
          }
        } else if (child.is("mark")) {
          marker(token, child);
        } else if (child.is("advmod")) {
          lexicon.adverb(word).ifPresent(this::operator);
        } else if (child.is("amod") || child.is("compound")) {
          lexicon.attribute(word).ifPresent(found -> attribute(token, found));
        } else if (child.is("nsubj") && clauses.isInfinitive(token)) {
          lexicon.entries(WordClass.NOUN, child.lemma()).stream()
              .filter(each -> each.phrase().length() == 1)
              .findFirst()
              .ifPresent(each -> add(each.complement()));
        }
      }
      if (token.isNoun() || token.tag().equals("VBG")) {
        lexicon.preposition(clauses.preposition(token)).ifPresent(this::operator);
      }
      boolean isTo =
          token.isVerb()
              && clauses.isInfinitive(token)
              && sentence.children(token).stream()
                  .anyMatch(
                      c ->
                          c.lemma().equals("be")
                              && (c.is("cop") || c.is("aux"))
                              && c.tag().matches("VB[DPZ]"));
      if (isTo) {
        lexicon.modal("be to").ifPresent(this::operator);
      }
      if (negated && !modal) {
        add(Factuality.NEGATED);
      }
    }

    /** "alleged", "planned"; and "ongoing", which says that it is so whatever stands above. */
    private void attribute(Token token, EmbeddingLexicon.Operator found) {
      if (found.becomes() == Factuality.ACTUAL && !found.speaker() && token.equals(start)) {
        presupposed = true;
      }
      operator(found);
    }

    private void operator(EmbeddingLexicon.Operator found) {
      add(found.becomes());
      unnamedSpeaker |= found.speaker() && attached;
    }

    private void marker(Token verb, Token mark) {
      lexicon
          .marker(Phrases.withFixed(sentence, mark))
          .or(() -> lexicon.marker(mark.text()))
          .ifPresent(
              found -> {
                boolean past = verb.tag().equals("VBD") || hasPastAuxiliary(verb);
                boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
                add(past ? found.past() : present ? found.present() : found.becomes());
              });
    }

    private boolean hasPastAuxiliary(Token verb) {
      return sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("VBD"));
    }

    private boolean hasOwnAuxiliary(Token verb) {
      return sentence.children(verb).stream()
          .anyMatch(c -> c.is("aux") || c.is("nsubj") || c.is("mark"));
    }

    /** "according to X" beside the verb. */
    private void source(Token token) {
      for (Token child : sentence.children(token)) {
        if (speaker == null && clauses.preposition(child).startsWith(Phrases.ACCORDING)) {
          speaker = speakers.at(sentence, child).orElse(null);
          unnamedSpeaker |= speaker == null;
        }
      }
    }

    /** Other events that have this word as their content. */
    private boolean byEvents(Token token) {
      boolean found = false;
      for (EventDraft other : events) {
        if (other.hasContent(token) && used.add(other)) {
          found = true;
          boolean existing =
              other.eventClass().presupposes()
                  && token.equals(start)
                  && token.isNoun()
                  && (sentence.children(token, "nmod:poss").findAny().isPresent());
          if (existing) {
            presupposed = true;
            attached = false;
          }
          add(content(other, token));
          if (other.eventClass().reports()) {
            reportedModals.forEach(operators::set);
            reportedModals.clear();
            if (speaker == null) {
              speaker = other.speaker().orElse(null);
              unnamedSpeaker |= speaker == null;
            }
            attached = false;
          }
        }
      }
      return found;
    }

    /** An infinitive goes by the word itself where the lexicon knows it: "told them to leave". */
    private Factuality content(EventDraft other, Token token) {
      Factuality becomes = other.contentBecomes();
      if (clauses.isInfinitive(token) && other.predicate().kind() == WordClass.VERB) {
        Token word = other.predicate().head();
        Optional<Embedding> own = entry(WordClass.VERB, word, word.lemma());
        if (own.isPresent()) {
          boolean not = negation.isNegated(sentence, word) && !other.isNegationSpent();
          return not ? own.get().negated() : own.get().complement();
        }
      }
      boolean negatedReport =
          other.eventClass().reports()
              && !other.isNegationSpent()
              && negation.isNegated(sentence, other.base());
      return negatedReport && becomes == Factuality.ACTUAL ? Factuality.POSSIBLE : becomes;
    }

    /** What the word above does; true when its own negation is thereby accounted for. */
    private boolean edge(Token token, Token head) {
      if (isDetached(token)) {
        attached = false;
        return false;
      }
      Optional<EmbeddingLexicon.Operator> modal = modalVerb(token, head);
      if (modal.isPresent()) {
        boolean negated = negation.isNegated(sentence, head);
        add(negated ? modal.get().negated() : modal.get().becomes());
        return negated;
      }
      Optional<Embedding> embedding = embedding(token, head);
      if (embedding.isPresent()) {
        boolean negated = negation.isNegated(sentence, head);
        add(negated ? embedding.get().negated() : embedding.get().complement());
        if (embedding.get().speaker() && speaker == null) {
          speaker =
              (clauses.isPassive(head)
                      ? clauses.surfaceSubject(head).stream()
                      : clauses.subject(head).stream())
                  .flatMap(subject -> speakers.at(sentence, subject).stream())
                  .findFirst()
                  .orElse(null);
          unnamedSpeaker |= speaker == null;
        }
        return negated;
      }
      plain(token, head);
      return false;
    }

    /** "going to visit", "has to leave": a verb used like a modal. */
    private Optional<EmbeddingLexicon.Operator> modalVerb(Token token, Token head) {
      if (!token.is("xcomp") || !clauses.isInfinitive(token)) {
        return Optional.empty();
      }
      return lexicon.modal(head.text() + " to").or(() -> lexicon.modal(head.lemma() + " to"));
    }

    private static boolean isDetached(Token token) {
      String relation = token.relation();
      return relation.equals("acl:relcl")
          || relation.equals("appos")
          || relation.equals("nmod:poss")
          || relation.equals("amod")
          || relation.equals("parataxis")
          || relation.equals("list");
    }

    private Optional<Embedding> embedding(Token token, Token head) {
      if (!isComplement(token, head)) {
        return Optional.empty();
      }
      WordClass kind =
          head.isVerb() ? WordClass.VERB : head.isNoun() ? WordClass.NOUN : WordClass.ADJECTIVE;
      Optional<Embedding> found = entry(kind, head, head.lemma());
      if (found.isEmpty() && (head.tag().equals("VBN") || head.isAdjective())) {
        found = entry(WordClass.ADJECTIVE, head, head.text());
      }
      return found;
    }

    private Optional<Embedding> entry(WordClass kind, Token head, String word) {
      for (Embedding each : lexicon.entries(kind, word.toLowerCase(Locale.ROOT))) {
        if (Phrases.companions(sentence, head, kind, each.phrase()).isPresent()) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }

    private boolean isComplement(Token token, Token head) {
      if (token.is("xcomp") || token.is("ccomp") || token.is("csubj")) {
        return true;
      }
      if (token.is("obj") || token.relation().equals("nsubj:pass")) {
        return true;
      }
      if (token.is("nsubj")) {
        return head.isAdjective() || head.isNoun();
      }
      if (token.is("advcl") || token.relation().equals("acl")) {
        return clauses.isInfinitive(token) || head.isNoun();
      }
      String preposition = clauses.preposition(token);
      return (token.is("nmod") || token.is("obl"))
          && !preposition.isEmpty()
          && !isAround(preposition);
    }

    private boolean isAround(String preposition) {
      for (String word : preposition.split(" ")) {
        if (light.around().contains(word)) {
          return true;
        }
      }
      return false;
    }

    /** "his visit", "the attack", "Kenyan troops": what is spoken of as known. */
    private boolean isDefinite(Token noun) {
      return sentence.children(noun).stream()
          .anyMatch(
              c ->
                  c.is("nmod:poss")
                      || c.is("det") && c.lemma().matches("the|this|that|these|those")
                      || (c.is("amod") || c.is("compound"))
                          && Character.isUpperCase(c.text().codePointAt(0)));
    }

    /** A word above that the lexicon does not know. */
    private void plain(Token token, Token head) {
      boolean clause = token.is("ccomp") || token.is("csubj");
      if (token.is("xcomp") || clause) {
        boolean infinitive = clauses.isInfinitive(token);
        if (infinitive || clause && head.isVerb()) {
          add(Factuality.POSSIBLE);
        }
        return;
      }
      if (token.is("advcl")) {
        if (clauses.isInfinitive(token)) {
          add(Factuality.PLANNED);
        } else if (clauses.isFinite(token)) {
          attached = false;
        }
        return;
      }
      if (token.relation().equals("acl")) {
        if (clauses.isInfinitive(token)) {
          add(Factuality.POSSIBLE);
        } else {
          attached = isGerundOf(token, head);
          boolean generic =
              token.tag().equals("VBG") && !isDefinite(head) && head.tag().endsWith("S");
          if (generic) {
            operators.add(Factuality.POSSIBLE);
          }
        }
        return;
      }
      if (token.is("nmod") || token.is("obl") && !head.isVerb()) {
        attached = token.is("obl") || hasCopula(head) || !isDefinite(token);
        return;
      }
      boolean occurs = token.is("nsubj") && light.occur().contains(head.lemma());
      boolean lent = token.is("obj") && light.subject().contains(head.lemma());
      deniable = occurs || lent;
    }

    /** "the idea of Norland leaving": the -ing clause, not Norland, is what the idea is of. */
    private boolean isGerundOf(Token verb, Token noun) {
      return verb.tag().equals("VBG")
          && noun.is("nmod")
          && noun.head() >= 0
          && !lexicon.entries(WordClass.NOUN, sentence.token(noun.head()).lemma()).isEmpty();
    }

    private boolean hasCopula(Token token) {
      return sentence.children(token, "cop").findAny().isPresent();
    }

    private void question() {
      Token last = sentence.token(sentence.tokens().size() - 1);
      boolean asks =
          last.text().equals("?")
              || sentence.tokens().size() > 1
                  && sentence.token(sentence.tokens().size() - 2).text().equals("?");
      if (asks) {
        add(Factuality.POSSIBLE);
      }
    }
  }
}
