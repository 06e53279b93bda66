package org.nutgraph.annotate;

import org.jspecify.annotations.Nullable;

/** A mention while its chain is still being sought. */
final class Draft {
  final Sentence sentence;
  final int first;
  final int last;
  final int head;
  final Mention.Kind kind;
  final String text;
  String type;
  @Nullable String qid;
  Chain.Gender gender = Chain.Gender.UNKNOWN;
  boolean plural;

  /** The gender that the given name suggests: weaker than what title or pronoun say. */
  Chain.Gender leaning = Chain.Gender.UNKNOWN;

  /** The mention inside or beside this one that says whose it is: "US" of "US officials". */
  @Nullable Draft owner;

  @Nullable ChainDraft chain;

  /** The title before the name: "Vice President". */
  @Nullable String title;

  /** True for a word of nationality that stands for its country. */
  boolean demonym;

  /** True when such a word is not at the same time a name of the country ("US"). */
  boolean nationality;

  /** True for the name of a post; it takes no part in the search for antecedents. */
  boolean post;

  Draft(
      Sentence sentence,
      int first,
      int last,
      int head,
      Mention.Kind kind,
      String type,
      String text) {
    this.sentence = sentence;
    this.first = first;
    this.last = last;
    this.head = head;
    this.kind = kind;
    this.type = type;
    this.text = text;
  }

  int begin() {
    return sentence.token(first).begin();
  }

  int end() {
    return sentence.token(last - 1).end();
  }

  Token headToken() {
    return sentence.token(head);
  }

  boolean covers(Sentence other, int token) {
    return sentence == other && first <= token && token < last;
  }

  boolean isNamed() {
    return kind == Mention.Kind.NAMED;
  }

  ChainDraft chain() {
    if (chain == null) {
      throw new IllegalStateException("the mention " + text + " has no chain yet");
    }
    return chain;
  }

  boolean isSubject() {
    return headToken().is("nsubj");
  }
}
