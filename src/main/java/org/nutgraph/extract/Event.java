package org.nutgraph.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, is said, wanted, planned or denied.
 *
 * @param id its place in the extraction's list of events
 * @param type local name of an event class of the ontology ("Visit")
 * @param trigger the words that name it
 * @param roles local name of the role ("agent") → what fills it, in the order of the text
 * @param contentSpans what is said, urged, proposed, opposed, as written; may be in several pieces
 * @param bare false when no triple may stand between its ends even where it is asserted
 */
public record Event(
    int id,
    String type,
    Span trigger,
    Map<String, List<Filler>> roles,
    List<Span> contentSpans,
    @Nullable Time time,
    Qualifiers qualifiers,
    boolean bare) {

  public Event {
    roles = Map.copyOf(roles);
    contentSpans = List.copyOf(contentSpans);
  }

  public List<Filler> role(String name) {
    return roles.getOrDefault(name, List.of());
  }
}
