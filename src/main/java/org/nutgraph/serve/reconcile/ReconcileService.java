package org.nutgraph.serve.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.serve.reconcile.QuestionReader.Wanted;
import org.nutgraph.serve.reconcile.Reconciler.Candidate;
import org.nutgraph.store.GraphStore;

/**
 * Answers requests, whatever brings them. Immutable; safe for many threads. Knows the store as it
 * was when the service was made.
 */
public final class ReconcileService {
  private static final int SUGGESTIONS = 20;

  private final Entities entities;
  private final EntityTypes types;
  private final Reconciler reconciler;
  private final Answers answers;
  private final Manifest manifest;
  private final PreviewPage previews;

  private ReconcileService(Entities entities, EntityTypes types, Terms terms) {
    String items = terms.prefixMap().getOrDefault("wd", "");
    this.entities = entities;
    this.types = types;
    this.reconciler = new Reconciler(entities);
    this.answers = new Answers(entities, types);
    this.manifest = new Manifest(items, terms.prefixMap().getOrDefault("ng", ""), types);
    this.previews = new PreviewPage(entities, types, items);
  }

  /** Reads the names of the store's entities; asks the indexes as long as they are open. */
  public static ReconcileService over(GraphStore store, Indexes indexes) {
    Terms terms = Terms.load(store.base());
    SavedQueries queries = SavedQueries.load();
    Entities entities = new Entities(indexes, StoredEntities.read(store, queries, terms));
    return new ReconcileService(entities, EntityTypes.read(queries, terms), terms);
  }

  /**
   * Answers one request; a bad one with what is wrong.
   *
   * @param url the service's own address, as the asking program reached it
   * @param path what follows it
   */
  Reply answer(String url, String path, Form form) {
    try {
      return switch (path) {
        case "", "/" -> main(url, form);
        case Paths.PREVIEW -> preview(form);
        case Paths.SUGGEST_ENTITY -> {
          List<Entity> found = entities.startingWith(form.get("prefix"));
          yield Reply.json(200, answers.entitySuggestions(page(found, form)));
        }
        case Paths.SUGGEST_TYPE ->
            Reply.json(
                200, answers.typeSuggestions(page(types.startingWith(form.get("prefix")), form)));
        case Paths.SUGGEST_PROPERTY ->
            Reply.json(
                200,
                answers.propertySuggestions(page(Property.startingWith(form.get("prefix")), form)));
        case Paths.PROPERTIES ->
            Reply.json(
                200,
                answers.proposals(
                    form.find("type").orElse(""), form.number("limit", Property.values().length)));
        default ->
            throw RequestException.unknown(
                "nothing answers here; the manifest names what does: " + url);
      };
    } catch (RequestException e) {
      return path.equals(Paths.PREVIEW)
          ? Reply.html(e.status(), PreviewPage.ofNothing(e.said()))
          : Reply.json(e.status(), Answers.error(e.said()));
    }
  }

  private static <T> List<T> page(List<T> found, Form form) throws RequestException {
    int from = Math.min(form.number("cursor", 0), found.size());
    return found.subList(from, Math.min(from + SUGGESTIONS, found.size()));
  }

  private Reply main(String url, Form form) throws RequestException {
    if (form.find("queries").isPresent()) {
      return Reply.json(200, answers.candidates(candidates(form.find("queries").get())));
    }
    if (form.find("extend").isPresent()) {
      return Reply.json(200, extension(form.find("extend").get()));
    }
    return Reply.json(200, manifest.at(url));
  }

  private Map<String, List<Candidate>> candidates(String queries) throws RequestException {
    Map<String, List<Candidate>> found = new LinkedHashMap<>();
    for (Map.Entry<String, Question> question : QuestionReader.questions(queries).entrySet()) {
      found.put(question.getKey(), reconciler.answer(question.getValue()));
    }
    return found;
  }

  private ObjectNode extension(String extend) throws RequestException {
    Wanted wanted = QuestionReader.wanted(extend);
    List<Property> properties = new ArrayList<>();
    for (String id : wanted.properties()) {
      properties.add(
          Property.find(id)
              .orElseThrow(
                  () ->
                      RequestException.bad(
                          "there is no property " + id + "; " + Paths.PROPERTIES + " lists them")));
    }
    return answers.extension(wanted.ids(), properties);
  }

  private Reply preview(Form form) throws RequestException {
    String id = form.get("id");
    Entity entity =
        entities
            .find(id)
            .orElseThrow(
                () -> RequestException.unknown("neither the indexes nor the store know " + id));
    return Reply.html(200, previews.of(entity));
  }
}
