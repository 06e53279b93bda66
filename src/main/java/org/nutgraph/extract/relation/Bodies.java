package org.nutgraph.extract.relation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nutgraph.annotate.Mention;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.RelationRule;
import org.nutgraph.extract.rule.RelationRules;

/**
 * Which names a person can belong to. Part of a title ("White House Press"), a post ("Special
 * Representative for Trade"), a field of work ("Defense") and a room are no bodies, though the name
 * finder may take them for organizations.
 */
final class Bodies {
  private static final Set<String> PERSON = Set.of("Person");
  private static final String LEADER = "leaderOf";

  private final Scene scene;
  private final RelationRules rules;

  Bodies(Scene scene) {
    this.scene = scene;
    this.rules = scene.rules();
  }

  /**
   * True when the mention may be what a person belongs to by this rule, or the rule is another.
   *
   * @param word index of the word that states the relation
   * @param first index of the first word of its phrase
   */
  boolean allows(RelationRule rule, Mention object, int word, int first) {
    if (!rule.subjectTypes().equals(PERSON) || object.kind() != Mention.Kind.NAMED) {
      return true;
    }
    if (rule.relation().equals(LEADER) && isOfPart(object, first)) {
      return false;
    }
    boolean body = scene.entities().chain(object).type().equals("Organization");
    boolean covers = object.first() <= word && word < object.last();
    return !body || !covers && !isCut(object) && isBody(object.text());
  }

  /** "the US bank chief", "Israel's opposition leader": the leader of a part, not of the whole. */
  private boolean isOfPart(Mention object, int first) {
    return object.last() <= first
        && scene.sentence().tokens().subList(object.last(), first).stream().anyMatch(Token::isNoun);
  }

  /** "Council" of "Gender Policy Council": a capital before it belongs to the name. */
  private boolean isCut(Mention object) {
    int before = object.first() - 1;
    if (before < 0) {
      return false;
    }
    Token token = scene.sentence().token(before);
    boolean word = token.isProperNoun() || token.isAdjective();
    return word
        && before > 0
        && Character.isUpperCase(token.text().codePointAt(0))
        && token.head() >= object.first()
        && token.head() < object.last()
        && scene.entities().mentions().stream()
            .noneMatch(m -> m.first() <= before && before < m.last());
  }

  private boolean isBody(String name) {
    List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[ ,-]+"));
    boolean post = words.stream().anyMatch(rules::isPostWord);
    boolean office = words.stream().anyMatch(word -> rules.isOffice(stem(word)));
    boolean cut = words.getLast().equals("of") || words.getLast().equals("for");
    boolean field = words.stream().allMatch(word -> rules.isField(word) || isOrdinal(word));
    boolean officeOf =
        words.size() > 2 && words.get(1).equals("of") && rules.isOffice(words.get(0));
    return !cut && (!post || office) && (!field || officeOf);
  }

  /** "7th". */
  private static boolean isOrdinal(String word) {
    return word.matches("[0-9]+(st|nd|rd|th)");
  }

  /** "office's" as "office". */
  private static String stem(String word) {
    return word.replaceFirst("['’]s?$", "");
  }
}
