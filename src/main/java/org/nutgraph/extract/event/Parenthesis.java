package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.rule.WordClass;

/**
 * A verb of saying that follows or breaks up what is said: "Troops left, Berg said", "Troops left,
 * said Berg". The words and commas decide, as parsers often take it for something else.
 */
final class Parenthesis {
  private final EventDraft event;
  private final AnnotatedArticle article;
  private final Sentence sentence;
  private final Token verb;

  Parenthesis(EventDraft event, AnnotatedArticle article) {
    this.event = event;
    this.article = article;
    this.sentence = event.sentence();
    this.verb = event.predicate().head();
  }

  void tie() {
    boolean speaks =
        event.eventClass().reports()
            && !isQuoted(verb)
            && !verb.is("acl")
            && verb.tag().matches("VBD|VBZ|VBP|VBN");
    if (!speaks) {
      return;
    }
    int begin = begin();
    if (begin == verb.index()) {
      if (isBefore(",", begin - 1) && isStatement(begin - 1)) {
        mention(verb.index() + 1).ifPresent(speaker -> say(begin, speaker));
      }
    } else if (isBefore(",", begin - 1) && isStatement(begin - 1) && isClosed()) {
      say(begin, null);
    } else if (isBroken(begin)) {
      event.said.add(new int[] {sentence.begin(), sentence.token(begin - 1).begin()});
      event.said.add(new int[] {sentence.token(verb.index() + 2).begin(), lastWord().end()});
    } else if (event.contentTokens.isEmpty()) {
      follow();
    }
  }

  /** "The minister, Berg said, had left": between the subject and its verb. */
  private boolean isBroken(int begin) {
    int next = verb.index() + 2;
    return begin >= 2
        && begin < verb.index()
        && isBefore(",", begin - 1)
        && isBefore(",", verb.index() + 1)
        && next + 1 < sentence.tokens().size()
        && sentence.token(next).tag().matches("VBD|VBZ|VBP|MD");
  }

  private void say(int begin, @Nullable Mention speaker) {
    event.said.add(new int[] {sentence.begin(), sentence.token(begin - 1).begin()});
    rest().ifPresent(event.said::add);
    if (speaker != null && event.role("agent").isEmpty()) {
      event.entities.put(
          "agent", new ArrayList<>(List.of(new Filler.Entity(speaker.id(), speaker.chain()))));
    }
  }

  /** Nothing that the verb could say stands behind it: "…, Berg said on Monday". */
  private boolean isClosed() {
    return isBefore(",", verb.index() + 1)
        || sentence.children(verb).stream()
            .noneMatch(
                c -> c.index() > verb.index() && (c.is("obj") || c.is("ccomp") || c.is("xcomp")));
  }

  /** What goes on behind a verb between commas, unless it hangs on the verb: "…, he said, by …". */
  private Optional<int[]> rest() {
    int from = verb.index() + 2;
    if (!isBefore(",", verb.index() + 1) || from + 1 >= sentence.tokens().size()) {
      return Optional.empty();
    }
    Token start = sentence.token(from);
    boolean own =
        sentence.subtree(verb).stream().anyMatch(t -> t.index() == from)
            && !event.contentTokens.stream().anyMatch(c -> sentence.isWithin(start, c));
    boolean aside = start.tag().equals("VBG") || start.tag().startsWith("W");
    return own || aside
        ? Optional.empty()
        : Optional.of(new int[] {start.begin(), lastWord().end()});
  }

  private Token lastWord() {
    int last = sentence.tokens().size() - 1;
    while (last > 0 && sentence.token(last).text().matches("[.!?;]|\\.\\.\\.")) {
      last--;
    }
    return sentence.token(last);
  }

  /** A clause behind the verb that the parser took for an object: "Berg said the men who …". */
  private void follow() {
    int from = verb.index() + 1;
    for (Filler.Entity told : event.role("recipient")) {
      Mention mention = article.mentions().get(told.mention());
      if (mention.sentence() == sentence.index() && mention.first() <= from + 1) {
        from = Math.max(from, mention.last());
      }
    }
    for (int i = from; i < Math.min(from + 7, sentence.tokens().size()); i++) {
      Token token = sentence.token(i);
      if (token.isVerb() || token.tag().equals(",")) {
        break;
      }
      if (token.lemma().equals("that") && !token.tag().equals("DT")) {
        from = i + 1;
      }
    }
    if (event.role("agent").isEmpty() || !isClauseFrom(from)) {
      return;
    }
    event.said.add(new int[] {sentence.token(from).begin(), lastWord().end()});
  }

  private boolean isClauseFrom(int from) {
    if (from + 2 >= sentence.tokens().size() || !startsPhrase(sentence.token(from))) {
      return false;
    }
    for (int i = from + 1; i < sentence.tokens().size(); i++) {
      Token token = sentence.token(i);
      if (token.tag().equals(",")) {
        int close = aside(i);
        if (close < 0) {
          return false;
        }
        i = close;
        continue;
      }
      if (token.tag().matches("VBD|VBZ|VBP|MD") && !isRelative(token) && !isQuoted(token)) {
        return true;
      }
    }
    return false;
  }

  /** The comma that closes the relative clause that this one opens, or -1. */
  private int aside(int comma) {
    if (comma + 1 >= sentence.tokens().size() || !sentence.token(comma + 1).tag().startsWith("W")) {
      return -1;
    }
    for (int i = comma + 2; i < sentence.tokens().size(); i++) {
      if (sentence.token(i).tag().equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private boolean isRelative(Token token) {
    boolean helps = (token.is("aux") || token.is("cop")) && token.head() >= 0;
    return (helps ? sentence.token(token.head()) : token).is("acl");
  }

  private static boolean startsPhrase(Token token) {
    return token.tag().matches("[A-Z].*") && !token.tag().matches("IN|TO|CC|VB[DPZN]?");
  }

  /** True for "according to Berg": it is beside the clause, not part of what the clause claims. */
  static boolean namesSource(EventDraft event) {
    return event.predicate().kind() == WordClass.PREPOSITION
        && event.predicate().head().lemma().startsWith(Phrases.ACCORDING);
  }

  /**
   * "According to Berg, …" and "…, according to Berg": the rest of the sentence is the source's.
   */
  void tieSource() {
    Token base = event.base();
    if (!namesSource(event) || isQuoted(base)) {
      return;
    }
    int first = verb.index();
    int last = first;
    for (Token token : sentence.subtree(base)) {
      last = Math.max(last, token.index());
    }
    if (first > 2) {
      int end = isBefore(",", first - 1) ? first - 1 : first;
      event.said.add(new int[] {sentence.begin(), sentence.token(end).begin()});
    } else if (last + 2 < sentence.tokens().size()) {
      int begin = isBefore(",", last + 1) ? last + 2 : last + 1;
      event.said.add(new int[] {sentence.token(begin).begin(), lastWord().end()});
    }
  }

  private boolean isQuoted(Token token) {
    return article.quotationAt(token.begin()).isPresent();
  }

  private boolean isBefore(String mark, int index) {
    return index >= 0
        && index < sentence.tokens().size()
        && sentence.token(index).text().equals(mark);
  }

  /** Where the subject right before the verb begins, or the verb itself. */
  private int begin() {
    Optional<Token> subject =
        sentence
            .children(verb, "nsubj")
            .filter(t -> t.index() < verb.index() && verb.index() - t.index() < 15)
            .reduce((a, b) -> b);
    if (subject.isEmpty()) {
      return verb.index();
    }
    int first = subject.get().index();
    for (Token token : sentence.subtree(subject.get())) {
      first = Math.min(first, token.index());
    }
    return first;
  }

  /** Who the noun phrase behind the verb names: "said election lawyer Joe Stern". */
  private Optional<Mention> mention(int from) {
    int end = from;
    while (end < sentence.tokens().size()
        && sentence.token(end).tag().matches("DT|JJ|NNP?S?|CD|PRP\\$|POS|HYPH")) {
      end++;
    }
    int last = end;
    return article.mentions().stream()
        .filter(m -> m.sentence() == sentence.index() && m.first() >= from && m.head() < last)
        .filter(m -> !article.chainOf(m).type().equals("Office"))
        .filter(m -> !sentence.token(m.head()).relation().equals("nmod:poss"))
        .reduce((a, b) -> b.head() > a.head() ? b : a);
  }

  /** A clause with a subject that no conjunction makes a mere circumstance. */
  private boolean isStatement(int end) {
    for (int i = 0; i < end; i++) {
      Token token = sentence.token(i);
      boolean clause =
          sentence.children(token, "nsubj").anyMatch(s -> s.index() < end)
              && !token.is("acl")
              && sentence.children(token).stream()
                  .noneMatch(c -> c.is("mark") || c.tag().equals("WRB"));
      if (clause && !token.equals(verb)) {
        return true;
      }
    }
    return false;
  }
}
