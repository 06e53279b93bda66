package org.nutgraph.extract.event;

import java.util.List;
import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.WordClass;

/**
 * A trigger in its sentence.
 *
 * @param head the head word of the trigger
 * @param tokens the head and its companions
 */
public record Predicate(Sentence sentence, Token head, WordClass kind, List<Token> tokens) {
  public Predicate {
    tokens = List.copyOf(tokens);
  }

  /** The token that carries the clause: the head, or for a preposition the noun it marks. */
  public Token base() {
    boolean marks = kind == WordClass.PREPOSITION && head.head() >= 0;
    return marks ? sentence.token(head.head()) : head;
  }
}
