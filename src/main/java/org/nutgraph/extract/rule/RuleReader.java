package org.nutgraph.extract.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraph.extract.Factuality;

/** Reads the rules of one file. */
final class RuleReader {
  private static final double CONFIDENCE = 0.8;

  private RuleReader() {}

  static List<Rule> read(String file) {
    YamlNode root = YamlNode.read(file);
    List<Rule> rules = new ArrayList<>();
    for (YamlNode node : root.nodes("rules")) {
      rules.add(rule(node, node.text("class", root.text("class", ""))));
    }
    return rules;
  }

  private static Rule rule(YamlNode node, String type) {
    if (type.isEmpty()) {
      throw new IllegalStateException(node.place() + ": no class is given");
    }
    Map<WordClass, List<Phrase>> triggers = new EnumMap<>(WordClass.class);
    triggers.put(WordClass.VERB, phrases(node, "verbs"));
    triggers.put(WordClass.NOUN, phrases(node, "nouns"));
    triggers.put(WordClass.ADJECTIVE, phrases(node, "adjectives"));
    triggers.put(WordClass.PREPOSITION, phrases(node, "prepositions"));
    triggers.put(WordClass.MODAL, phrases(node, "modals"));
    Map<String, List<List<String>>> roles = new LinkedHashMap<>();
    node.node("roles")
        .lists()
        .forEach(
            (role, slots) ->
                roles.put(role, slots.stream().map(s -> List.of(s.split("\\+"))).toList()));
    List<Example> right = new ArrayList<>();
    for (YamlNode example : node.nodes("right")) {
      right.add(example(example, type));
    }
    try {
      return new Rule(
          node.text("id"),
          type,
          triggers,
          roles,
          sets(node.node("types")),
          node.texts("require").stream().map(r -> List.of(r.split("\\|"))).toList(),
          sets(node.node("unless")),
          sets(node.node("only")),
          node.has("clause") ? node.text("clause") : null,
          node.has("says") ? node.text("says") : null,
          node.has("negated") ? node.text("negated") : null,
          node.has("content") ? node.factuality("content", Factuality.ACTUAL) : null,
          node.factuality("factuality", Factuality.ACTUAL),
          node.has("toldAs") ? node.text("toldAs") : null,
          Boolean.parseBoolean(node.text("edge", "true")),
          sets(node.node("edgeUnless")),
          Double.parseDouble(node.text("confidence", String.valueOf(CONFIDENCE))),
          right,
          node.texts("wrong"));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(node.place() + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Set<String>> sets(YamlNode node) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    node.lists().forEach((key, values) -> sets.put(key, new LinkedHashSet<>(values)));
    return sets;
  }

  private static List<Phrase> phrases(YamlNode node, String key) {
    return node.texts(key).stream().map(Phrase::of).toList();
  }

  static Example example(YamlNode node, String type) {
    return new Example(
        node.text("text"),
        node.text("class", type),
        node.node("roles").lists(),
        node.factuality("factuality", Factuality.ACTUAL),
        node.has("attributedTo") ? node.text("attributedTo") : null);
  }
}
