package org.nutgraph.extract.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Factuality;

/**
 * A sentence in which an event must be found.
 *
 * @param type local name of the event class
 * @param roles role → words that occur in the filler's name or in the trigger of the content event
 */
public record Example(
    String text,
    String type,
    Map<String, List<String>> roles,
    Factuality factuality,
    @Nullable String attributedTo) {
  public Example {
    roles = Map.copyOf(roles);
  }
}
