package org.nutgraph.annotate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb that tells who says a quotation. Where a quotation is set off by a comma or a
 * colon the words beside it decide, as parsers err there; else the tree does.
 */
final class QuoteCues {
  private static final int NEAR = 12;

  private final List<Sentence> sentences;
  private final List<Draft> mentions;
  private final List<Quotation> quotations;

  /**
   * A verb of saying.
   *
   * @param verb offset of the verb
   */
  record Cue(int verb, @Nullable Draft speaker) {}

  QuoteCues(List<Sentence> sentences, List<Draft> mentions, List<Quotation> quotations) {
    this.sentences = sentences;
    this.mentions = mentions;
    this.quotations = quotations;
  }

  /** The verb right before or behind the marks. */
  Optional<Cue> beside(Quotation quotation) {
    List<Sentence> around = around(quotation);
    if (around.isEmpty()) {
      return Optional.empty();
    }
    Sentence first = around.get(0);
    Sentence last = around.get(around.size() - 1);
    Optional<Cue> before = before(first, quotation);
    return before.isPresent() ? before : after(last, quotation);
  }

  private List<Sentence> around(Quotation quotation) {
    return sentences.stream()
        .filter(s -> s.tokens().stream().anyMatch(t -> isWord(t) && quotation.holds(t.begin())))
        .toList();
  }

  private static boolean isMark(Token token) {
    return token.tag().matches("``|''");
  }

  private static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.text().codePointAt(0));
  }

  /** Berg said: "…"; Berg told reporters, "…"; and a sentence before that ends with a colon. */
  private Optional<Cue> before(Sentence sentence, Quotation quotation) {
    int open = 0;
    while (open < sentence.tokens().size() && sentence.token(open).end() <= quotation.begin()) {
      open++;
    }
    if (open == 0) {
      int index = sentences.indexOf(sentence);
      return index > 0 && endsWithColon(sentences.get(index - 1))
          ? nearest(sentences.get(index - 1), sentences.get(index - 1).tokens().size(), false)
          : Optional.empty();
    }
    Token edge = sentence.token(open - 1);
    boolean colon = edge.text().equals(":");
    if (colon || edge.text().equals(",") || edge.isVerb()) {
      return nearest(sentence, open, !colon);
    }
    return Optional.empty();
  }

  private static boolean endsWithColon(Sentence sentence) {
    int last = sentence.tokens().size() - 1;
    while (last > 0 && sentence.token(last).tag().matches("``|''")) {
      last--;
    }
    return sentence.token(last).text().equals(":");
  }

  private Optional<Cue> nearest(Sentence sentence, int end, boolean close) {
    for (int i = end - 1; i >= 0 && (!close || end - i <= NEAR); i--) {
      Token verb = sentence.token(i);
      if (isQuoted(verb)) {
        return Optional.empty();
      }
      boolean modifies = verb.is("acl") || verb.is("aux") || verb.is("amod") || verb.is("cop");
      if (verb.isVerb() && !modifies && !verb.tag().equals("VB")) {
        Draft before = subject(sentence, verb, t -> t.index() < verb.index());
        return Optional.of(
            new Cue(verb.begin(), before == null ? inverted(sentence, verb) : before));
      }
    }
    return Optional.empty();
  }

  /** "…," said Anna Berg; "…," Berg said; "…," the minister, who is ill, told reporters. */
  private Optional<Cue> after(Sentence sentence, Quotation quotation) {
    List<Token> rest =
        sentence.tokens().stream()
            .filter(t -> t.begin() >= quotation.end() && isWord(t))
            .takeWhile(t -> !isQuoted(t))
            .toList();
    if (rest.isEmpty()) {
      return behind(sentence, quotation);
    }
    return isSetOff(sentence, quotation) ? cue(sentence, rest) : Optional.empty();
  }

  /** "Why?" she asked. The mark ends a sentence for the splitter. */
  private Optional<Cue> behind(Sentence sentence, Quotation quotation) {
    int next = sentences.indexOf(sentence) + 1;
    boolean asks =
        sentence.tokens().stream()
            .filter(t -> quotation.holds(t.begin()))
            .reduce((a, b) -> isMark(b) ? a : b)
            .filter(t -> t.text().matches("[?!]+"))
            .isPresent();
    if (!asks || next >= sentences.size() || sentences.get(next).begin() - quotation.end() > 1) {
      return Optional.empty();
    }
    Sentence tail = sentences.get(next);
    List<Token> words = tail.tokens().stream().filter(t -> isWord(t) && !isQuoted(t)).toList();
    if (words.isEmpty() || isQuoted(tail.token(0)) && isWord(tail.token(0))) {
      return Optional.empty();
    }
    return cue(tail, words)
        .filter(
            cue ->
                tail.tokens().stream()
                    .filter(t -> t.begin() == cue.verb())
                    .flatMap(verb -> tail.children(verb).stream())
                    .noneMatch(c -> c.is("ccomp") || c.is("xcomp") || c.is("obj")));
  }

  private Optional<Cue> cue(Sentence sentence, List<Token> rest) {
    Token start = rest.get(0);
    if (isFinite(start)) {
      return Optional.of(new Cue(start.begin(), inverted(sentence, start)));
    }
    if (start.is("case") && start.tag().equals("VBG") && start.head() >= 0) {
      Token source = sentence.token(start.head());
      return Optional.of(new Cue(start.begin(), mentionAt(sentence, source)));
    }
    for (Token verb : rest) {
      if (verb.index() - start.index() > 2 * NEAR) {
        break;
      }
      if (!isFinite(verb) || verb.is("acl") || verb.is("amod")) {
        continue;
      }
      Optional<Token> subject =
          sentence
              .children(verb, "nsubj")
              .filter(s -> s.index() >= start.index() && s.index() < verb.index())
              .filter(s -> sentence.subtree(s).stream().anyMatch(t -> t.equals(start)))
              .findFirst();
      @Nullable Draft speaker = subject.map(s -> mentionAt(sentence, s)).orElse(null);
      if (speaker == null) {
        speaker = phrase(sentence, start.index());
      }
      return subject.isEmpty() && speaker == null
          ? Optional.empty()
          : Optional.of(new Cue(verb.begin(), speaker));
    }
    return Optional.empty();
  }

  /** The quotation ends with a mark that ends speech. */
  private static boolean isSetOff(Sentence sentence, Quotation quotation) {
    @Nullable Token last = null;
    for (Token token : sentence.tokens()) {
      boolean mark = token.begin() >= quotation.end();
      if (mark && !token.text().equals(",")) {
        break;
      }
      boolean closing = token.end() >= quotation.end() && !mark && !isWord(token);
      if (!closing) {
        last = token;
      }
    }
    return last != null && ",?!.-–—…".contains(last.text().substring(last.text().length() - 1));
  }

  private static boolean isFinite(Token token) {
    return token.tag().matches("VBD|VBZ|VBP|VBN") && !token.is("aux") && !token.is("cop");
  }

  private @Nullable Draft inverted(Sentence sentence, Token verb) {
    Draft next = phrase(sentence, verb.index() + 1);
    if (next != null) {
      return next;
    }
    return sentence.children(verb).stream()
        .filter(t -> t.index() > verb.index() && (t.is("nsubj") || t.is("obj")) && !isQuoted(t))
        .findFirst()
        .map(t -> mentionAt(sentence, t))
        .orElse(null);
  }

  /**
   * Who the noun phrase that begins here names: in "election lawyer Joe Stern" the last of its
   * mentions.
   */
  private @Nullable Draft phrase(Sentence sentence, int first) {
    @Nullable Draft best = null;
    int end = first;
    while (end < sentence.tokens().size()
        && sentence.token(end).tag().matches("DT|JJ|NNP?S?|CD|PRP\\$?|POS|HYPH")) {
      end++;
    }
    for (Draft draft : mentions) {
      boolean inside =
          draft.sentence == sentence
              && draft.first >= first
              && draft.head < end
              && !draft.post
              && !draft.demonym
              && !draft.headToken().relation().equals("nmod:poss");
      if (inside && (best == null || draft.head > best.head)) {
        best = draft;
      }
    }
    return best;
  }

  /** The verb that governs the quotation in the tree, or that it governs. */
  Optional<Cue> above(Quotation quotation) {
    List<Sentence> around = around(quotation);
    @Nullable Cue best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Sentence sentence : around) {
      for (Token verb : sentence.tokens()) {
        if (!verb.isVerb()
            || isQuoted(verb)
            || verb.is("acl") && !holds(sentence, verb, quotation)) {
          continue;
        }
        Draft subject = subject(sentence, verb, t -> true);
        if (subject == null || !governs(sentence, verb, quotation)) {
          continue;
        }
        int distance =
            Math.min(
                Math.abs(verb.begin() - quotation.end()), Math.abs(quotation.begin() - verb.end()));
        if (distance < bestDistance) {
          best = new Cue(verb.begin(), subject);
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean holds(Sentence sentence, Token verb, Quotation quotation) {
    return sentence.tokens().stream()
        .anyMatch(t -> quotation.holds(t.begin()) && isWord(t) && sentence.isWithin(t, verb));
  }

  private static boolean governs(Sentence sentence, Token verb, Quotation quotation) {
    return sentence.tokens().stream()
        .filter(t -> quotation.holds(t.begin()) && Character.isLetter(t.text().codePointAt(0)))
        .anyMatch(t -> sentence.isWithin(t, verb) || sentence.isWithin(verb, t));
  }

  private @Nullable Draft subject(Sentence sentence, Token verb, Predicate<Token> where) {
    return sentence
        .children(verb, "nsubj")
        .filter(t -> !isQuoted(t) && where.test(t))
        .findFirst()
        .map(token -> mentionAt(sentence, token))
        .orElse(null);
  }

  private boolean isQuoted(Token token) {
    return quotations.stream().anyMatch(quotation -> quotation.holds(token.begin()));
  }

  private @Nullable Draft mentionAt(Sentence sentence, Token token) {
    @Nullable Draft best = null;
    for (Draft draft : mentions) {
      if (draft.covers(sentence, token.index()) && !draft.post && !draft.demonym) {
        if (best == null || draft.head == token.index() && best.head != token.index()) {
          best = draft;
        }
      }
    }
    return best;
  }
}
