package org.nutgraph.extract.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/** Tells by the verb over a time expression which side of the publication it lies on. */
final class Tense {
  private static final int MAX_STEPS = 30;

  /** How many words before a time the relative pronoun of its clause may stand. */
  private static final int CLAUSE_REACH = 8;

  private final TimeWords list;
  private final Sentence sentence;

  Tense(TimeWords list, Sentence sentence) {
    this.list = list;
    this.sentence = sentence;
  }

  /** The direction of the words from first to last, exclusive; past where no verb tells. */
  Direction of(int first, int last) {
    Token head = head(first, last);
    if (isPastEvent(head, last)) {
      return Direction.PAST;
    }
    boolean isFor = isBefore(first, Kind.FOR) || isBefore(first, Kind.UNTIL);
    Token beside = verbBeside(first);
    Token verb = beside != null ? beside : aimedAt(clauseVerb(first, governor(head)), first);
    if (verb == null) {
      return isFor ? Direction.FUTURE : Direction.PAST;
    }
    boolean isMoved = isBefore(first, Kind.THROUGH) && has(verb, Kind.POSTPONE);
    if ((isFor || isMoved) && !hasPluperfect(verb)) {
      return Direction.FUTURE;
    }
    boolean isInsideNoun =
        beside == null
            && (head.is("nmod") || head.is("compound") || head.is("amod") || head.is("nummod"));
    return of(verb, isInsideNoun, 0);
  }

  private boolean isBefore(int at, Kind kind) {
    return at > 0 && has(sentence.token(at - 1), kind);
  }

  private boolean has(Token token, Kind kind) {
    return list.has(token.lemma().toLowerCase(Locale.ROOT), kind)
        || list.has(token.text().toLowerCase(Locale.ROOT), kind);
  }

  /** The token of the expression whose head lies outside it. */
  private Token head(int first, int last) {
    for (int at = first; at < last; at++) {
      Token token = sentence.token(at);
      boolean leadsOut = token.head() < first || token.head() >= last;
      if (leadsOut && !token.is("case") && !token.is("punct") && !token.is("mark")) {
        return token;
      }
    }
    return sentence.token(first);
  }

  /** "the October 7 attack": an attack that has a date has been. */
  private boolean isPastEvent(Token head, int last) {
    if (head.head() < last) {
      return false;
    }
    Token noun = sentence.token(head.head());
    return noun.isNoun() && has(noun, Kind.PAST_EVENT);
  }

  /** "said Monday", "said on Monday", whatever the parser thinks. */
  private @Nullable Token verbBeside(int first) {
    int at = first - 1;
    if (isBefore(first, Kind.ON)) {
      at--;
    }
    if (at < 0) {
      return null;
    }
    Token token = sentence.token(at);
    return token.isVerb() && !token.tag().equals("VBG") ? token : null;
  }

  /**
   * In "the truce, which took effect on Jan. 6, is due to expire" the parser may pass over "took":
   * a verb between a relative pronoun and the time comes before one to the right of the time.
   */
  private @Nullable Token clauseVerb(int first, @Nullable Token governor) {
    if (governor != null && governor.index() < first) {
      return governor;
    }
    Token nearest = null;
    for (int at = first - 1; at >= Math.max(0, first - CLAUSE_REACH); at--) {
      Token token = sentence.token(at);
      boolean isFinite = token.tag().equals("VBD") || isPresent(token);
      nearest = nearest == null && isFinite ? token : nearest;
      if (token.tag().startsWith("W")) {
        return nearest == null ? governor : nearest;
      }
    }
    return governor;
  }

  /** "hoped to finish by Sunday": what is hoped for, where the parser chose the hoping. */
  private @Nullable Token aimedAt(@Nullable Token verb, int first) {
    if (verb == null || !has(verb, Kind.PROSPECTIVE)) {
      return verb;
    }
    return sentence
        .children(verb, "xcomp")
        .filter(child -> child.index() > verb.index() && child.index() < first)
        .filter(this::isInfinitive)
        .findFirst()
        .orElse(verb);
  }

  private @Nullable Token governor(Token start) {
    Token current = start;
    for (int step = 0; step < MAX_STEPS; step++) {
      Token copula = sentence.children(current, "cop").findFirst().orElse(null);
      boolean isBareGerund = current.tag().equals("VBG") && !hasAuxiliary(current);
      if (current.isVerb() && !(isBareGerund && current.head() >= 0)) {
        return current;
      }
      if (copula != null) {
        return current;
      }
      if (current.head() < 0) {
        return null;
      }
      current = sentence.token(current.head());
    }
    return null;
  }

  private boolean hasAuxiliary(Token verb) {
    return sentence.children(verb, "aux").findAny().isPresent();
  }

  private @Nullable Token auxiliary(Token verb, Kind kind) {
    return sentence.children(verb).stream()
        .filter(child -> child.is("aux") || child.is("cop"))
        .filter(child -> has(child, kind))
        .findFirst()
        .orElse(null);
  }

  private boolean hasPluperfect(Token verb) {
    Token have = auxiliary(verb, Kind.HAVE);
    return have != null && have.tag().equals("VBD");
  }

  private Direction of(Token verb, boolean isInsideNoun, int depth) {
    if (auxiliary(verb, Kind.WILL) != null) {
      return Direction.FUTURE;
    }
    Token have = auxiliary(verb, Kind.HAVE);
    if (hasPluperfect(verb)) {
      return Direction.PAST;
    }
    boolean isScheduled = has(verb, Kind.SCHEDULED);
    if (isScheduled && (verb.tag().equals("VBN") || isPresent(verb) || !verb.isVerb())) {
      return Direction.FUTURE;
    }
    if (have != null) {
      return Direction.PAST;
    }
    if (isInfinitive(verb)) {
      return ofInfinitive(verb, isInsideNoun, depth);
    }
    Token could = auxiliary(verb, Kind.COULD);
    if (could != null) {
      return isNegated(verb) ? Direction.PAST : Direction.FUTURE;
    }
    if (sentence.children(verb, "aux").anyMatch(child -> child.tag().equals("MD"))) {
      return Direction.FUTURE;
    }
    Token finite = finite(verb);
    if (finite == null) {
      return ofUnmarked(verb, isInsideNoun, depth);
    }
    if (finite.tag().equals("VBD")) {
      return Direction.PAST;
    }
    return ofPresent(verb, finite, isInsideNoun);
  }

  /** The auxiliary, the copula or the verb itself that bears the tense. */
  private @Nullable Token finite(Token verb) {
    for (Token child : sentence.children(verb)) {
      boolean bearsTense = child.is("aux") || child.is("cop");
      if (bearsTense && (child.tag().equals("VBD") || isPresent(child))) {
        return child;
      }
    }
    return verb.tag().equals("VBD") || isPresent(verb) ? verb : null;
  }

  private static boolean isPresent(Token token) {
    return token.tag().equals("VBZ") || token.tag().equals("VBP");
  }

  private boolean isNegated(Token verb) {
    return sentence.children(verb).stream()
        .anyMatch(child -> child.is("advmod") && child.tag().equals("RB") && has(child, Kind.NOT));
  }

  /** Present: a timetable in running text ("the trial begins Monday"), else what just happened. */
  private Direction ofPresent(Token verb, Token finite, boolean isInsideNoun) {
    if (isInsideNoun || isHeadline()) {
      return Direction.PAST;
    }
    boolean isProgressive =
        verb.tag().equals("VBG") || (finite != verb && verb.tag().equals("VBN"));
    boolean isTimetable = has(verb, Kind.TIMETABLE) || finite.is("cop");
    return isProgressive || isTimetable ? Direction.FUTURE : Direction.PAST;
  }

  private boolean isHeadline() {
    for (int at = sentence.tokens().size() - 1; at >= 0; at--) {
      Token token = sentence.token(at);
      if (token.tag().equals(".")) {
        return false;
      }
      if (Character.isLetterOrDigit(token.text().charAt(0))) {
        return true;
      }
    }
    return true;
  }

  private boolean isInfinitive(Token verb) {
    return particle(verb) != null;
  }

  /** The "to" of an infinitive; the tagger takes some for prepositions. */
  private @Nullable Token particle(Token verb) {
    if (!verb.tag().equals("VB")) {
      return null;
    }
    return sentence.children(verb).stream()
        .filter(child -> child.tag().equals("TO") || child.is("mark"))
        .findFirst()
        .orElse(null);
  }

  /** "plans to meet" looks ahead, "managed to meet" does not. */
  private Direction ofInfinitive(Token verb, boolean isInsideNoun, int depth) {
    Token to = particle(verb);
    for (int at = to == null ? -1 : to.index() - 1; at >= 0; at--) {
      Token token = sentence.token(at);
      if (has(token, Kind.PROSPECTIVE) || has(token, Kind.PROSPECTIVE_NOUN)) {
        return Direction.FUTURE;
      }
      if (!token.tag().startsWith("RB")) {
        break;
      }
    }
    if (verb.head() < 0) {
      return Direction.FUTURE;
    }
    Token above = sentence.token(verb.head());
    if (has(above, Kind.PROSPECTIVE) || has(above, Kind.PROSPECTIVE_NOUN)) {
      boolean isOver = hasPluperfect(above) && has(above, Kind.SCHEDULED);
      return isOver ? Direction.PAST : Direction.FUTURE;
    }
    return climb(verb, isInsideNoun, depth);
  }

  /** A participle or a bare form: its own head tells, as in "will travel and meet". */
  private Direction ofUnmarked(Token verb, boolean isInsideNoun, int depth) {
    if (verb.tag().equals("VBN") && !verb.is("conj")) {
      return Direction.PAST;
    }
    if (verb.head() < 0) {
      return verb.tag().equals("VB") ? Direction.FUTURE : Direction.PAST;
    }
    return climb(verb, isInsideNoun, depth);
  }

  private Direction climb(Token verb, boolean isInsideNoun, int depth) {
    Token above = verb.head() < 0 ? null : governor(sentence.token(verb.head()));
    return above == null || depth > MAX_STEPS ? Direction.PAST : of(above, isInsideNoun, depth + 1);
  }
}
