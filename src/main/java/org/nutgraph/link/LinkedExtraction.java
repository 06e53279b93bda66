package org.nutgraph.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nutgraph.annotate.Chain;
import org.nutgraph.extract.Extraction;

/**
 * An extraction and the link of each chain, at the place that is the chain's id.
 *
 * @param labels chain's id → the name that a person gave to its local entity
 * @param days QID of an item that is linked or may be → day of the index that told of it
 */
public record LinkedExtraction(
    Extraction extraction,
    List<Link> links,
    Map<Integer, String> labels,
    Map<String, LocalDate> days) {
  public LinkedExtraction {
    links = List.copyOf(links);
    labels = Map.copyOf(labels);
    days = Map.copyOf(days);
    if (links.size() != extraction.source().chains().size()) {
      throw new IllegalArgumentException("one link for each chain is needed");
    }
  }

  public LinkedExtraction(Extraction extraction, List<Link> links) {
    this(extraction, links, Map.of(), Map.of());
  }

  public Link linkOf(Chain chain) {
    return links.get(chain.id());
  }

  /** The name by which the chain's entity goes: the item's, or a person's choice, or its own. */
  public String nameOf(Chain chain) {
    return switch (linkOf(chain)) {
      case Link.Found found -> found.candidate().label();
      case Link.Local local -> local.label();
      case Link.Ambiguous ambiguous -> labels.getOrDefault(chain.id(), chain.name());
      case Link.Unknown unknown -> labels.getOrDefault(chain.id(), chain.name());
    };
  }
}
