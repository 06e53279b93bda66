package org.nutgraph.serve.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** What answers each path of the API. */
final class Api {
  private static final int SEARCH = 10;
  private static final int NEIGHBOURS = 25;
  private static final int MOST = 100;
  private static final int COMPARED = 300;
  private static final int MOST_FACTS = 5000;

  private final Views views;
  private final Map<String, Function<Wishes, Object>> paths = new TreeMap<>();

  Api(Views views) {
    this.views = views;
    paths.put("/stats", wishes -> views.stats());
    paths.put("/search", this::search);
    paths.put("/article", this::article);
    paths.put(
        "/entity",
        wishes ->
            views.entity(
                wishes.iri("iri"), wishes.number("limit", Views.ENTITY_FACTS, MOST_FACTS)));
    paths.put("/fact", wishes -> views.fact(wishes.iri("iri")));
    paths.put("/neighbours", this::neighbours);
    paths.put("/compare", this::compare);
    paths.put("/queries", wishes -> QueriesView.all(views.surroundings().queries()));
    paths.put("/terms", wishes -> terms());
  }

  /**
   * The view behind a path.
   *
   * @throws ViewException when there is none or it cannot be given
   */
  Object answer(String path, Wishes wishes) {
    Function<Wishes, Object> view = paths.get(path);
    if (view == null) {
      throw ViewException.unknown(
          "nothing answers here",
          "/api" + path,
          "ask one of /api" + String.join(", /api", paths()));
    }
    return view.apply(wishes);
  }

  List<String> paths() {
    return List.copyOf(paths.keySet());
  }

  private Object search(Wishes wishes) {
    String query = wishes.get("q", "words");
    int limit = wishes.number("limit", SEARCH, MOST);
    return views.read(asking -> new Search(asking).find(query, limit));
  }

  private Object article(Wishes wishes) {
    Node article =
        wishes
            .find("key")
            .map(key -> NodeFactory.createURI(views.surroundings().articleIri(key)))
            .orElseGet(() -> wishes.iri("iri"));
    return views.article(article);
  }

  private Object neighbours(Wishes wishes) {
    List<Node> entities = wishes.iris("iri");
    if (entities.size() > MOST) {
      throw ViewException.bad(
          "more than " + MOST + " entities at once", "parameter iri", "ask about fewer");
    }
    FactFilter filter = FactFilter.of(wishes, views.surroundings());
    int limit = wishes.number("limit", NEIGHBOURS, MOST);
    return views.read(asking -> new Neighbours(asking, filter).of(entities, limit));
  }

  private Object compare(Wishes wishes) {
    int limit = wishes.number("limit", COMPARED, MOST_FACTS);
    @Nullable Node iri = wishes.findIri("iri").orElse(null);
    @Nullable String words = wishes.find("q").orElse(null);
    @Nullable Node actor = wishes.findIri("agent").orElse(null);
    @Nullable Node other = wishes.findIri("recipient").orElse(null);
    @Nullable Node type =
        wishes.find("class").map(name -> FactFilter.type(name, views.surroundings())).orElse(null);
    if (iri == null && words == null && actor == null && other == null) {
      throw ViewException.bad(
          "it is not said what to compare",
          "parameters iri, agent, recipient and q",
          "add ?iri= of an event or entity, ?agent= and ?recipient= (and ?class=), or ?q=words");
    }
    return views.read(
        asking -> {
          Comparison comparison = new Comparison(asking, limit);
          if (iri != null) {
            return comparison.like(iri);
          }
          return words != null ? comparison.words(words) : comparison.between(actor, other, type);
        });
  }

  private Object terms() {
    return new TermsView(
        views.surroundings().terms().prefixMap(), views.surroundings().vocabulary().terms());
  }
}
