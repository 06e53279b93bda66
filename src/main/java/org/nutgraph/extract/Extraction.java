package org.nutgraph.extract;

import java.util.List;
import org.nutgraph.annotate.AnnotatedArticle;

/** Everything found in one article; events in the order of the text. */
public record Extraction(
    AnnotatedArticle source, List<Event> events, List<StatedRelation> relations) {
  public Extraction {
    events = List.copyOf(events);
    relations = List.copyOf(relations);
  }
}
