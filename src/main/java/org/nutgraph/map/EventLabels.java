package org.nutgraph.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraph.annotate.Chain;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Factuality;
import org.nutgraph.extract.Filler;
import org.nutgraph.link.LinkedExtraction;

/**
 * Short readable sentences for events, by the names of what their entities are linked to: "Benjamin
 * Netanyahu opposes: Palestinian National Authority controls Gaza Strip". What is said stands as
 * written where no event tells it; an event without an actor is a noun: "release of the hostages".
 */
final class EventLabels {
  private static final int DEEPEST = 3;
  private static final int LONGEST_QUOTATION = 80;
  private static final String PLACE = "place";
  private static final String ORIGIN = "origin";
  private static final String GROUP = "Group";

  private final LinkedExtraction linked;
  private final Vocabulary vocabulary;
  private final Map<String, EventWords> words;

  EventLabels(LinkedExtraction linked, Vocabulary vocabulary, Map<String, EventWords> words) {
    this.linked = linked;
    this.vocabulary = vocabulary;
    this.words = words;
  }

  String of(Event event) {
    Factuality factuality = event.qualifiers().factuality();
    String text = text(event, 0);
    return factuality == Factuality.ACTUAL
        ? text
        : text + " (" + factuality.name().toLowerCase(Locale.ROOT) + ")";
  }

  private String text(Event event, int depth) {
    EventWords own = words(event);
    List<Chain> actors = actors(event);
    List<String> objectRoles = objectRoles(event);
    String object =
        objectRoles.stream()
            .map(role -> names(chains(event, role)))
            .filter(names -> !names.isEmpty())
            .findFirst()
            .orElse("");
    List<String> parts = new ArrayList<>();
    if (actors.isEmpty()) {
      parts.add(own.noun());
      add(parts, own.of(), object);
    } else {
      parts.add(names(actors));
      parts.add(isPlural(actors) ? own.many() : own.one());
      add(parts, own.to(), object);
    }
    if (object.isEmpty()) {
      add(parts, "about", names(chains(event, "topic")));
    }
    if (!objectRoles.contains(PLACE) || !object.equals(names(chains(event, PLACE)))) {
      add(parts, "in", names(chains(event, PLACE)));
    }
    String said = depth == DEEPEST ? "" : said(event, depth);
    return String.join(" ", parts) + (said.isEmpty() ? "" : ": " + said);
  }

  private EventWords words(Event event) {
    EventWords found = words.get(event.type());
    if (found == null) {
      throw new IllegalArgumentException(
          "ontology/lists/event-words.tsv has no row for " + event.type());
    }
    return found;
  }

  private List<Chain> actors(Event event) {
    return Stream.concat(chains(event, "agent").stream(), chains(event, "participant").stream())
        .distinct()
        .toList();
  }

  /**
   * Recipient and destination are always the object; a place or an origin where an edge says so.
   */
  private List<String> objectRoles(Event event) {
    List<String> edge = vocabulary.edgeObjectRoles(event.type());
    return Stream.of("recipient", "destination", PLACE, ORIGIN)
        .filter(role -> !role.equals(PLACE) && !role.equals(ORIGIN) || edge.contains(role))
        .toList();
  }

  private String said(Event event, int depth) {
    String contents =
        event.role("content").stream()
            .filter(Filler.Content.class::isInstance)
            .map(Filler.Content.class::cast)
            .map(content -> linked.extraction().events().get(content.event()))
            .map(content -> text(content, depth + 1))
            .distinct()
            .collect(Collectors.joining("; "));
    if (!contents.isEmpty() || depth > 0) {
      return contents;
    }
    String written =
        event.contentSpans().stream()
            .map(span -> span.text().strip())
            .collect(Collectors.joining(" … "))
            .replaceAll("\\s+", " ")
            .replaceAll("^,|,$", "")
            .replaceAll("^[\"“]([^\"“”]*)[\"”]$", "$1");
    return written.isEmpty() ? "" : "“" + cut(written) + "”";
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_QUOTATION) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_QUOTATION);
    int whole = Character.isHighSurrogate(text.charAt(LONGEST_QUOTATION - 1)) ? 1 : 0;
    return text.substring(0, space > 0 ? space : LONGEST_QUOTATION - whole) + "…";
  }

  private static void add(List<String> parts, String preposition, String names) {
    if (!names.isEmpty()) {
      parts.add(preposition.isEmpty() ? names : preposition + " " + names);
    }
  }

  private List<Chain> chains(Event event, String role) {
    return event.role(role).stream()
        .filter(Filler.Entity.class::isInstance)
        .map(Filler.Entity.class::cast)
        .map(entity -> linked.extraction().source().chains().get(entity.chain()))
        .distinct()
        .toList();
  }

  /** A name in the plural is one actor ("United States"), unless it is that of a people. */
  private static boolean isPlural(List<Chain> actors) {
    Chain first = actors.getFirst();
    return actors.size() > 1 || first.plural() && (!first.named() || first.type().equals(GROUP));
  }

  private String names(List<Chain> chains) {
    List<String> names = chains.stream().map(linked::nameOf).distinct().toList();
    if (names.size() < 3) {
      return String.join(" and ", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
