package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Quotation;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Span;

/** What is said, urged, proposed or opposed, as written: the clause, or the quotations. */
final class ContentSpans {
  private final AnnotatedArticle article;
  private final String body;

  ContentSpans(AnnotatedArticle article) {
    this.article = article;
    this.body = article.article().body();
  }

  /**
   * The pieces in the order of the text; those that touch or overlap are one. None for what nobody
   * is said to say, and for "I think that" in a quotation, or "he thinks that" in what he says,
   * that stands as written already.
   *
   * @param beside the events of its sentence
   * @param times the words of its sentence that tell a time: "talks on Friday" are not about it
   */
  List<Span> of(EventDraft event, List<EventDraft> beside, Set<Integer> times) {
    if (event.speaker().isEmpty() || speaksInOwnQuotation(event) || saysOwnThought(event, beside)) {
      return List.of();
    }
    List<int[]> pieces = new ArrayList<>();
    for (Quotation quotation : event.quotations) {
      pieces.add(new int[] {quotation.begin(), quotation.end()});
    }
    for (int[] said : event.said) {
      pieces.add(trimmed(said));
    }
    if (pieces.isEmpty()) {
      event.contentTokens.stream()
          .filter(token -> !isFiller(event, token) && !times.contains(token.index()))
          .forEach(token -> pieces.addAll(pieces(event, token)));
    }
    return joined(pieces);
  }

  private static boolean saysOwnThought(EventDraft event, List<EventDraft> beside) {
    int speaker = event.speaker().orElseThrow().chain();
    return event.eventClass().reports()
        && beside.stream()
            .filter(outer -> outer.eventClass().reports() && outer.holds(event))
            .flatMap(outer -> outer.speaker().stream())
            .anyMatch(outer -> outer.chain() == speaker);
  }

  private boolean speaksInOwnQuotation(EventDraft event) {
    return article
        .quotationAt(event.begin())
        .map(Quotation::speaker)
        .map(id -> article.mentions().get(id).chain())
        .filter(chain -> event.speaker().orElseThrow().chain() == chain)
        .isPresent();
  }

  private List<Span> joined(List<int[]> pieces) {
    pieces.removeIf(piece -> piece[0] >= piece[1]);
    pieces.sort(Comparator.comparingInt((int[] p) -> p[0]).thenComparingInt(p -> p[1]));
    List<int[]> joined = new ArrayList<>();
    for (int[] piece : pieces) {
      int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && body.substring(last[1], Math.max(last[1], piece[0])).isBlank()) {
        last[1] = Math.max(last[1], piece[1]);
      } else {
        joined.add(piece.clone());
      }
    }
    return joined.stream().map(p -> new Span(p[0], p[1], body.substring(p[0], p[1]))).toList();
  }

  private int[] trimmed(int[] range) {
    int begin = range[0];
    int end = range[1];
    while (end > begin && ", \n".indexOf(body.charAt(end - 1)) >= 0) {
      end--;
    }
    return new int[] {begin, end};
  }

  /** A bare name or pronoun that fills a role of the event already: "supports Kenya". */
  private boolean isFiller(EventDraft event, Token token) {
    return event.entities.values().stream()
        .flatMap(List::stream)
        .map(entity -> article.mentions().get(entity.mention()))
        .anyMatch(m -> m.sentence() == event.sentence().index() && m.head() == token.index());
  }

  /** The clause without the words of the predicate it completes, and without its marker. */
  private List<int[]> pieces(EventDraft event, Token top) {
    Sentence sentence = event.sentence();
    Token predicate = event.base();
    boolean above = sentence.isWithin(predicate, top);
    List<int[]> pieces = new ArrayList<>();
    int lastIndex = -1;
    List<Token> tokens = withSubject(event, top);
    int end = aside(sentence, tokens);
    for (Token token : tokens.subList(0, end)) {
      boolean excluded = above && sentence.isWithin(token, predicate);
      boolean marker = token.is("mark") && token.tag().equals("IN") && token.head() == top.index();
      if (excluded || marker) {
        continue;
      }
      boolean word = !token.is("punct") || token.text().matches("[%$€£)\\]]|''|[\"”’]");
      if (!word) {
        continue;
      }
      boolean onward = !pieces.isEmpty() && !isPredicateBetween(event, lastIndex, token.index());
      if (onward) {
        pieces.get(pieces.size() - 1)[1] = token.end();
      } else {
        pieces.add(new int[] {begin(sentence, token), token.end()});
      }
      lastIndex = token.index();
    }
    return pieces;
  }

  /** "urged the army to leave": who is to act belongs to what is urged. */
  private static List<Token> withSubject(EventDraft event, Token top) {
    Sentence sentence = event.sentence();
    Token predicate = event.base();
    List<Token> tokens = new ArrayList<>();
    if (top.is("xcomp") && top.head() == predicate.index()) {
      sentence
          .children(predicate, "obj")
          .filter(object -> predicate.index() < object.index() && object.index() < top.index())
          .forEach(object -> tokens.addAll(sentence.subtree(object)));
    }
    tokens.addAll(sentence.subtree(top));
    return tokens;
  }

  /** Where a relative clause behind a comma begins that ends the words: the writer's own aside. */
  private static int aside(Sentence sentence, List<Token> tokens) {
    int last = tokens.size();
    while (last > 0 && tokens.get(last - 1).is("punct")) {
      last--;
    }
    for (int i = 2; i < last; i++) {
      Token token = tokens.get(i);
      boolean opens =
          token.tag().startsWith("W")
              && sentence.token(token.index() - 1).text().equals(",")
              && token.head() >= 0;
      Token clause = opens ? sentence.token(token.head()) : token;
      if (opens
          && clause.relation().equals("acl:relcl")
          && sentence.isWithin(tokens.get(last - 1), clause)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** An opening mark before the first word belongs to it. */
  private static int begin(Sentence sentence, Token first) {
    if (first.index() > 0) {
      Token before = sentence.token(first.index() - 1);
      if (before.tag().equals("``") && before.end() == first.begin()) {
        return before.begin();
      }
    }
    return first.begin();
  }

  private static boolean isPredicateBetween(EventDraft event, int from, int to) {
    int predicate = event.base().index();
    return from < predicate && predicate < to;
  }
}
