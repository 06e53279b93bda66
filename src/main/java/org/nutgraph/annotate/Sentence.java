package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sentence with its words and their basic dependencies; a tree over the tokens. Immutable. */
public final class Sentence {
  private final int index;
  private final int begin;
  private final int end;
  private final List<Token> tokens;
  private final List<List<Token>> children;

  /**
   * @param index its place in the article, from 0
   * @param begin first UTF-16 unit in the article's body
   * @param end one past its last UTF-16 unit
   */
  public Sentence(int index, int begin, int end, List<Token> tokens) {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("sentence " + index + ": bad span " + begin + "," + end);
    }
    this.index = index;
    this.begin = begin;
    this.end = end;
    this.tokens = List.copyOf(tokens);
    List<List<Token>> lists = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      lists.add(new ArrayList<>());
    }
    for (Token token : tokens) {
      if (token.head() >= 0) {
        lists.get(token.head()).add(token);
      }
    }
    lists.replaceAll(List::copyOf);
    this.children = List.copyOf(lists);
  }

  public int index() {
    return index;
  }

  public int begin() {
    return begin;
  }

  public int end() {
    return end;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int tokenIndex) {
    return tokens.get(tokenIndex);
  }

  /** The dependents of a token, in the order of the text. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** The dependents that stand in this relation or a subtype of it. */
  public Stream<Token> children(Token token, String universalRelation) {
    return children(token).stream().filter(child -> child.is(universalRelation));
  }

  /** True when the token stands at or below the other in the tree. */
  public boolean isWithin(Token token, Token ancestor) {
    Token current = token;
    for (int steps = 0; steps <= tokens.size(); steps++) {
      if (current.index() == ancestor.index()) {
        return true;
      }
      if (current.head() < 0) {
        return false;
      }
      current = tokens.get(current.head());
    }
    return false;
  }

  /** The tokens of the subtree, in the order of the text. */
  public List<Token> subtree(Token top) {
    List<Token> found = new ArrayList<>();
    collect(top, found);
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return found;
  }

  private void collect(Token token, List<Token> found) {
    found.add(token);
    for (Token child : children(token)) {
      collect(child, found);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(text.isEmpty() ? "" : " ").append(token.text());
    }
    return text.toString();
  }
}
