package org.nutgraph.extract.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Factuality;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A map of a YAML file, with the place it stands at, for messages. */
final class YamlNode {
  private final String place;
  private final Map<String, Object> values;

  private YamlNode(String place, Map<String, Object> values) {
    this.place = place;
    this.values = values;
  }

  /**
   * Reads a file below {@code ontology/rules} from the class path.
   *
   * @throws IllegalStateException when it is missing or no map
   */
  static YamlNode read(String file) {
    String resource = "ontology/rules/" + file;
    try (InputStream stream = YamlNode.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the class path; build again");
      }
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return of(resource, yaml.load(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  static YamlNode of(String place, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException(place + ": a map is expected here, not " + value);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          if (each != null) {
            values.put(String.valueOf(key), each);
          }
        });
    return new YamlNode(place, values);
  }

  String place() {
    return place;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  java.util.Set<String> keys() {
    return values.keySet();
  }

  String text(String key, String otherwise) {
    Object value = values.get(key);
    return value == null ? otherwise : String.valueOf(value);
  }

  String text(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalStateException(place + ": " + key + " is missing");
    }
    return String.valueOf(value);
  }

  boolean flag(String key) {
    return Boolean.parseBoolean(text(key, "false"));
  }

  Factuality factuality(String key, Factuality otherwise) {
    String text = text(key, otherwise.name());
    try {
      return Factuality.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(place + ": " + key + " is no factuality: " + text, e);
    }
  }

  /** The values of a list, or the one value, as text. */
  List<String> texts(String key) {
    return listOf(values.get(key));
  }

  private static List<String> listOf(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(each -> texts.add(String.valueOf(each)));
    } else {
      texts.add(String.valueOf(value));
    }
    return texts;
  }

  YamlNode node(String key) {
    return of(place + "/" + key, values.getOrDefault(key, Map.of()));
  }

  /** The maps of a list. */
  List<YamlNode> nodes(String key) {
    Object value = values.get(key);
    List<YamlNode> nodes = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        nodes.add(of(place + "/" + key + "[" + i + "]", list.get(i)));
      }
    }
    return nodes;
  }

  /** Key → list of texts, in the order of the file. */
  Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((key, value) -> lists.put(key, listOf(value)));
    return lists;
  }
}
