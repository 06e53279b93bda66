package org.nutgraph.map;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.link.LinkedExtraction;

/**
 * Short readable sentences for events, by the names of what their entities are linked to: "Benjamin
 * Netanyahu opposes: Palestinian National Authority controls Gaza Strip".
 */
final class EventLabels {
  private static final int DEEPEST = 3;
  private static final List<String> OBJECTS =
      List.of("recipient", "destination", "place", "origin", "topic");

  private final LinkedExtraction linked;

  EventLabels(LinkedExtraction linked) {
    this.linked = linked;
  }

  String of(Event event) {
    Factuality factuality = event.qualifiers().factuality();
    String text = text(event, 0);
    return factuality == Factuality.ACTUAL
        ? text
        : text + " (" + factuality.name().toLowerCase(Locale.ROOT) + ")";
  }

  private String text(Event event, int depth) {
    String actors =
        names(Stream.concat(event.role("agent").stream(), event.role("participant").stream()));
    String objects =
        OBJECTS.stream()
            .map(role -> names(event.role(role).stream()))
            .filter(names -> !names.isEmpty())
            .findFirst()
            .orElse("");
    String contents =
        depth == DEEPEST
            ? ""
            : event.role("content").stream()
                .filter(Filler.Content.class::isInstance)
                .map(Filler.Content.class::cast)
                .map(content -> linked.extraction().events().get(content.event()))
                .map(content -> text(content, depth + 1))
                .distinct()
                .collect(Collectors.joining("; "));
    return (actors.isEmpty() ? "somebody" : actors)
        + " "
        + event.verb()
        + (objects.isEmpty() ? "" : " " + objects)
        + (contents.isEmpty() ? "" : ": " + contents);
  }

  private String names(Stream<Filler> fillers) {
    return fillers
        .filter(Filler.Entity.class::isInstance)
        .map(Filler.Entity.class::cast)
        .map(entity -> linked.extraction().source().chains().get(entity.chain()))
        .map(linked::nameOf)
        .distinct()
        .collect(Collectors.joining(" and "));
  }
}
