package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nutgraph.annotate.Quotation;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Span;

/** What is said, urged, proposed or opposed, as written: the clause, or the quotations. */
final class ContentSpans {
  private final String body;

  ContentSpans(String body) {
    this.body = body;
  }

  List<Span> of(EventDraft event) {
    List<Span> spans = new ArrayList<>();
    for (Quotation quotation : event.quotations) {
      add(spans, quotation.begin(), quotation.end());
    }
    for (Token token : event.contentTokens) {
      int[] range = range(event, token);
      boolean quoted = event.quotations.stream().anyMatch(q -> q.holds(token.begin()));
      if (range[0] < range[1] && !quoted) {
        add(spans, range[0], range[1]);
      }
    }
    spans.sort(Comparator.comparingInt(Span::begin).thenComparingInt(Span::end));
    return spans;
  }

  private void add(List<Span> spans, int begin, int end) {
    if (spans.stream().noneMatch(s -> s.begin() <= begin && end <= s.end())) {
      spans.add(new Span(begin, end, body.substring(begin, end)));
    }
  }

  /** The clause without the words of the predicate it completes, and without its marker. */
  private static int[] range(EventDraft event, Token top) {
    Sentence sentence = event.sentence();
    Token predicate = event.base();
    int begin = Integer.MAX_VALUE;
    int end = -1;
    boolean above = sentence.isWithin(predicate, top);
    for (Token token : sentence.subtree(top)) {
      boolean excluded = above && sentence.isWithin(token, predicate);
      boolean marker = token.is("mark") && token.tag().equals("IN") && token.head() == top.index();
      if (!excluded && !marker && isWord(token)) {
        begin = Math.min(begin, token.begin());
        end = Math.max(end, token.end());
      }
    }
    if (above && begin < predicate.begin() && predicate.begin() < end) {
      end = predicate.begin();
      for (Token token : sentence.subtree(predicate)) {
        end = Math.min(end, token.begin());
      }
      while (end > begin && !Character.isLetterOrDigit(bodyAt(sentence, end - 1))) {
        end--;
      }
    }
    return new int[] {begin, end};
  }

  private static char bodyAt(Sentence sentence, int offset) {
    for (Token token : sentence.tokens()) {
      if (token.begin() <= offset && offset < token.end()) {
        return token.text().charAt(Math.min(offset - token.begin(), token.text().length() - 1));
      }
    }
    return ' ';
  }

  private static boolean isWord(Token token) {
    return !token.is("punct") || token.text().matches("[%$€£)\\]]");
  }
}
