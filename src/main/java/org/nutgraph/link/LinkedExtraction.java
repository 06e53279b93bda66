package org.nutgraph.link;

import java.util.List;
import org.nutgraph.annotate.Chain;
import org.nutgraph.extract.Extraction;

/** An extraction and the link of each chain, at the place that is the chain's id. */
public record LinkedExtraction(Extraction extraction, List<Link> links) {
  public LinkedExtraction {
    links = List.copyOf(links);
    if (links.size() != extraction.source().chains().size()) {
      throw new IllegalArgumentException("one link for each chain is needed");
    }
  }

  public Link linkOf(Chain chain) {
    return links.get(chain.id());
  }
}
