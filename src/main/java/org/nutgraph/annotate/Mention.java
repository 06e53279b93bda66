package org.nutgraph.annotate;

/**
 * A stretch of words that speaks of an entity. Mentions may nest ("US" in "US officials").
 *
 * @param id its place in the article's list of mentions
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param last one past the index of its last token
 * @param head index of the token that heads it
 * @param begin first UTF-16 unit in the article's body
 * @param end one past the last UTF-16 unit
 * @param text the words as written
 * @param chain id of the chain it belongs to
 * @param isNationality true for a word such as "Israeli", which says of which country something is
 *     without being that country's name
 */
public record Mention(
    int id,
    int sentence,
    int first,
    int last,
    int head,
    int begin,
    int end,
    String text,
    Kind kind,
    int chain,
    boolean isNationality) {

  /** How a mention names its entity; the names are those of the ontology. */
  public enum Kind {
    NAMED,
    NOMINAL,
    PRONOMINAL
  }

  public Mention {
    if (first < 0 || last <= first || head < first || head >= last || end <= begin) {
      throw new IllegalArgumentException("mention " + id + " has a bad span: " + text);
    }
  }
}
