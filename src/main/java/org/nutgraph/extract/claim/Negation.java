package org.nutgraph.extract.claim;

import org.nutgraph.annotate.Sentence;
import org.nutgraph.annotate.Token;
import org.nutgraph.extract.rule.EmbeddingLexicon;

/** Whether a word is negated where it stands: "did not go", "no deal", "nobody went". */
public final class Negation {
  private final EmbeddingLexicon lexicon;

  public Negation(EmbeddingLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public boolean isNegated(Sentence sentence, Token token) {
    for (Token child : sentence.children(token)) {
      boolean modifies =
          child.is("advmod")
              || child.is("neg")
              || child.is("det")
              || child.is("cc")
              || child.is("aux")
              || child.is("dep");
      if (modifies && child.index() < token.index() + 4 && isNegator(sentence, child)) {
        return true;
      }
      boolean subject = child.is("nsubj") || child.is("obj") && !token.isNoun();
      if (subject && (isNegator(sentence, child) || hasNegativeDeterminer(sentence, child))) {
        return true;
      }
    }
    boolean bareVerb =
        sentence.children(token).stream().noneMatch(c -> c.is("aux") || c.is("nsubj"));
    if (token.is("conj") && bareVerb && token.head() >= 0 && isJoinedByNor(sentence, token)) {
      return true;
    }
    return false;
  }

  private boolean isJoinedByNor(Sentence sentence, Token token) {
    return sentence.children(token, "cc").anyMatch(c -> lexicon.isNegator(c.text()));
  }

  private boolean isNegator(Sentence sentence, Token token) {
    String text = token.text().replace('’', '\'');
    for (Token child : sentence.children(token)) {
      if (child.is("advmod") && lexicon.isNegator(child.text() + " " + text)) {
        return true;
      }
    }
    if (text.equalsIgnoreCase("no") && token.index() + 1 < sentence.tokens().size()) {
      String next = sentence.token(token.index() + 1).text();
      return lexicon.isNegator(text + " " + next) || lexicon.isNegator(text);
    }
    return lexicon.isNegator(text);
  }

  private boolean hasNegativeDeterminer(Sentence sentence, Token noun) {
    return sentence.children(noun).stream()
        .filter(child -> child.is("det") || child.is("cc") && child.index() < noun.index())
        .anyMatch(child -> lexicon.isNegator(child.text()));
  }
}
