package org.nutgraph.extract.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.claim.Negation;
import org.nutgraph.extract.rule.EmbeddingLexicon;
import org.nutgraph.extract.rule.Rule;
import org.nutgraph.extract.rule.RuleSet;
import org.nutgraph.extract.rule.WordClass;

/** The events of one sentence: triggers whose rule finds the arguments it requires. */
final class SentenceEvents {
  private static final Set<String> PLACES = Set.of("Place", "GeopoliticalEntity", "Organization");
  static final Set<String> ANY =
      Set.of(
          "Person",
          "Organization",
          "GeopoliticalEntity",
          "Group",
          "Place",
          "NamedEvent",
          "Work",
          "Office");
  private static final Map<String, Set<String>> FITTING =
      Map.of(
          "agent", MentionIndex.ACTORS,
          "participant", MentionIndex.ACTORS,
          "recipient", MentionIndex.ACTORS,
          "place", PLACES,
          "destination", PLACES,
          "origin", PLACES,
          "topic", ANY);
  private static final Set<String> LITERAL = Set.of("instrument", "count");

  private final Sentence sentence;
  private final RuleSet rules;
  private final MentionIndex mentions;
  private final Arguments arguments;
  private final Negation negation;
  private final EmbeddingLexicon lexicon;
  private final List<EventDraft> events = new ArrayList<>();
  private final List<EventDraft> wanting = new ArrayList<>();
  private final Map<Integer, EventDraft> byHead = new HashMap<>();

  SentenceEvents(
      Sentence sentence,
      RuleSet rules,
      MentionIndex mentions,
      Arguments arguments,
      Negation negation,
      EmbeddingLexicon lexicon) {
    this.sentence = sentence;
    this.rules = rules;
    this.mentions = mentions;
    this.arguments = arguments;
    this.negation = negation;
    this.lexicon = lexicon;
  }

  /** Finds the events, in the order of the text, with their content events tied in. */
  List<EventDraft> find(TriggerFinder finder, Set<Integer> timeTokens) {
    Set<Token> taken = new HashSet<>();
    for (TriggerFinder.Match match : finder.find(sentence, timeTokens)) {
      if (match.predicate().tokens().stream().noneMatch(taken::contains)) {
        @Nullable EventDraft event = apply(match);
        if (event != null) {
          taken.addAll(match.predicate().tokens());
          events.add(event);
        }
      }
    }
    events.sort(Comparator.comparingInt(event -> event.predicate().head().index()));
    events.forEach(event -> byHead.put(event.base().index(), event));
    events.forEach(event -> byHead.put(event.predicate().head().index(), event));
    events.addAll(new SpokenModals(sentence, rules, mentions, arguments, negation).find(events));
    events.sort(Comparator.comparingInt(event -> event.predicate().head().index()));
    events.forEach(this::tieContents);
    events.forEach(this::tieAnaphora);
    return events;
  }

  private @Nullable EventDraft apply(TriggerFinder.Match match) {
    Rule rule = match.entry().rule();
    Predicate predicate = match.predicate();
    if (isBarred(rule, predicate)) {
      return null;
    }
    EventDraft event = draft(match);
    if (hasRequired(event)) {
      return event;
    }
    if (predicate.kind() == WordClass.VERB && rule.roles().containsKey("content")) {
      wanting.add(event);
    }
    return null;
  }

  /** The event with what fills its roles, whether or not that is enough. */
  EventDraft draft(TriggerFinder.Match match) {
    Rule rule = match.entry().rule();
    Predicate predicate = match.predicate();
    boolean negated =
        rule.typeWhenNegated().isPresent() && negation.isNegated(sentence, predicate.base());
    String type = negated ? rule.typeWhenNegated().orElseThrow() : rule.type();
    EventDraft event = new EventDraft(rule, type, rules.eventClass(type), predicate, negated);
    rule.roles().forEach((role, slots) -> fill(event, role, slots));
    event.spokenOf = arguments.isSpokenOf(predicate);
    event.dropActorsFrom("recipient");
    return event;
  }

  /** Verbs that lack something their rule requires: a quotation beside them may yet supply it. */
  List<EventDraft> wanting() {
    return wanting;
  }

  static boolean isComplete(EventDraft event) {
    return hasRequired(event);
  }

  private boolean isBarred(Rule rule, Predicate predicate) {
    boolean barred =
        rule.unless().entrySet().stream()
            .anyMatch(entry -> hasLemma(predicate, entry.getKey(), entry.getValue()));
    boolean missing =
        rule.only().entrySet().stream()
            .anyMatch(entry -> !hasLemma(predicate, entry.getKey(), entry.getValue()));
    return barred || missing;
  }

  /** True when one of the lemmas stands in the slot. */
  boolean hasLemma(Predicate predicate, String slot, Set<String> lemmas) {
    List<Token> tokens =
        slot.equals("modifier")
            ? sentence.children(predicate.base())
            : arguments.fill(predicate, slot);
    return tokens.stream()
        .flatMap(t -> Stream.concat(Stream.of(t), sentence.children(t, "conj")))
        .anyMatch(t -> lemmas.contains(Arguments.lemma(t)) || lemmas.contains(t.text()));
  }

  private void fill(EventDraft event, String role, List<List<String>> slots) {
    for (List<String> together : slots) {
      boolean filled = false;
      for (String slot : together) {
        boolean strange =
            slot.equals("subject")
                && !event.eventClass().shared()
                && (arguments.isAround(event.predicate())
                    || arguments.isSpokenOf(event.predicate()));
        if (strange) {
          continue;
        }
        if (slot.equals("subject") && role.equals("participant")) {
          arguments.host(event.predicate()).forEach(host -> fill(event, role, slot, host));
        }
        for (Token token : arguments.fill(event.predicate(), slot)) {
          filled |= fill(event, role, slot, token);
        }
      }
      if (filled && !role.equals("content")) {
        return;
      }
    }
  }

  private boolean fill(EventDraft event, String role, String slot, Token token) {
    if (role.equals("content")) {
      return !(slot.equals("clause") && isNoContent(event, token))
          && event.contentTokens.add(token);
    }
    if (LITERAL.contains(role)) {
      return false;
    }
    Set<String> types = fitting(event.rule(), role);
    boolean modifier = slot.equals("modifier") || token.is("compound") || token.is("amod");
    List<Filler.Entity> found = mentions.entities(sentence, token, types);
    if (found.isEmpty() && token.isVerb()) {
      found =
          sentence
              .children(token, "nsubj")
              .flatMap(subject -> mentions.entities(sentence, subject, types).stream())
              .toList();
    }
    if (found.isEmpty()
        || modifier && !token.is("amod") && !token.is("compound") && !token.is("nmod")) {
      return false;
    }
    List<Filler.Entity> all = event.entities.computeIfAbsent(role, r -> new ArrayList<>());
    event.slots.computeIfAbsent(role, r -> new HashSet<>()).add(slot);
    for (Filler.Entity entity : found) {
      if (all.stream().noneMatch(e -> e.chain() == entity.chain())) {
        all.add(entity);
      }
    }
    return true;
  }

  /** Classes of the entities that may fill the role. */
  static Set<String> fitting(Rule rule, String role) {
    return rule.types().getOrDefault(role, FITTING.getOrDefault(role, ANY));
  }

  /** A purpose is not what is said; a question is not what is wanted. */
  private boolean isNoContent(EventDraft event, Token clause) {
    boolean purpose = clause.is("advcl") && event.eventClass().reports();
    boolean control =
        event.eventClass().reports()
            && event.predicate().kind() == WordClass.VERB
            && clause.is("xcomp")
            && arguments.clauses().isInfinitive(clause)
            && lexicon.embedsAsItself(event.predicate().head().lemma());
    boolean question =
        event.contentBecomes() == Factuality.WANTED
            && sentence.children(clause).stream()
                .anyMatch(
                    c ->
                        c.tag().startsWith("W") || c.is("mark") && c.lemma().matches("whether|if"));
    return purpose || question || control || !hasForm(event.rule(), clause);
  }

  private boolean hasForm(Rule rule, Token clause) {
    return rule.clauseForm() == null
        || rule.clauseForm().equals("infinitive") == arguments.clauses().isInfinitive(clause);
  }

  private static boolean hasRequired(EventDraft event) {
    return event.rule().require().stream()
        .allMatch(choice -> choice.stream().anyMatch(role -> isFilled(event, role)));
  }

  static boolean isFilled(EventDraft event, String role) {
    return role.equals("content") ? event.hasContent() : !event.role(role).isEmpty();
  }

  /** The events at the top of what is said, urged, opposed. */
  private void tieContents(EventDraft event) {
    Set<EventDraft> found = new LinkedHashSet<>();
    for (Token token : event.contentTokens) {
      found.addAll(topEvents(event, token));
    }
    event.contents.addAll(found);
  }

  /**
   * "suggested resettling families, a proposal that Berg opposed": a noun that only names what was
   * proposed before leads back to it.
   */
  private void tieAnaphora(EventDraft event) {
    for (Token token : event.contentTokens) {
      boolean container = token.isNoun() && lexicon.names(Arguments.lemma(token));
      if (!event.contents.isEmpty() || !container) {
        continue;
      }
      for (EventDraft earlier : events.reversed()) {
        boolean before = earlier.predicate().head().index() < token.index();
        boolean open = earlier.contentBecomes() != Factuality.ACTUAL;
        if (before && open && earlier != event && !earlier.contents.isEmpty()) {
          event.contents.addAll(earlier.contents);
          break;
        }
      }
    }
  }

  private Set<EventDraft> topEvents(EventDraft parent, Token start) {
    Set<EventDraft> found = new LinkedHashSet<>();
    Deque<Token> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Token token = open.poll();
      Optional<EventDraft> event =
          Optional.ofNullable(byHead.get(token.index())).filter(e -> e != parent);
      if (event.isPresent()) {
        found.add(event.get());
      }
      for (Token child : sentence.children(token)) {
        boolean sibling =
            child.is("conj")
                && token.equals(start)
                && !(token.isNoun() && arguments.clauses().isFinite(child));
        boolean below = event.isEmpty() && leadsToContent(token, child);
        if ((sibling || below) && !parent.predicate().tokens().contains(child)) {
          open.add(child);
        }
      }
    }
    return found;
  }

  /** From a noun only where the noun is a name for what follows: "the idea of", "plans for". */
  private boolean leadsToContent(Token token, Token child) {
    boolean through = child.is("nmod") || child.relation().equals("acl");
    if (token.isNoun() && through) {
      return lexicon.names(Arguments.lemma(token))
          || token.is("root")
          || hasSubject(token)
          || isGerundOfContainer(token, child);
    }
    return leadsToContent(child);
  }

  /** "the idea of Norland leaving". */
  private boolean isGerundOfContainer(Token noun, Token verb) {
    return verb.tag().equals("VBG")
        && noun.is("nmod")
        && noun.head() >= 0
        && lexicon.names(Arguments.lemma(sentence.token(noun.head())));
  }

  private boolean hasSubject(Token token) {
    return sentence.children(token, "nsubj").findAny().isPresent();
  }

  private static boolean leadsToContent(Token child) {
    return child.is("xcomp")
        || child.is("ccomp")
        || child.is("obj")
        || child.is("conj")
        || child.relation().equals("acl")
        || child.is("nmod") && !child.relation().equals("nmod:poss")
        || child.is("nsubj")
        || child.is("csubj")
        || child.is("advcl") && child.isVerb();
  }
}
