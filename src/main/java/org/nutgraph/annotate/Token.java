package org.nutgraph.annotate;

/**
 * One word of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param begin first UTF-16 unit in the article's body
 * @param end one past the last UTF-16 unit
 * @param tag Penn Treebank part of speech
 * @param head index of its head in the sentence, -1 for the root
 * @param relation Universal Dependencies relation to the head, with subtype ("nsubj:pass")
 */
public record Token(
    int index,
    int begin,
    int end,
    String text,
    String lemma,
    String tag,
    int head,
    String relation) {

  /** The same word under another head. */
  Token attach(int newHead, String newRelation) {
    return new Token(index, begin, end, text, lemma, tag, newHead, newRelation);
  }

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  public boolean isAdjective() {
    return tag.startsWith("JJ");
  }

  public boolean isPronoun() {
    return tag.equals("PRP") || tag.equals("PRP$");
  }

  /** True for the relation itself and each of its subtypes: nsubj for nsubj and nsubj:pass. */
  public boolean is(String universalRelation) {
    return relation.equals(universalRelation) || relation.startsWith(universalRelation + ":");
  }
}
