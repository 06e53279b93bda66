package org.nutgraph.extract.rule;

import java.util.List;
import java.util.Set;

/**
 * One rule of {@code ontology/rules/relations.yml}: words that state a relation, and where in the
 * tree its two ends stand.
 *
 * @param id its name, in every relation it finds
 * @param relation local name of the property ("bornIn")
 * @param kind how a match is looked for
 * @param verbs lemmas that state it, with companions that hang on the verb
 * @param nouns words that stand side by side, the head last: "prime minister"
 * @param passive true when a verb counts only in the passive
 * @param symmetric true when it holds the other way round too
 * @param subject slots that may hold the subject; the first that is filled counts
 * @param object slots that may hold the object
 * @param subjectTypes entity classes that the subject may have; "unnamed" among them allows "a
 *     hospital", "owned" allows "Syria's opposition"
 * @param objectTypes entity classes that the object may have; unused for dates
 * @param subjectNames when not empty, the subject's name must hold one of these words, lower case
 * @param objectNames when not empty, the object's name must hold one of these words, lower case
 * @param notObjectNames the object's name must hold none of these words
 * @param words what the kinds other than PREDICATE look for
 * @param unless words before the noun, or under the verb, that make it something else
 * @param confidence in [0, 1]
 * @param right sentences in which the relation must be found
 * @param wrong sentences in which this rule must find nothing
 */
public record RelationRule(
    String id,
    String relation,
    Kind kind,
    List<Phrase> verbs,
    List<List<String>> nouns,
    boolean passive,
    boolean symmetric,
    List<String> subject,
    List<String> object,
    Set<String> subjectTypes,
    Set<String> objectTypes,
    Set<String> subjectNames,
    Set<String> objectNames,
    Set<String> notObjectNames,
    Set<String> words,
    Set<String> unless,
    double confidence,
    List<RelationExample> right,
    List<String> wrong) {

  /** How a rule looks for its relation. */
  public enum Kind {
    /** A verb or noun with its complements. */
    PREDICATE,
    /** A post given to a person by a title, an apposition or a predicate. */
    POST,
    /** A word of nationality at a noun for a person. */
    NATIONALITY,
    /** Dates and a place in brackets after a person's name, from the birth to the death. */
    LIFE,
    /** A place and the larger place after a comma. */
    PLACE,
    /** Two names with one of the rule's words between them: "Jane Roe of Leeds University". */
    BESIDE
  }

  public RelationRule {
    verbs = List.copyOf(verbs);
    nouns = List.copyOf(nouns);
    subject = List.copyOf(subject);
    object = List.copyOf(object);
    subjectTypes = Set.copyOf(subjectTypes);
    objectTypes = Set.copyOf(objectTypes);
    subjectNames = Set.copyOf(subjectNames);
    objectNames = Set.copyOf(objectNames);
    notObjectNames = Set.copyOf(notObjectNames);
    words = Set.copyOf(words);
    unless = Set.copyOf(unless);
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
    if (right.isEmpty()) {
      throw new IllegalArgumentException(id + " has no right example; give it one");
    }
    if (kind == Kind.PREDICATE && (subject.isEmpty() || object.isEmpty())) {
      throw new IllegalArgumentException(id + " needs slots for subject and object");
    }
  }
}
