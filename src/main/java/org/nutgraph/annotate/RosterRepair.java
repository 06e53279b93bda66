package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mends lists of people each of whom is followed by his post: in "Tom Dane, Director of Water, Ann
 * Roth, Director of Roads, and Gene Holm" each post goes with the name before it, and the names are
 * joined to the first.
 */
final class RosterRepair {
  private static final int MODIFIERS = 4;

  private final PostPhrases posts;

  RosterRepair(PostPhrases posts) {
    this.posts = posts;
  }

  Sentence repair(Sentence sentence, String[] tags) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    boolean mended = false;
    @Nullable Token leader = null;
    @Nullable Token bearer = null;
    List<PostPhrases.Phrase> phrases = posts.find(sentence, tags);
    int end = 0;
    for (int i = 0; i < tags.length; i++) {
      if (!tags[i].equals("PERSON")) {
        continue;
      }
      int first = i;
      while (i + 1 < tags.length && tags[i + 1].equals("PERSON")) {
        i++;
      }
      Token name = sentence.token(i);
      List<Token> held = bearer == null ? List.of() : posts(sentence, end, first);
      if (bearer == null || leader == null || held.isEmpty()) {
        leader = name;
      } else {
        for (Token post : held) {
          tokens.set(post.index(), post.attach(bearer.index(), "appos"));
          complement(sentence, post)
              .ifPresent(c -> tokens.set(c.index(), c.attach(post.index(), "nmod")));
        }
        tokens.set(name.index(), name.attach(leader.index(), "conj"));
        mended = true;
      }
      boolean owned = phrases.stream().anyMatch(p -> p.comma() && p.holds(name.index()));
      bearer = i > first && !owned ? name : null;
      end = i + 1;
    }
    Sentence rosters = mended ? PostRepair.tree(sentence, tokens) : sentence;
    return trailing(rosters, tags, phrases);
  }

  /** "with Lars Holm, Spokesman and Chief Adviser to the King": no three persons but one. */
  private Sentence trailing(
      Sentence sentence, String[] tags, List<PostPhrases.Phrase> namePhrases) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    boolean mended = false;
    for (int i = 0; i + 2 < tags.length; i++) {
      boolean ends = tags[i].equals("PERSON") && !tags[i + 1].equals("PERSON");
      if (!ends || !isComma(sentence, i + 1)) {
        continue;
      }
      Token name = sentence.token(i);
      @Nullable Token first = null;
      int start = modifiersEnd(sentence, i + 2);
      int length = posts.title(sentence, start);
      while (length > 0) {
        Token post = PostRepair.noun(sentence, start, start + length);
        boolean strayed = post.head() == name.index() && post.is("conj");
        boolean owned = namePhrases.stream().anyMatch(p -> p.holds(post.index()));
        if (first == null && !strayed || owned) {
          break;
        }
        tokens.set(
            post.index(),
            first == null
                ? post.attach(name.index(), "appos")
                : post.attach(first.index(), "conj"));
        first = first == null ? post : first;
        mended = true;
        complement(sentence, post)
            .ifPresent(c -> tokens.set(c.index(), c.attach(post.index(), "nmod")));
        int next = start + length;
        boolean goesOn = next < sentence.tokens().size() && sentence.token(next).tag().equals("CC");
        start = modifiersEnd(sentence, start + length + 1);
        length = goesOn ? posts.title(sentence, start) : 0;
      }
    }
    return mended ? PostRepair.tree(sentence, tokens) : sentence;
  }

  /** "Adviser" of "Chief Adviser". */
  private int modifiersEnd(Sentence sentence, int first) {
    int end = first;
    while (end - first < MODIFIERS
        && end + 1 < sentence.tokens().size()
        && posts.title(sentence, end) == 0
        && isPartOfPost(sentence.token(end))) {
      end++;
    }
    return end;
  }

  /** The posts that fill the tokens between two names and their commas; none when others do. */
  private List<Token> posts(Sentence sentence, int first, int last) {
    List<Token> found = new ArrayList<>();
    int lastComma = sentence.token(last - 1).tag().equals("CC") ? last - 2 : last - 1;
    if (lastComma <= first || !isComma(sentence, first) || !isComma(sentence, lastComma)) {
      return found;
    }
    int modifiers = 0;
    boolean open = true;
    for (int i = first + 1; i < lastComma; i++) {
      Token token = sentence.token(i);
      int length = open ? posts.title(sentence, i) : 0;
      if (length > 0 && Names.isCapitalized(token.text())) {
        found.add(PostRepair.noun(sentence, i, i + length));
        i += length - 1;
        open = false;
      } else if (token.tag().equals("CC") || isComma(sentence, i)) {
        open = true;
      } else if (!isPartOfPost(token) || found.isEmpty() && ++modifiers > MODIFIERS) {
        return List.of();
      } else if (token.tag().matches("IN|TO")) {
        open = false;
      }
    }
    return found;
  }

  /** "Adviser to the President and Director of Water": "of" goes with the post right before it. */
  private static Optional<Token> complement(Sentence sentence, Token post) {
    if (post.index() + 1 >= sentence.tokens().size()) {
      return Optional.empty();
    }
    Token of = sentence.token(post.index() + 1);
    boolean leads = of.is("case") && of.head() > post.index();
    return Optional.of(of).filter(o -> leads).map(o -> sentence.token(o.head()));
  }

  private static boolean isPartOfPost(Token token) {
    boolean word = (token.isNoun() || token.isAdjective()) && Names.isCapitalized(token.text());
    return word || token.tag().equals("HYPH") || token.text().matches("of|for|to|the");
  }

  private static boolean isComma(Sentence sentence, int token) {
    return sentence.token(token).text().equals(",");
  }
}
