package org.nutgraph.serve.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.Item;

/** What a table can be extended by, and what a question may state beside a name. */
enum Property {
  DESCRIPTION("description", "what it is, in a few words", entity -> texts(entity.description())),
  ALIASES("aliases", "other names", entity -> texts(entity.aliases())),
  TYPE("type", "class of the ontology", entity -> texts(entity.type())),
  CLASSES("classes", "what it is an instance of", entity -> items(entity.instanceOf())),
  COUNTRIES("countries", "countries it belongs to", item(found -> items(found.countries()))),
  OFFICES("offices", "posts a person holds or held", item(found -> items(found.offices()))),
  OCCUPATIONS(
      "occupations", "what a person does for a living", item(found -> items(found.occupations()))),
  BORN("born", "year of birth", item(found -> numbers(found.years().born()))),
  DIED("died", "year of death", item(found -> numbers(found.years().died()))),
  FROM("from", "year in which it began", item(found -> numbers(found.years().from()))),
  UNTIL("until", "year in which it ended", item(found -> numbers(found.years().until()))),
  SITELINKS(
      "sitelinks",
      "pages of Wikimedia projects about it",
      item(found -> numbers(found.sitelinks()))),
  MENTIONS(
      "mentions",
      "how often the store's articles mention it",
      entity -> List.of(new Value.Number(entity.usage().mentions()))),
  ARTICLES(
      "articles",
      "how many of the store's articles mention it",
      entity -> List.of(new Value.Number(entity.usage().articles())));

  /** A value of a property. */
  sealed interface Value {
    record Words(String text) implements Value {}

    record Number(long number) implements Value {}

    /** Another item. */
    record Other(String qid) implements Value {}
  }

  private final String id;
  private final String label;
  private final Function<Entity, List<Value>> values;

  Property(String id, String label, Function<Entity, List<Value>> values) {
    this.id = id;
    this.label = label;
    this.values = values;
  }

  String id() {
    return id;
  }

  /** What it means. */
  String label() {
    return label;
  }

  List<Value> valuesOf(Entity entity) {
    return values.apply(entity);
  }

  static Optional<Property> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  /** Those whose id, or a word of whose meaning, begins so. */
  static List<Property> startingWith(String beginning) {
    return Arrays.stream(values())
        .filter(
            one ->
                Stream.concat(Stream.of(one.id), Arrays.stream(one.label.split(" ")))
                    .anyMatch(word -> Text.startsWith(word, beginning)))
        .toList();
  }

  private static Function<Entity, List<Value>> item(Function<Item, List<Value>> values) {
    return entity -> {
      Item item = entity.item();
      return item == null ? List.of() : values.apply(item);
    };
  }

  private static List<Value> texts(@Nullable String text) {
    return text == null ? List.of() : List.of(new Value.Words(text));
  }

  private static List<Value> texts(List<String> texts) {
    return texts.stream().<Value>map(Value.Words::new).toList();
  }

  private static List<Value> items(List<String> qids) {
    return qids.stream().<Value>map(Value.Other::new).toList();
  }

  private static List<Value> numbers(@Nullable Integer number) {
    return number == null ? List.of() : List.of(new Value.Number(number));
  }
}
