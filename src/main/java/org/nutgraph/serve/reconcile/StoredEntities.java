package org.nutgraph.serve.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.Item;
import org.nutgraph.link.NameKey;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;

/** The entities of a store by id, name and part of a name, as they stood when it was read. */
final class StoredEntities {
  static final Comparator<Entity> MOST_USED_FIRST =
      Comparator.comparing((Entity entity) -> -entity.usage().mentions()).thenComparing(Entity::id);

  /** A prefix of one letter may fit everything. */
  private static final int MOST_KEYS = 1000;

  private final Map<String, Entity> byId = new LinkedHashMap<>();
  private final Map<String, String> replaced = new HashMap<>();
  private final NavigableMap<String, List<Entity>> byName = new TreeMap<>();
  private final Map<String, List<Entity>> byWord = new HashMap<>();

  private StoredEntities() {}

  /** Reads all of them; they are held in memory. */
  static StoredEntities read(GraphStore store, SavedQueries queries, Terms terms) {
    return store.read(
        stored -> {
          QueryRunner runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
          Map<Node, Entity.Usage> usages = new HashMap<>();
          for (Binding row : runner.rows(queries.internal("mention-counts"), Map.of()).rows()) {
            usages.put(
                node(row, "entity"),
                new Entity.Usage(count(row, "mentions"), count(row, "articles")));
          }
          Map<Node, Description> descriptions = new LinkedHashMap<>();
          Map<String, Node> graph = Map.of("graph", store.layout().entities());
          for (Binding row : runner.rows(queries.internal("entities"), graph).rows()) {
            descriptions
                .computeIfAbsent(node(row, "entity"), entity -> new Description())
                .add(node(row, "kind").getLiteralLexicalForm(), node(row, "value"));
          }
          StoredEntities entities = new StoredEntities();
          descriptions.forEach(
              (iri, description) -> {
                if (iri.isURI() && !description.label.isEmpty()) {
                  Entity.Usage usage = usages.getOrDefault(iri, Entity.Usage.NONE);
                  entities.add(description.entity(id(iri, terms), usage, terms));
                }
              });
          for (Binding row : runner.rows(queries.internal("replaced-entities"), Map.of()).rows()) {
            entities.replaced.putIfAbsent(id(node(row, "old"), terms), id(node(row, "now"), terms));
          }
          return entities;
        });
  }

  /** A QID, else the short form of the IRI. */
  private static String id(Node iri, Terms terms) {
    String shortForm = terms.shorten(iri.getURI());
    String local = shortForm.substring(shortForm.indexOf(':') + 1);
    return shortForm.startsWith("wd:") && Item.isQid(local) ? local : shortForm;
  }

  private static Node node(Binding row, String column) {
    return row.get(Var.alloc(column));
  }

  private static long count(Binding row, String column) {
    return Long.parseLong(node(row, column).getLiteralLexicalForm());
  }

  private void add(Entity entity) {
    byId.put(entity.id(), entity);
    LinkedHashSet<String> keys = new LinkedHashSet<>();
    keys.add(NameKey.of(entity.name()));
    entity.aliases().forEach(alias -> keys.add(NameKey.of(alias)));
    keys.remove("");
    keys.forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
    for (String word : new LinkedHashSet<>(NameKey.words(entity.name()))) {
      byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(entity);
    }
  }

  /** What people put in the place of this id by linking or merging; else the id itself. */
  String now(String id) {
    return replaced.getOrDefault(id, id);
  }

  Optional<Entity> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those that bear this name, by label or alias. */
  List<Entity> named(String name) {
    return byName.getOrDefault(NameKey.of(name), List.of());
  }

  /** Those whose label has this word in it, the most used first. */
  List<Entity> withWord(String word) {
    return byWord.getOrDefault(NameKey.of(word), List.of()).stream()
        .sorted(MOST_USED_FIRST)
        .toList();
  }

  /** Those with a name that begins so, the most used first. */
  List<Entity> startingWith(String beginning) {
    String key = NameKey.of(beginning);
    return key.isEmpty()
        ? List.of()
        : byName.subMap(key, key + Character.MAX_VALUE).values().stream()
            .limit(MOST_KEYS)
            .flatMap(List::stream)
            .distinct()
            .sorted(MOST_USED_FIRST)
            .toList();
  }

  /** What is gathered of an entity, row by row. */
  private static final class Description {
    private String label = "";
    private final List<String> aliases = new ArrayList<>();
    private final List<Node> classes = new ArrayList<>();
    private @Nullable String words;

    void add(String kind, Node value) {
      switch (kind) {
        case "label" -> label = label.isEmpty() ? value.getLiteralLexicalForm() : label;
        case "alias" -> aliases.add(value.getLiteralLexicalForm());
        case "description" -> words = value.getLiteralLexicalForm();
        case "type" -> classes.add(value);
        default -> throw new IllegalStateException("entities.rq tells of " + kind);
      }
    }

    Entity entity(String id, Entity.Usage usage, Terms terms) {
      String type = Item.UNTYPED;
      List<String> items = new ArrayList<>();
      for (Node found : classes) {
        String shortForm = terms.shorten(found.getURI());
        String local = shortForm.substring(shortForm.indexOf(':') + 1);
        if (shortForm.startsWith("ng:")) {
          type = local;
        } else if (Item.isQid(local)) {
          items.add(local);
        }
      }
      return new Entity(id, label, aliases, words, type, items, null, usage);
    }
  }
}
