package org.nutgraph.extract.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nutgraph.extract.Factuality;

/** The rules of {@code ontology/rules/relations.yml}, indexed by head word. Immutable. */
public final class RelationRules {
  private static final String FILE = "relations.yml";
  private static final String CONFIDENCE = "0.8";

  /** A verb phrase with its rule. */
  public record Verb(Phrase phrase, RelationRule rule) {}

  /** Words side by side, the head last, with their rule. */
  public record Noun(List<String> words, RelationRule rule) {}

  private final List<RelationRule> rules = new ArrayList<>();
  private final Map<String, List<Verb>> verbs = new HashMap<>();
  private final Map<String, List<Noun>> nouns = new HashMap<>();
  private final Set<String> copulas;
  private final Set<String> naming;
  private final Set<String> posts;
  private final Set<String> bounds;
  private final Set<String> occupations;
  private final Set<String> postWords;
  private final Set<String> offices;
  private final Set<String> fields;
  private final Set<String> generics;

  private RelationRules(YamlNode root) {
    copulas = Set.copyOf(root.texts("copulas"));
    naming = Set.copyOf(root.texts("naming"));
    posts = Set.copyOf(root.texts("posts"));
    bounds = Set.copyOf(root.texts("bounds"));
    occupations = Set.copyOf(root.texts("occupations"));
    postWords = Set.copyOf(root.texts("postWords"));
    offices = Set.copyOf(root.texts("offices"));
    fields = Set.copyOf(root.texts("fields"));
    generics = Set.copyOf(root.texts("generics"));
    Map<String, List<String>> types = root.node("types").lists();
    Map<String, List<String>> names = root.node("names").lists();
    Set<String> ids = new HashSet<>();
    for (YamlNode node : root.nodes("rules")) {
      RelationRule rule = rule(node, types, names);
      if (!ids.add(rule.id())) {
        throw new IllegalStateException(node.place() + ": two rules are called " + rule.id());
      }
      rules.add(rule);
      rule.verbs()
          .forEach(
              phrase ->
                  verbs
                      .computeIfAbsent(phrase.head(), head -> new ArrayList<>())
                      .add(new Verb(phrase, rule)));
      rule.nouns()
          .forEach(
              words ->
                  nouns
                      .computeIfAbsent(words.getLast(), head -> new ArrayList<>())
                      .add(new Noun(words, rule)));
    }
  }

  /**
   * Reads the rules from the class path.
   *
   * @throws IllegalStateException naming file and rule when one is malformed or without examples
   */
  public static RelationRules load() {
    return new RelationRules(YamlNode.read(FILE));
  }

  private static RelationRule rule(
      YamlNode node, Map<String, List<String>> types, Map<String, List<String>> names) {
    List<RelationExample> right = new ArrayList<>();
    for (YamlNode example : node.nodes("right")) {
      right.add(example(example));
    }
    try {
      return new RelationRule(
          node.text("id"),
          node.text("relation"),
          RelationRule.Kind.valueOf(node.text("kind", "predicate").toUpperCase(Locale.ROOT)),
          node.texts("verbs").stream().map(Phrase::of).toList(),
          node.texts("nouns").stream()
              .map(words -> List.of(words.toLowerCase(Locale.ROOT).split(" ")))
              .toList(),
          node.flag("passive"),
          node.flag("symmetric"),
          node.texts("subject"),
          node.texts("object"),
          groups(node, "subjectTypes", types),
          groups(node, "objectTypes", types),
          groups(node, "subjectNames", names),
          groups(node, "objectNames", names),
          groups(node, "notObjectNames", names),
          new LinkedHashSet<>(node.texts("words")),
          new LinkedHashSet<>(node.texts("unless")),
          Double.parseDouble(node.text("confidence", CONFIDENCE)),
          right,
          node.texts("wrong"));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(node.place() + ": " + e.getMessage(), e);
    }
  }

  /** The texts of a list; a name of a group of the file stands for all of the group. */
  private static Set<String> groups(YamlNode node, String key, Map<String, List<String>> groups) {
    Set<String> found = new LinkedHashSet<>();
    node.texts(key).forEach(name -> found.addAll(groups.getOrDefault(name, List.of(name))));
    return found;
  }

  private static RelationExample example(YamlNode node) {
    return new RelationExample(
        node.text("text"),
        node.text("subject"),
        node.text("object"),
        node.factuality("factuality", Factuality.ACTUAL),
        node.has("attributedTo") ? node.text("attributedTo") : null);
  }

  public List<RelationRule> rules() {
    return List.copyOf(rules);
  }

  public List<RelationRule> ofKind(RelationRule.Kind kind) {
    return rules.stream().filter(rule -> rule.kind() == kind).toList();
  }

  public List<Verb> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  public List<Noun> nouns(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  /** Verbs after which a noun says what the subject is: "became the director". */
  public boolean isCopula(String lemma) {
    return copulas.contains(lemma);
  }

  /** Nouns that name the post after them: "the position of director". */
  public boolean isPost(String lemma) {
    return posts.contains(lemma);
  }

  /** Prepositions that take what follows as having happened: "until her death". */
  public boolean isBound(String lemma) {
    return bounds.contains(lemma);
  }

  /** Nouns that say what somebody does or is to others, which is no post: "doctor", "father". */
  public boolean isOccupation(String lemma) {
    return occupations.contains(lemma);
  }

  /** Words that make a name the name of a post: "Special Representative for Trade". */
  public boolean isPostWord(String word) {
    return postWords.contains(word);
  }

  /** Words for the body around a post: "Office of the Trade Representative". */
  public boolean isOffice(String word) {
    return offices.contains(word);
  }

  /** Words that alone name a field of work or a room, but no body: "Defense", "Oval Office". */
  public boolean isField(String word) {
    return fields.contains(word);
  }

  /** True for words that alone say what sort of thing a name means, and not which: "Museum". */
  public boolean isGeneric(String name) {
    return generics.contains(name);
  }

  /** Verbs that give somebody a post: "was appointed director". */
  public boolean isNaming(String lemma) {
    return naming.contains(lemma);
  }
}
