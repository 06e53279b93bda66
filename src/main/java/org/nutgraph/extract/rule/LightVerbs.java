package org.nutgraph.extract.rule;

import java.util.HashSet;
import java.util.Set;

/**
 * Verbs that lend an argument to the event noun they govern: {@code ontology/rules/light.yml}.
 *
 * @param subject "hold talks": the verb's subject is the noun's
 * @param object "draw praise": the verb's subject is what is praised
 * @param occur "talks begin": the noun is the subject and the verb says whether it takes place
 * @param complement prepositions before an -ing form that completes a word: "interested in leaving"
 * @param about "discuss the release": the event is spoken of, and its doer is somebody else
 * @param mutual nouns with a "with" of their own: "discussed ties with Chile"
 * @param factual verbs with which the event noun is so: "offer support"
 * @param around prepositions of what only surrounds an event in time, place or circumstance
 * @param through prepositions that lead from a verb to an event of its subject
 */
public record LightVerbs(
    Set<String> subject,
    Set<String> object,
    Set<String> occur,
    Set<String> through,
    Set<String> around,
    Set<String> factual,
    Set<String> complement,
    Set<String> about,
    Set<String> mutual) {
  public LightVerbs {
    subject = Set.copyOf(subject);
    object = Set.copyOf(object);
    occur = Set.copyOf(occur);
    through = Set.copyOf(through);
    around = Set.copyOf(around);
    factual = Set.copyOf(factual);
    complement = Set.copyOf(complement);
    about = Set.copyOf(about);
    mutual = Set.copyOf(mutual);
  }

  /** The same with the verbs that embed an event and share its subject: "plan a visit". */
  public LightVerbs with(EmbeddingLexicon lexicon) {
    Set<String> all = new HashSet<>(subject);
    all.addAll(lexicon.subjectControlVerbs());
    return new LightVerbs(all, object, occur, through, around, factual, complement, about, mutual);
  }

  public static LightVerbs load() {
    YamlNode root = YamlNode.read("light.yml");
    return new LightVerbs(
        new HashSet<>(root.texts("subject")),
        new HashSet<>(root.texts("object")),
        new HashSet<>(root.texts("occur")),
        new HashSet<>(root.texts("through")),
        new HashSet<>(root.texts("around")),
        new HashSet<>(root.texts("factual")),
        new HashSet<>(root.texts("complement")),
        new HashSet<>(root.texts("about")),
        new HashSet<>(root.texts("mutual")));
  }
}
