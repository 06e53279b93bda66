package org.nutgraph.extract.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nutgraph.extract.Factuality;

/**
 * The words of {@code ontology/rules/embedding.yml}: what they do to the factuality of the event
 * they embed. Immutable.
 */
public final class EmbeddingLexicon {
  /**
   * What one small word does.
   *
   * @param becomes what an actual event becomes
   * @param negated what it becomes under "not"
   * @param past what it becomes with a verb in the past tense
   * @param present what it becomes with a verb in the present tense
   * @param reported what it becomes inside somebody's speech
   * @param speaker true when somebody unnamed is the source
   */
  public record Operator(
      Factuality becomes,
      Factuality negated,
      Factuality past,
      Factuality present,
      Factuality reported,
      boolean speaker) {}

  private final Map<WordClass, Map<String, List<Embedding>>> words = new EnumMap<>(WordClass.class);
  private final Map<String, Map<String, Operator>> operators = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();

  private EmbeddingLexicon(YamlNode root) {
    for (YamlNode node : root.nodes("words")) {
      read(node);
    }
    Comparator<Embedding> longestFirst =
        Comparator.comparingInt((Embedding each) -> -each.phrase().length());
    words.values().forEach(map -> map.values().forEach(list -> list.sort(longestFirst)));
    for (String section :
        List.of("modals", "markers", "negators", "adverbs", "prepositions", "attributes")) {
      operators.put(section, operators(root, section));
    }
  }

  public static EmbeddingLexicon load() {
    return new EmbeddingLexicon(YamlNode.read("embedding.yml"));
  }

  private void read(YamlNode node) {
    WordClass kind = WordClass.valueOf(node.text("kind").toUpperCase(Locale.ROOT));
    Factuality complement = node.factuality("complement", Factuality.ACTUAL);
    Factuality negated = node.factuality("negated", Factuality.NEGATED);
    boolean objectControl = node.text("control", "subject").equals("object");
    for (String word : node.texts("words")) {
      Phrase phrase = Phrase.of(word);
      words
          .computeIfAbsent(kind, k -> new HashMap<>())
          .computeIfAbsent(phrase.head(), head -> new ArrayList<>())
          .add(
              new Embedding(
                  phrase, kind, complement, negated, node.flag("speaker"), objectControl));
    }
    for (YamlNode example : node.nodes("right")) {
      examples.add(RuleReader.example(example, example.text("class", "")));
    }
  }

  private static Map<String, Operator> operators(YamlNode root, String section) {
    Map<String, Operator> found = new HashMap<>();
    for (YamlNode node : root.nodes(section)) {
      Factuality becomes = node.factuality("becomes", Factuality.POSSIBLE);
      Operator operator =
          new Operator(
              becomes,
              node.factuality("negated", Factuality.NEGATED),
              node.factuality("past", becomes),
              node.factuality("present", becomes),
              node.factuality("reported", becomes),
              node.flag("speaker"));
      List<String> forms = node.has("word") ? List.of(node.text("word")) : node.texts("words");
      forms.forEach(form -> found.put(form.toLowerCase(Locale.ROOT), operator));
    }
    return found;
  }

  /** Embedding words with this head, longest phrase first. */
  public List<Embedding> entries(WordClass kind, String headLemma) {
    return words.getOrDefault(kind, Map.of()).getOrDefault(headLemma, List.of());
  }

  public Optional<Operator> modal(String word) {
    return operator("modals", word);
  }

  public Optional<Operator> marker(String word) {
    return operator("markers", word);
  }

  public boolean isNegator(String word) {
    return operator("negators", word).isPresent();
  }

  public Optional<Operator> adverb(String word) {
    return operator("adverbs", word);
  }

  public Optional<Operator> preposition(String word) {
    return operator("prepositions", word);
  }

  /** What an adjective says of the noun it stands before: "an alleged attack". */
  public Optional<Operator> attribute(String word) {
    return operator("attributes", word);
  }

  private Optional<Operator> operator(String section, String word) {
    @Nullable Operator found =
        operators.getOrDefault(section, Map.of()).get(word.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(found);
  }

  /** The lexicon's own examples. */
  public List<Example> examples() {
    return List.copyOf(examples);
  }

  /** True for a noun that names the event that follows it: "the idea of", "a plan to". */
  public boolean names(String nounLemma) {
    return !entries(WordClass.NOUN, nounLemma).isEmpty();
  }

  /** True for a verb that takes an infinitive without saying it: "continued to visit". */
  public boolean embedsAsItself(String verbLemma) {
    return entries(WordClass.VERB, verbLemma).stream()
        .anyMatch(each -> each.phrase().length() == 1 && !each.speaker());
  }

  /** Single verbs whose subject is also the subject of what they embed. */
  public Set<String> subjectControlVerbs() {
    Set<String> verbs = new TreeSet<>();
    words.getOrDefault(WordClass.VERB, Map.of()).values().stream()
        .flatMap(List::stream)
        .filter(each -> each.phrase().length() == 1 && !each.objectControl() && !each.speaker())
        .forEach(each -> verbs.add(each.phrase().head()));
    return verbs;
  }

  /** Every word that heads an entry, for checks. */
  public Set<String> heads() {
    Set<String> heads = new TreeSet<>();
    words.values().forEach(map -> heads.addAll(map.keySet()));
    return heads;
  }
}
