package org.nutgraph.extract.event;

import java.util.Map;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;

/**
 * Decides which events may put a bare triple between their ends, if they are asserted at all. When
 * in doubt none: the event itself is written all the same.
 */
final class BareEdges {
  private static final Set<String> ENDS =
      Set.of("agent", "participant", "recipient", "destination", "place", "origin");

  private final AnnotatedArticle article;
  private final ToldAs toldAs;
  private final SureEnds ends;

  BareEdges(AnnotatedArticle article, ToldAs toldAs) {
    this.article = article;
    this.toldAs = toldAs;
    this.ends = new SureEnds(article);
  }

  boolean mayHave(EventDraft draft) {
    boolean shared = !draft.role("participant").isEmpty();
    boolean sideless = shared && (draft.spokenOf || draft.lacksSide() || toldAs.isUnsure(draft));
    return draft.rule().edge()
        && !isBarred(draft)
        && !sideless
        && !isUnsureWhose(draft)
        && hasSureEnds(draft);
  }

  private boolean isBarred(EventDraft draft) {
    Map<String, Set<String>> barred = draft.rule().edgeUnless();
    boolean elsewhere = barred.containsKey("place") && !draft.role("recipient").isEmpty();
    return !barred.isEmpty()
        && !elsewhere
        && barred.entrySet().stream()
            .allMatch(
                entry ->
                    draft.role(entry.getKey()).stream()
                        .map(filler -> article.chains().get(filler.chain()).type())
                        .anyMatch(entry.getValue()::contains));
  }

  private boolean hasSureEnds(EventDraft draft) {
    return draft.entities.entrySet().stream()
        .filter(role -> ENDS.contains(role.getKey()))
        .flatMap(role -> role.getValue().stream())
        .allMatch(end -> ends.isSure(end) && !ends.belongsToPost(end));
  }

  /** "the families of people – among them a judge – killed by rebels": said of whom? */
  private static boolean isUnsureWhose(EventDraft draft) {
    Sentence sentence = draft.sentence();
    Token participle = draft.predicate().head();
    if (!participle.is("acl") || !participle.tag().equals("VBN")) {
      return false;
    }
    int head = participle.head();
    return head < participle.index()
        && sentence.tokens().subList(head + 1, participle.index()).stream()
            .anyMatch(token -> token.tag().matches("NNP?S"));
  }
}
