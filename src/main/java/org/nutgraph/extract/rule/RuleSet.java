package org.nutgraph.extract.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraph.extract.Factuality;

/** All rules, indexed by the head word of their triggers. Immutable. */
public final class RuleSet {
  /** Raised when rules change what they find, so that a store knows by which rules it was made. */
  public static final String VERSION = "1";

  /** The files of {@code ontology/rules} that hold rules. */
  static final List<String> FILES =
      List.of(
          "statement.yml",
          "request.yml",
          "stance.yml",
          "diplomacy.yml",
          "force.yml",
          "security.yml",
          "law.yml",
          "politics.yml");

  /** A trigger with its rule. */
  public record Entry(Phrase phrase, Rule rule) {}

  private final List<Rule> rules;
  private final Map<String, EventClass> classes;
  private final Map<WordClass, Map<String, List<Entry>>> index = new EnumMap<>(WordClass.class);

  private RuleSet(List<Rule> rules, Map<String, EventClass> classes) {
    this.rules = List.copyOf(rules);
    this.classes = Map.copyOf(classes);
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalStateException("two rules are called " + rule.id());
      }
      rule.triggers()
          .forEach(
              (kind, phrases) ->
                  phrases.forEach(
                      phrase ->
                          index
                              .computeIfAbsent(kind, k -> new HashMap<>())
                              .computeIfAbsent(phrase.head(), head -> new ArrayList<>())
                              .add(new Entry(phrase, rule))));
    }
    Comparator<Entry> longestFirst =
        Comparator.comparingInt((Entry entry) -> -entry.phrase().length())
            .thenComparing(entry -> entry.rule().clauseForm() == null);
    index.values().forEach(map -> map.values().forEach(list -> list.sort(longestFirst)));
  }

  /**
   * Reads every rule from the class path.
   *
   * @throws IllegalStateException naming file and rule when one is malformed or without examples
   */
  public static RuleSet load() {
    List<Rule> rules = new ArrayList<>();
    for (String file : FILES) {
      rules.addAll(RuleReader.read(file));
    }
    YamlNode root = YamlNode.read("classes.yml");
    Map<String, EventClass> classes = new HashMap<>();
    for (String name : root.keys()) {
      YamlNode node = root.node(name);
      classes.put(
          name,
          new EventClass(
              node.factuality("content", Factuality.ACTUAL),
              node.flag("reports"),
              node.flag("presupposes"),
              node.flag("purpose"),
              node.flag("shared"),
              node.text("control", "agent")));
    }
    return new RuleSet(rules, classes);
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Triggers with this head word, longest first. */
  public List<Entry> entries(WordClass kind, String headLemma) {
    return index.getOrDefault(kind, Map.of()).getOrDefault(headLemma, List.of());
  }

  /**
   * @throws IllegalStateException when classes.yml has no entry for it
   */
  public EventClass eventClass(String type) {
    EventClass found = classes.get(type);
    if (found == null) {
      throw new IllegalStateException("ontology/rules/classes.yml has no entry for " + type);
    }
    return found;
  }

  public Set<String> types() {
    return classes.keySet();
  }
}
