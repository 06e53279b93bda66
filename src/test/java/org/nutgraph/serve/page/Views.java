package org.nutgraph.serve.page;

import static org.nutgraph.serve.page.Visit.encoded;
import static org.nutgraph.serve.page.Visit.entity;
import static org.nutgraph.serve.page.Visit.relations;

import java.util.LinkedHashMap;
import java.util.Map;

/** An address of each view and of each of its states, by name. */
final class Views {
  private Views() {}

  /**
   * @param article the key of an article
   * @param iri an entity that much is told of
   */
  static Map<String, String> of(String article, String iri) {
    Map<String, String> views = new LinkedHashMap<>();
    views.put("start", "/");
    views.put("search", "/search?q=is");
    views.put("nothing-found", "/search?q=zzzzqqq");
    views.put("article", "/article?key=" + article);
    views.put("entity", entity(iri));
    views.put("relations-start", "/relations");
    views.put("relations", relations(iri));
    views.put("question-table", "/query?name=who-met-whom");
    views.put("question-graph", "/query?name=who-met-whom&view=graph");
    views.put("question-timeline", "/query?name=who-met-whom&view=timeline");
    views.put("query", "/query");
    views.put("compare-start", "/compare");
    views.put("compare", "/compare?iri=" + encoded(iri));
    return views;
  }
}
