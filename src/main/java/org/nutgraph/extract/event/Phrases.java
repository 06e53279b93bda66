package org.nutgraph.extract.event;

import java.util.List;
import java.util.Optional;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.Phrase;
import org.nutgraph.extract.rule.WordClass;

/** Words that belong together in a tree. */
public final class Phrases {
  /** First word of the compound preposition that names a source. */
  public static final String ACCORDING = "accord";

  private Phrases() {}

  /** The token with the words fixed to it: "as soon as". */
  public static String withFixed(Sentence sentence, Token token) {
    StringBuilder words = new StringBuilder(token.text());
    sentence.children(token, "fixed").forEach(f -> words.append(' ').append(f.text()));
    return words.toString().toLowerCase(java.util.Locale.ROOT);
  }

  /** The head and a token for each companion of the phrase, or nothing when one is missing. */
  public static Optional<List<Token>> companions(
      Sentence sentence, Token head, WordClass kind, Phrase phrase) {
    return TriggerFinder.companions(sentence, head, kind, phrase);
  }
}
