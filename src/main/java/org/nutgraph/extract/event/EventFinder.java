package org.nutgraph.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Quotation;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Testimony;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Qualifiers;
import org.nutgraph.extract.Span;
import org.nutgraph.extract.Time;
import org.nutgraph.extract.claim.Claim;
import org.nutgraph.extract.claim.ClaimCalculus;
import org.nutgraph.extract.claim.Negation;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.LightVerbs;
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.extract.time.TimeExpression;
import org.nutgraph.extract.time.TimeFinder;

/** Finds the events of an article, ties what is said to who says it, and dates them. */
public final class EventFinder {

  private final RuleSet rules;
  private final LightVerbs light;
  private final TriggerFinder triggers;
  private final ClaimCalculus calculus;
  private final Negation negation;
  private final EmbeddingLexicon lexicon;
  private final TimeFinder times;

  /**
   * The events of an article.
   *
   * @param events in the order of the text
   * @param drafts the same by sentence, for what else needs to know who says what
   */
  public record Found(List<Event> events, Map<Integer, List<EventDraft>> drafts) {}

  private EventFinder(
      RuleSet rules,
      LightVerbs light,
      ClaimCalculus calculus,
      Negation negation,
      EmbeddingLexicon lexicon,
      TimeFinder times) {
    this.rules = rules;
    this.light = light;
    this.triggers = new TriggerFinder(rules);
    this.calculus = calculus;
    this.negation = negation;
    this.lexicon = lexicon;
    this.times = times;
  }

  public static EventFinder load(RuleSet rules, EmbeddingLexicon lexicon, LightVerbs light) {
    return new EventFinder(
        rules,
        light,
        new ClaimCalculus(lexicon, light),
        new Negation(lexicon),
        lexicon,
        TimeFinder.load());
  }

  public Found find(AnnotatedArticle article) {
    MentionIndex mentions = new MentionIndex(article, rules);
    Map<Integer, List<EventDraft>> bySentence = new LinkedHashMap<>();
    List<EventDraft> wanting = new ArrayList<>();
    Map<Integer, List<TimeExpression>> timesBySentence = new LinkedHashMap<>();
    for (Sentence sentence : article.sentences()) {
      List<TimeExpression> expressions =
          times.find(sentence, article.article().body(), article.article().published());
      timesBySentence.put(sentence.index(), expressions);
      SentenceEvents events = events(sentence, mentions);
      bySentence.put(sentence.index(), events.find(triggers, tokens(expressions)));
      wanting.addAll(events.wanting());
    }
    new Attributions(article, mentions, bySentence, wanting).tie();
    List<EventDraft> all = new ArrayList<>();
    bySentence.values().forEach(all::addAll);
    all.forEach(EventFinder::inheritAgents);
    for (int i = 0; i < all.size(); i++) {
      all.get(i).id = i;
    }
    Testimony testimony = new Testimony(article);
    ToldAs toldAs = new ToldAs(all);
    List<Event> events = new ArrayList<>();
    for (EventDraft draft : all) {
      int sentence = draft.sentence().index();
      events.add(
          event(
              article,
              testimony,
              mentions,
              draft,
              toldAs,
              bySentence.getOrDefault(sentence, List.of()),
              timesBySentence.getOrDefault(sentence, List.of())));
    }
    return new Found(events, bySentence);
  }

  private SentenceEvents events(Sentence sentence, MentionIndex mentions) {
    Arguments arguments = new Arguments(sentence, light);
    return new SentenceEvents(sentence, rules, mentions, arguments, negation, lexicon);
  }

  private static Set<Integer> tokens(List<TimeExpression> expressions) {
    Set<Integer> tokens = new HashSet<>();
    for (TimeExpression expression : expressions) {
      for (int i = expression.first(); i < expression.last(); i++) {
        tokens.add(i);
      }
    }
    return tokens;
  }

  /**
   * What became of every trigger of the article's sentences. For people who ask why; the events
   * themselves are found without it.
   *
   * @param found what {@link #find} found in the same article
   */
  public List<SentenceDiagnosis> diagnose(AnnotatedArticle article, Found found) {
    MentionIndex mentions = new MentionIndex(article, rules);
    List<SentenceDiagnosis> diagnoses = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      List<TimeExpression> expressions =
          times.find(sentence, article.article().body(), article.article().published());
      Diagnosing diagnosing =
          new Diagnosing(
              sentence,
              rules,
              mentions,
              events(sentence, mentions),
              new Arguments(sentence, light),
              found.drafts().getOrDefault(sentence.index(), List.of()));
      diagnoses.add(diagnosing.diagnose(triggers.find(sentence, tokens(expressions))));
    }
    return diagnoses;
  }

  /** Who is urged to act is the agent of the act; who promises to act is too. */
  private static void inheritAgents(EventDraft event) {
    List<Filler.Entity> actors = event.role(event.eventClass().control());
    boolean acts =
        !event.eventClass().reports() && event.eventClass().content() != Factuality.POSSIBLE;
    if (!acts || actors.isEmpty()) {
      return;
    }
    for (EventDraft content : event.contents) {
      boolean open = content.role("agent").isEmpty() && content.role("participant").isEmpty();
      boolean infinitive =
          content.predicate().head().isVerb()
              && content.rule().roles().containsKey("agent")
              && new Clauses(content.sentence()).isInfinitive(content.predicate().head());
      if (open && infinitive) {
        content.entities.put("agent", new ArrayList<>(actors));
      }
    }
  }

  private Event event(
      AnnotatedArticle article,
      Testimony testimony,
      MentionIndex mentions,
      EventDraft draft,
      ToldAs toldAs,
      List<EventDraft> beside,
      List<TimeExpression> expressions) {
    String body = article.article().body();
    String type = toldAs.type(draft);
    Claim claim =
        Parenthesis.namesSource(draft)
            ? new Claim(Factuality.ACTUAL, null)
            : calculus.claim(
                draft,
                beside,
                (sentence, token) ->
                    mentions.entities(sentence, token, MentionIndex.ACTORS).stream().findFirst());
    Optional<Quotation> quotation = article.quotationAt(draft.begin());
    Filler.Entity speaker =
        speaker(article, claim, quotation.orElse(null), testimony.tellerAt(draft.begin()));
    Time time = time(draft, expressions);
    Factuality factuality = notYet(claim.factuality(), time, article.article().published());
    Qualifiers qualifiers =
        new Qualifiers(
            factuality,
            speaker,
            quotation.isPresent(),
            draft.rule().confidence(),
            draft.rule().id(),
            draft.sentence().index());
    return new Event(
        draft.id,
        type,
        new Span(draft.begin(), draft.end(), body.substring(draft.begin(), draft.end())),
        roles(draft),
        new ContentSpans(article).of(draft, beside, tokens(expressions)),
        time,
        qualifiers,
        hasEdge(article, draft, toldAs));
  }

  private static boolean hasEdge(AnnotatedArticle article, EventDraft draft, ToldAs toldAs) {
    Map<String, Set<String>> barred = draft.rule().edgeUnless();
    boolean elsewhere = barred.containsKey("place") && !draft.role("recipient").isEmpty();
    boolean all =
        !elsewhere
            && barred.entrySet().stream()
                .allMatch(
                    entry ->
                        draft.role(entry.getKey()).stream()
                            .map(filler -> article.chains().get(filler.chain()).type())
                            .anyMatch(entry.getValue()::contains));
    boolean shared = !draft.role("participant").isEmpty();
    boolean sideless = shared && (draft.spokenOf || draft.lacksSide() || toldAs.isUnsure(draft));
    return draft.rule().edge() && (barred.isEmpty() || !all) && !sideless;
  }

  /** "is meeting Berg on Friday": what lies after the day of publication has not happened. */
  private static Factuality notYet(
      Factuality factuality, @Nullable Time time, @Nullable LocalDate published) {
    boolean ahead =
        time != null
            && time.value() != null
            && published != null
            && time.value().begin().isAfter(published);
    return ahead && factuality == Factuality.ACTUAL ? Factuality.PLANNED : factuality;
  }

  private static Filler.@Nullable Entity speaker(
      AnnotatedArticle article,
      Claim claim,
      @Nullable Quotation quotation,
      Optional<Mention> teller) {
    if (claim.speaker() != null) {
      return claim.speaker();
    }
    if (quotation == null || quotation.speaker() == null) {
      return teller.map(m -> new Filler.Entity(m.id(), m.chain())).orElse(null);
    }
    Mention mention = article.mentions().get(quotation.speaker());
    return new Filler.Entity(mention.id(), mention.chain());
  }

  private static Map<String, List<Filler>> roles(EventDraft draft) {
    Map<String, List<Filler>> roles = new LinkedHashMap<>();
    draft.entities.forEach((role, entities) -> roles.put(role, List.copyOf(entities)));
    if (!draft.contents.isEmpty()) {
      List<Filler> contents = new ArrayList<>();
      draft.contents.forEach(content -> contents.add(new Filler.Content(content.id)));
      roles.put("content", contents);
    }
    return roles;
  }

  /** The time in the event's own phrase, or else beside the words that govern it. */
  private static @Nullable Time time(EventDraft draft, List<TimeExpression> expressions) {
    Sentence sentence = draft.sentence();
    Token current = draft.base();
    for (int level = 0; level < 3; level++) {
      for (TimeExpression expression : expressions) {
        if (belongs(sentence, expression, current)) {
          return new Time(expression.span(), expression.value());
        }
      }
      boolean leaves = current.is("ccomp") || current.is("parataxis") || current.is("acl");
      if (current.head() < 0 || leaves) {
        return null;
      }
      current = sentence.token(current.head());
    }
    return null;
  }

  /** The expression hangs on the word, with no clause in between. */
  private static boolean belongs(Sentence sentence, TimeExpression expression, Token word) {
    for (int i = expression.first(); i < expression.last(); i++) {
      Token token = sentence.token(i);
      boolean top = token.head() < expression.first() || token.head() >= expression.last();
      if (!top) {
        continue;
      }
      Token up = token;
      for (int steps = 0; steps < 3 && up.head() >= 0; steps++) {
        if (up.head() == word.index()) {
          return true;
        }
        up = sentence.token(up.head());
        if (up.isVerb()) {
          break;
        }
      }
    }
    return false;
  }
}
