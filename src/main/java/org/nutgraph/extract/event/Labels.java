package org.nutgraph.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;

/**
 * Short readable sentences for events: "Netanyahu opposes: Palestinian Authority controls Gaza".
 */
final class Labels {
  private static final int DEEPEST = 3;

  private final MentionIndex mentions;

  Labels(MentionIndex mentions) {
    this.mentions = mentions;
  }

  String label(EventDraft event, Factuality factuality) {
    String text = label(event, 0);
    return factuality == Factuality.ACTUAL
        ? text
        : text + " (" + factuality.name().toLowerCase(Locale.ROOT) + ")";
  }

  private String label(EventDraft event, int depth) {
    String actors =
        names(Stream.concat(event.role("agent").stream(), event.role("participant").stream()));
    String others =
        Stream.of("recipient", "destination", "place", "origin")
            .map(role -> names(event.role(role).stream()))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    StringBuilder text = new StringBuilder();
    text.append(actors.isEmpty() ? "somebody" : actors)
        .append(' ')
        .append(event.eventClass().label());
    if (!others.isEmpty()) {
      text.append(' ').append(others);
    }
    if (!event.contents.isEmpty() && depth < DEEPEST) {
      List<String> contents =
          event.contents.stream().map(content -> label(content, depth + 1)).distinct().toList();
      text.append(": ").append(String.join("; ", contents));
    }
    return text.toString();
  }

  private String names(Stream<Filler.Entity> entities) {
    return entities
        .map(entity -> mentions.chain(entity).name())
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
