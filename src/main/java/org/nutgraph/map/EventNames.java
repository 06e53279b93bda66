package org.nutgraph.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.nutgraph.extract.Event;
import org.nutgraph.extract.Extraction;
import org.nutgraph.extract.Filler;
import org.nutgraph.extract.Span;

/** Names the events of an article; events that share a trigger get longer names, all of them. */
final class EventNames {
  private record Place(int begin, int end) {}

  private record TypedPlace(int begin, int end, String type) {}

  private final Extraction extraction;
  private final Iris iris;
  private final String article;

  EventNames(Extraction extraction, Iris iris, String article) {
    this.extraction = extraction;
    this.iris = iris;
    this.article = article;
  }

  /** One node for each event, at the place that is its id. */
  List<Node> nodes() {
    Map<Place, Integer> atPlace = new HashMap<>();
    Map<TypedPlace, Integer> ofType = new HashMap<>();
    for (Event event : extraction.events()) {
      atPlace.merge(place(event), 1, Integer::sum);
      ofType.merge(typedPlace(event), 1, Integer::sum);
    }
    List<Node> nodes = new ArrayList<>();
    for (Event event : extraction.events()) {
      Place place = place(event);
      if (ofType.getOrDefault(typedPlace(event), 0) > 1) {
        nodes.add(
            Terms.iri(iris.event(article, place.begin(), place.end(), event.type(), claim(event))));
      } else if (atPlace.getOrDefault(place, 0) > 1) {
        nodes.add(Terms.iri(iris.event(article, place.begin(), place.end(), event.type())));
      } else {
        nodes.add(Terms.iri(iris.event(article, place.begin(), place.end())));
      }
    }
    return List.copyOf(nodes);
  }

  private static Place place(Event event) {
    return new Place(event.trigger().begin(), event.trigger().end());
  }

  private static TypedPlace typedPlace(Event event) {
    return new TypedPlace(event.trigger().begin(), event.trigger().end(), event.type());
  }

  /** All that an event says, without ids; two events that say the same are one node. */
  private String claim(Event event) {
    StringBuilder claim = new StringBuilder();
    new TreeMap<>(event.roles())
        .forEach(
            (role, fillers) -> {
              claim.append(role);
              fillers.forEach(filler -> claim.append(' ').append(offsets(filler)));
              claim.append('\n');
            });
    event.contentSpans().forEach(span -> claim.append(offsets(span)).append('\n'));
    Filler.Entity speaker = event.qualifiers().attributedTo();
    return claim
        .append(event.time())
        .append('\n')
        .append(speaker == null ? "" : offsets(speaker))
        .append('\n')
        .append(event.qualifiers().factuality())
        .append(event.qualifiers().quoted())
        .append(event.qualifiers().confidence())
        .append(event.qualifiers().sentence())
        .append(event.qualifiers().rule())
        .toString();
  }

  private String offsets(Filler filler) {
    return switch (filler) {
      case Filler.Entity entity -> {
        var mention = extraction.source().mentions().get(entity.mention());
        yield mention.begin() + "," + mention.end();
      }
      case Filler.Content content -> {
        Event event = extraction.events().get(content.event());
        yield offsets(event.trigger()) + "," + event.type();
      }
      case Filler.Literal literal -> offsets(literal.span());
    };
  }

  private static String offsets(Span span) {
    return span.begin() + "," + span.end();
  }
}
