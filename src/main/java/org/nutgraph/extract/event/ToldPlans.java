package org.nutgraph.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Qualifiers;

/**
 * "She will travel to Oslo in May. She is travelling to open the fair." The present progressive may
 * speak of what is to come; it does where the article tells the same of the same people as planned.
 */
final class ToldPlans {
  private final List<EventDraft> drafts;
  private final List<Event> events;

  /**
   * @param drafts what the events were made from, in the same order
   */
  ToldPlans(List<EventDraft> drafts, List<Event> events) {
    this.drafts = drafts;
    this.events = events;
  }

  List<Event> applied() {
    List<Event> applied = new ArrayList<>();
    for (Event event : events) {
      boolean open =
          event.qualifiers().factuality() == Factuality.ACTUAL
              && isPresentProgressive(drafts.get(event.id()));
      applied.add(open && isPlannedToo(event) ? planned(event) : event);
    }
    return applied;
  }

  private static boolean isPresentProgressive(EventDraft draft) {
    Sentence sentence = draft.sentence();
    Token verb = draft.predicate().head();
    return verb.tag().equals("VBG")
        && sentence
            .children(verb, "aux")
            .anyMatch(aux -> aux.tag().matches("VBZ|VBP") && aux.lemma().equals("be"));
  }

  private boolean isPlannedToo(Event event) {
    Set<Integer> actors = actors(event);
    return events.stream()
        .filter(other -> other.type().equals(event.type()))
        .filter(other -> other.qualifiers().factuality() == Factuality.PLANNED)
        .anyMatch(other -> actors(other).stream().anyMatch(actors::contains));
  }

  private static Set<Integer> actors(Event event) {
    return Stream.concat(event.role("agent").stream(), event.role("participant").stream())
        .filter(Filler.Entity.class::isInstance)
        .map(filler -> ((Filler.Entity) filler).chain())
        .collect(Collectors.toSet());
  }

  private static Event planned(Event event) {
    Qualifiers own = event.qualifiers();
    return new Event(
        event.id(),
        event.type(),
        event.trigger(),
        event.roles(),
        event.contentSpans(),
        event.time(),
        new Qualifiers(
            Factuality.PLANNED,
            own.attributedTo(),
            own.quoted(),
            own.confidence(),
            own.rule(),
            own.sentence()),
        event.bare());
  }
}
