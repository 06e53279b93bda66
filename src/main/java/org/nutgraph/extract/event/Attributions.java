package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Quotation;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.rule.WordClass;

/**
 * Ties what is said to who says it where the tree of one sentence does not: quotations, also over
 * several sentences, and clauses that "Berg said" follows or breaks up.
 */
final class Attributions {
  private static final Set<String> SPEAKING =
      Set.of("Person", "Organization", "GeopoliticalEntity", "Group");

  private final AnnotatedArticle article;
  private final MentionIndex mentions;
  private final List<Sentence> sentences;
  private final Map<Integer, List<EventDraft>> bySentence;
  private final List<EventDraft> wanting;

  /**
   * @param bySentence the events found; those that a quotation completes are added
   * @param wanting verbs that lack something their rule requires
   */
  Attributions(
      AnnotatedArticle article,
      MentionIndex mentions,
      Map<Integer, List<EventDraft>> bySentence,
      List<EventDraft> wanting) {
    this.article = article;
    this.mentions = mentions;
    this.sentences = article.sentences();
    this.bySentence = bySentence;
    this.wanting = wanting;
  }

  void tie() {
    List<Quotation> cued = article.quotations().stream().filter(q -> q.cue() >= 0).toList();
    cued.stream().filter(this::isDirect).forEach(this::tieSpeech);
    List<EventDraft> open = new ArrayList<>(wanting);
    bySentence.values().forEach(open::addAll);
    for (EventDraft event : open) {
      if (event.predicate().kind() == WordClass.VERB && event.quotations.isEmpty()) {
        new Parenthesis(event, article).tie();
      } else if (event.predicate().kind() == WordClass.PREPOSITION && event.quotations.isEmpty()) {
        new Parenthesis(event, article).tieSource();
      }
    }
    cued.stream().filter(q -> !isDirect(q)).forEach(this::tiePhrase);
    for (EventDraft event : wanting) {
      boolean complete =
          (!event.quotations.isEmpty() || !event.said.isEmpty())
              && SentenceEvents.isComplete(event);
      if (complete && isFree(event)) {
        List<EventDraft> beside =
            bySentence.computeIfAbsent(event.sentence().index(), s -> new ArrayList<>());
        beside.add(event);
        beside.sort(Comparator.comparingInt(each -> each.predicate().head().index()));
      }
    }
    bySentence.values().stream().flatMap(List::stream).forEach(this::lend);
    tieContents();
  }

  /** "…, Berg said, adding that …": a participle has the speaker of the words before it. */
  private void lend(EventDraft event) {
    Token verb = event.predicate().head();
    boolean open =
        event.eventClass().reports()
            && event.predicate().kind() == WordClass.VERB
            && verb.tag().equals("VBG")
            && event.hasContent()
            && event.rule().roles().containsKey("agent")
            && event.role("agent").isEmpty()
            && article.quotationAt(verb.begin()).isEmpty();
    if (!open) {
      return;
    }
    List<Filler.Entity> subject = subjectAbove(event.sentence(), verb);
    if (!subject.isEmpty()) {
      event.entities.put("agent", new ArrayList<>(subject));
      return;
    }
    bySentence.getOrDefault(event.sentence().index(), List.of()).stream()
        .filter(e -> e.begin() < event.begin() && !e.role("agent").isEmpty())
        .filter(e -> article.quotationAt(e.begin()).isEmpty())
        .filter(e -> e.predicate().kind() == WordClass.VERB)
        .reduce((a, b) -> b)
        .ifPresent(e -> event.entities.put("agent", new ArrayList<>(e.role("agent"))));
  }

  /** Who the words above the participle are about, where it hangs on a verb before it. */
  private List<Filler.Entity> subjectAbove(Sentence sentence, Token participle) {
    if (participle.head() < 0 || participle.head() > participle.index()) {
      return List.of();
    }
    Token above = sentence.token(participle.head());
    return above.isVerb() && article.quotationAt(above.begin()).isEmpty()
        ? new Clauses(sentence)
            .surfaceSubject(above).stream()
                .flatMap(t -> mentions.entities(sentence, t, SPEAKING).stream())
                .toList()
        : List.of();
  }

  private boolean isFree(EventDraft event) {
    return bySentence.getOrDefault(event.sentence().index(), List.of()).stream()
        .noneMatch(
            other ->
                other.predicate().tokens().stream()
                    .anyMatch(token -> event.predicate().tokens().contains(token)));
  }

  private Optional<EventDraft> at(int cue) {
    List<EventDraft> open = new ArrayList<>();
    bySentence.values().forEach(open::addAll);
    open.addAll(wanting);
    return open.stream()
        .filter(e -> e.predicate().kind() != WordClass.NOUN)
        .filter(e -> e.predicate().head().begin() == cue)
        .findFirst();
  }

  private void tieSpeech(Quotation quotation) {
    at(quotation.cue())
        .ifPresent(
            event -> {
              event.quotations.add(quotation);
              if (quotation.speaker() != null) {
                speak(event, article.mentions().get(quotation.speaker()));
              }
              lead(event, quotation);
            });
  }

  /** A few quoted words are part of a clause; they stand alone only where there is none. */
  private void tiePhrase(Quotation quotation) {
    at(quotation.cue())
        .filter(event -> !event.hasContent())
        .ifPresent(event -> event.quotations.add(quotation));
  }

  /** The speaker beside the quotation, unless the tree gives one outside of it. */
  private void speak(EventDraft event, Mention speaker) {
    List<Filler.Entity> agents = event.role("agent");
    boolean fits = event.rule().roles().containsKey("agent");
    boolean outside =
        agents.stream()
            .map(agent -> article.mentions().get(agent.mention()))
            .anyMatch(m -> article.quotationAt(m.begin()).isEmpty());
    if (fits && !outside) {
      event.entities.put(
          "agent", new ArrayList<>(List.of(new Filler.Entity(speaker.id(), speaker.chain()))));
    }
  }

  /** "…," he said: the mark inside tells that the words outside are no part of it. */
  private boolean endsSpeech(Quotation quotation) {
    String body = article.article().body();
    int last = quotation.end() - 1;
    while (last > quotation.begin() && "\"”»'’".indexOf(body.charAt(last)) >= 0) {
      last--;
    }
    boolean near = quotation.cue() >= quotation.end() && quotation.cue() - quotation.end() < 80;
    return near && ",?!".indexOf(body.charAt(last)) >= 0;
  }

  /** A quotation set off from the words around it, no mere phrase inside a clause. */
  private boolean isDirect(Quotation quotation) {
    if (endsSpeech(quotation)) {
      return true;
    }
    for (Sentence sentence : sentences) {
      @Nullable Token before = null;
      for (Token token : sentence.tokens()) {
        if (token.end() <= quotation.begin()) {
          before = token;
        }
      }
      boolean opens = sentence.begin() <= quotation.begin() && quotation.begin() < sentence.end();
      if (opens) {
        return before == null
            || before.text().matches("[,:.]|--?|–|—")
            || before.begin() == quotation.cue();
      }
    }
    return true;
  }

  /**
   * The words of the sentence before a quotation that the verb follows: Still, "we won," he said.
   */
  private void lead(EventDraft event, Quotation quotation) {
    Sentence sentence = event.sentence();
    boolean behind = quotation.cue() >= quotation.end() && sentence.begin() < quotation.begin();
    boolean inside = quotation.begin() < sentence.end();
    if (behind && inside && article.quotationAt(sentence.begin()).isEmpty()) {
      event.said.add(new int[] {sentence.begin(), quotation.begin()});
    }
  }

  private void tieContents() {
    List<EventDraft> all = new ArrayList<>();
    bySentence.values().forEach(all::addAll);
    Map<EventDraft, Integer> held = new HashMap<>();
    all.forEach(e -> e.contents.forEach(content -> held.merge(content, 1, Integer::sum)));
    for (EventDraft event : all) {
      for (EventDraft inner : all) {
        boolean said =
            event.quotations.stream().anyMatch(q -> q.holds(inner.begin()))
                || event.said.stream().anyMatch(r -> r[0] <= inner.begin() && inner.begin() < r[1]);
        if (said && inner != event && !held.containsKey(inner)) {
          event.contents.add(inner);
          held.merge(inner, 1, Integer::sum);
        }
      }
    }
  }
}
