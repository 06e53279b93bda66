package org.nutgraph.extract.claim;

import java.util.Locale;
import java.util.Optional;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.event.Clauses;
import org.nutgraph.extract.event.Phrases;
import org.nutgraph.extract.rule.Embedding;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.LightVerbs;
import org.nutgraph.extract.rule.WordClass;

/** What stands around a word in its sentence, as far as it bears on the claim. */
final class Surroundings {
  private static final int LONGEST_SOURCE = 4;

  private final Sentence sentence;
  private final Clauses clauses;
  private final EmbeddingLexicon lexicon;
  private final LightVerbs light;
  private final Negation negation;

  Surroundings(Sentence sentence, EmbeddingLexicon lexicon, LightVerbs light, Negation negation) {
    this.sentence = sentence;
    this.clauses = new Clauses(sentence);
    this.lexicon = lexicon;
    this.light = light;
    this.negation = negation;
  }

  Sentence sentence() {
    return sentence;
  }

  Clauses clauses() {
    return clauses;
  }

  LightVerbs light() {
    return light;
  }

  boolean isNegated(Token token) {
    return negation.isNegated(sentence, token);
  }

  /**
   * Weighs negation, modals, adverbs, conditionals, attributes and prepositions that hang on the
   * word itself.
   *
   * @param deniable false when "not" is accounted for already or says nothing of the event
   * @param isTrigger true for the word that names the event
   */
  void weighOwnWords(Token token, boolean deniable, boolean isTrigger, Weighing weighing) {
    boolean negated = deniable && isNegated(token);
    boolean modal = false;
    for (Token child : sentence.children(token)) {
      String word = child.text().toLowerCase(Locale.ROOT).replace('’', '\'');
      if (child.is("aux")) {
        Optional<EmbeddingLexicon.Operator> found = modal(token, child, word);
        if (found.isPresent()) {
          modal = true;
          if (negated) {
            weighing.add(found.get().negated());
          } else {
            weighing.addModal(found.get());
          }
        }
      } else if (child.is("mark") || child.is("dep") && child.index() == 0) {
        weighMarker(token, child, weighing);
      } else if (child.is("advcl") && isCondition(child)) {
        weighing.add(Factuality.POSSIBLE);
      } else if (child.is("advmod")) {
        lexicon.adverb(word).ifPresent(weighing::add);
      } else if (child.is("amod") || child.is("compound")) {
        lexicon.attribute(word).ifPresent(found -> weighAttribute(found, isTrigger, weighing));
      } else if (child.is("nsubj") && clauses.isInfinitive(token)) {
        noun(child.lemma()).ifPresent(each -> weighing.add(each.complement()));
      }
    }
    if (token.isNoun() || token.tag().equals("VBG")) {
      lexicon.preposition(clauses.preposition(token)).ifPresent(weighing::add);
    }
    if (token.is("advcl") && isInverted(token)) {
      weighing.add(Factuality.POSSIBLE);
    }
    if (token.isVerb() && isToBe(token)) {
      lexicon.modal("be to").ifPresent(weighing::add);
    }
    if (negated && !modal) {
      weighing.add(Factuality.NEGATED);
    }
  }

  private Optional<EmbeddingLexicon.Operator> modal(Token verb, Token auxiliary, String word) {
    if (clauses.isInfinitive(verb)) {
      Optional<EmbeddingLexicon.Operator> withTo = lexicon.modal(auxiliary.lemma() + " to");
      if (withTo.isPresent()) {
        return withTo;
      }
    }
    String full = word.equals("'ll") ? "will" : word.equals("'d") ? "would" : word;
    return lexicon.modal(full).or(() -> lexicon.modal(auxiliary.lemma()));
  }

  /** "alleged", "planned"; and "ongoing", which says that it is so whatever stands above. */
  private static void weighAttribute(
      EmbeddingLexicon.Operator found, boolean isTrigger, Weighing weighing) {
    weighing.add(found);
    if (found.becomes() == Factuality.ACTUAL && !found.speaker() && isTrigger) {
      weighing.presuppose();
    }
  }

  /** "Norland attacked, if Peru is right": a condition set off by a comma, but not "even if". */
  private boolean isCondition(Token clause) {
    return sentence
        .children(clause, "mark")
        .filter(mark -> mark.index() == 0 || sentence.token(mark.index() - 1).text().equals(","))
        .flatMap(mark -> marker(mark).stream())
        .anyMatch(
            found ->
                found.becomes() == Factuality.POSSIBLE
                    && found.past() == Factuality.POSSIBLE
                    && found.present() == Factuality.POSSIBLE);
  }

  /** "as though" may be two words that mark the same clause. */
  private Optional<EmbeddingLexicon.Operator> marker(Token mark) {
    Token before = mark.index() > 0 ? sentence.token(mark.index() - 1) : mark;
    boolean two = before.is("mark") && before.head() == mark.head();
    return lexicon
        .marker(two ? before.text() + " " + mark.text() : Phrases.withFixed(sentence, mark))
        .or(() -> lexicon.marker(mark.text()));
  }

  private void weighMarker(Token verb, Token mark, Weighing weighing) {
    marker(mark)
        .ifPresent(
            found -> {
              boolean past =
                  verb.tag().equals("VBD")
                      || sentence.children(verb, "aux").anyMatch(a -> a.tag().equals("VBD"));
              boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
              weighing.add(past ? found.past() : present ? found.present() : found.becomes());
            });
  }

  /** "Had Norland known": a condition without "if". */
  private boolean isInverted(Token verb) {
    boolean marked = sentence.children(verb, "mark").findAny().isPresent();
    return !marked
        && sentence
            .children(verb, "aux")
            .filter(aux -> aux.tag().equals("VBD") || aux.tag().equals("MD"))
            .anyMatch(
                aux -> sentence.children(verb, "nsubj").anyMatch(s -> s.index() > aux.index()));
  }

  /** "is to visit". */
  private boolean isToBe(Token verb) {
    return clauses.isInfinitive(verb)
        && sentence.children(verb).stream()
            .anyMatch(
                c ->
                    c.lemma().equals("be")
                        && (c.is("cop") || c.is("aux"))
                        && c.tag().matches("VB[DPZ]"));
  }

  private Optional<Embedding> noun(String lemma) {
    return lexicon.entries(WordClass.NOUN, lemma).stream()
        .filter(each -> each.phrase().length() == 1)
        .findFirst();
  }

  /** "going to visit", "has to leave": a verb used like a modal. */
  Optional<EmbeddingLexicon.Operator> modalVerb(Token token, Token head) {
    boolean complement = token.is("xcomp") || token.is("ccomp");
    if (!complement || !clauses.isInfinitive(token)) {
      return Optional.empty();
    }
    return lexicon.modal(head.text() + " to").or(() -> lexicon.modal(head.lemma() + " to"));
  }

  /** The embedding word that has this one as its complement. */
  Optional<Embedding> embedding(Token token, Token head) {
    if (!isComplement(token, head)) {
      return Optional.empty();
    }
    WordClass kind =
        head.isVerb() ? WordClass.VERB : head.isNoun() ? WordClass.NOUN : WordClass.ADJECTIVE;
    boolean lends = token.is("obj") && light.factual().contains(head.lemma());
    Optional<Embedding> found = lends ? Optional.empty() : entry(kind, head, head.lemma());
    if (found.isEmpty() && (head.tag().equals("VBN") || head.isAdjective())) {
      found = entry(WordClass.ADJECTIVE, head, head.text());
    }
    return found;
  }

  Optional<Embedding> entry(WordClass kind, Token head, String word) {
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
      return clauses.isInfinitive(token) || head.isNoun() || isGerundComplement(token, head);
    }
    String preposition = clauses.preposition(token);
    return (token.is("nmod") || token.is("obl"))
        && !preposition.isEmpty()
        && !isAround(preposition);
  }

  /** "stopped them from leaving", "interested in leaving", "considered leaving". */
  private boolean isGerundComplement(Token verb, Token head) {
    boolean bare = verb.relation().equals("acl") && head.isVerb();
    return verb.tag().equals("VBG")
        && (bare || light.complement().contains(clauses.preposition(verb)));
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
  boolean isDefinite(Token noun) {
    return sentence.children(noun).stream()
        .anyMatch(
            c ->
                c.is("nmod:poss")
                    || c.is("det") && c.lemma().matches("the|this|that|these|those")
                    || (c.is("amod") || c.is("compound"))
                        && Character.isUpperCase(c.text().codePointAt(0)));
  }

  boolean isOwned(Token noun) {
    return noun.isNoun() && sentence.children(noun, "nmod:poss").findAny().isPresent();
  }

  /** "the idea of Norland leaving": the -ing clause, not Norland, is what the idea is of. */
  boolean isGerundOf(Token verb, Token noun) {
    return verb.tag().equals("VBG")
        && noun.is("nmod")
        && noun.head() >= 0
        && !lexicon.entries(WordClass.NOUN, sentence.token(noun.head()).lemma()).isEmpty();
  }

  boolean hasCopula(Token token) {
    return sentence.children(token, "cop").findAny().isPresent();
  }

  boolean hasOwnAuxiliary(Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> c.is("aux") || c.is("nsubj") || c.is("mark"));
  }

  /** "Report: Norland left": a few words and a colon name a source. */
  boolean isBehindSource(Token token) {
    for (int i = 1; i <= LONGEST_SOURCE && i < token.index(); i++) {
      if (sentence.token(i).text().equals(":")) {
        return true;
      }
    }
    return false;
  }

  boolean isQuestion() {
    int size = sentence.tokens().size();
    return sentence.token(size - 1).text().equals("?")
        || size > 1 && sentence.token(size - 2).text().equals("?");
  }
}
