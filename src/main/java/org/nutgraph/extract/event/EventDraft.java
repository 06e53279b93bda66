package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraph.annotate.Quotation;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.rule.EventClass;
import org.nutgraph.extract.rule.Rule;

/** An event while its arguments and content are gathered. */
public final class EventDraft {
  private static final Set<String> COMPANION = Set.of("with", "to", "from", "alongside");

  private final Rule rule;
  private final String type;
  private final EventClass eventClass;
  private final Predicate predicate;
  private final boolean negationSpent;

  /** The reporting event whose claim this one shares; null for an event of its own. */
  private final @Nullable EventDraft report;

  final Map<String, List<Filler.Entity>> entities = new LinkedHashMap<>();
  final Set<Token> contentTokens = new LinkedHashSet<>();
  final List<EventDraft> contents = new ArrayList<>();
  final List<Quotation> quotations = new ArrayList<>();

  /** Ranges of the body that are said beside the predicate, where the tree does not show it. */
  final List<int[]> said = new ArrayList<>();

  /** Role → the slots that filled it. */
  final Map<String, Set<String>> slots = new HashMap<>();

  /** True when it is only what others speak about: "discussed cooperation". */
  boolean spokenOf;

  int id = -1;

  EventDraft(
      Rule rule, String type, EventClass eventClass, Predicate predicate, boolean negationSpent) {
    this(rule, type, eventClass, predicate, negationSpent, null);
  }

  EventDraft(
      Rule rule,
      String type,
      EventClass eventClass,
      Predicate predicate,
      boolean negationSpent,
      @Nullable EventDraft report) {
    this.report = report;
    this.rule = rule;
    this.type = type;
    this.eventClass = eventClass;
    this.predicate = predicate;
    this.negationSpent = negationSpent;
  }

  public Rule rule() {
    return rule;
  }

  public String type() {
    return type;
  }

  public EventClass eventClass() {
    return eventClass;
  }

  /** What an actual content becomes. */
  public Factuality contentBecomes() {
    boolean own = rule.content() != null && type.equals(rule.type());
    return own ? Objects.requireNonNull(rule.content()) : eventClass.content();
  }

  public Predicate predicate() {
    return predicate;
  }

  public Sentence sentence() {
    return predicate.sentence();
  }

  /** The token that carries its clause. */
  public Token base() {
    return report == null ? predicate.base() : report.base();
  }

  /** True when "not" has made it an event of the opposite class and is not to count again. */
  public boolean isNegationSpent() {
    return negationSpent;
  }

  /** True when the token heads what is said, urged, proposed or opposed. */
  public boolean hasContent(Token token) {
    return contentTokens.contains(token);
  }

  /** True when something is said, urged, proposed or opposed, be it a clause or a quotation. */
  boolean hasContent() {
    return !contentTokens.isEmpty() || !quotations.isEmpty() || !said.isEmpty();
  }

  /** True when the other event is said, urged, proposed or opposed by this one. */
  public boolean holds(EventDraft other) {
    return contents.contains(other);
  }

  /** True when the offset stands in a quotation that this event reports from outside. */
  public boolean quotes(int offset) {
    return quotations.stream().anyMatch(q -> q.holds(offset) && !q.holds(begin()));
  }

  public List<Filler.Entity> role(String name) {
    return entities.getOrDefault(name, List.of());
  }

  /** Whose claim the content is, when it has a name. */
  public Optional<Filler.Entity> speaker() {
    return role("agent").stream().findFirst().or(() -> role("participant").stream().findFirst());
  }

  /**
   * True when those who take part are told as companions of somebody who is not named: "talks with
   * Chile and Peru" are not talks between the two.
   */
  boolean lacksSide() {
    Set<String> filled = slots.getOrDefault("participant", Set.of());
    return !filled.isEmpty() && COMPANION.containsAll(filled);
  }

  /** Nobody does to himself what the words do not say he does: an agent is no recipient. */
  void dropActorsFrom(String role) {
    List<Filler.Entity> others = entities.get(role);
    if (others != null) {
      others.removeIf(
          other -> role("agent").stream().anyMatch(actor -> actor.chain() == other.chain()));
      if (others.isEmpty()) {
        entities.remove(role);
      }
    }
  }

  int begin() {
    return predicate.tokens().stream().mapToInt(Token::begin).min().orElseThrow();
  }

  int end() {
    return predicate.tokens().stream().mapToInt(Token::end).max().orElseThrow();
  }
}
