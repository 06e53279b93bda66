package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts that titles before a name and appositions beside it give to a person: "US
 * Secretary of State Antony Blinken", "Anna Berg, the foreign minister of Norway".
 */
final class PostFinder {
  private static final Set<String> INSIDE_TAGS =
      Set.of("NNP", "NNPS", "NN", "NNS", "JJ", "HYPH", "POS", "VBN", ".", "VBG", "CD");
  private static final int LONGEST = 18;

  private final WordLists lists;

  PostFinder(WordLists lists) {
    this.lists = lists;
  }

  /** The mention of a post and the person it belongs to. */
  record Post(Draft mention, Draft person) {}

  /** Reads titles before names; sets the gender that an honorific gives. */
  List<Post> find(List<Draft> named) {
    List<Post> posts = new ArrayList<>();
    for (Draft person : named) {
      if (person.type.equals("Person")) {
        Optional<Draft> post = before(person, named);
        post.ifPresent(title -> posts.add(new Post(title, person)));
        person.title = post.map(title -> title.text).orElse(null);
      }
    }
    return posts;
  }

  private Optional<Draft> before(Draft person, List<Draft> named) {
    Sentence sentence = person.sentence;
    int end = person.first;
    WordLists.@Nullable Title honorific = end > 0 ? titleAt(sentence, end - 1, end) : null;
    if (honorific != null && honorific.isHonorific()) {
      person.gender = honorific.gender();
      end--;
    }
    int titleFirst = -1;
    for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
      if (isBoundary(sentence, i, named)) {
        break;
      }
      int length = longestTitle(sentence, i, end);
      if (length > 0 && reaches(sentence, i + length, end)) {
        titleFirst = i;
        WordLists.@Nullable Title title = titleAt(sentence, i, i + length);
        if (title != null && person.gender == Chain.Gender.UNKNOWN) {
          person.gender = title.gender();
        }
      }
    }
    boolean apart = end > 0 && sentence.token(end - 1).tag().matches("IN|TO");
    if (titleFirst < 0 || apart) {
      return Optional.empty();
    }
    int first = titleFirst;
    while (first > 0
        && isModifier(sentence, first - 1, named)
        && !isApart(sentence.token(first - 1), sentence.token(first))) {
      first--;
    }
    if (first >= end) {
      return Optional.empty();
    }
    Draft post = post(sentence, first, beforeSecond(sentence, first, end), named);
    return Optional.of(post);
  }

  /** One past the post where a rank or second title comes behind it: "Chief of Staff Gen. Holm". */
  private int beforeSecond(Sentence sentence, int first, int end) {
    int last = end;
    while (last > first + 1 && !NameFinder.hasLetter(sentence.token(last - 1))) {
      last--;
    }
    for (int i = first + 1; i < last; i++) {
      WordLists.@Nullable Title title = titleAt(sentence, i, last);
      if (title == null) {
        continue;
      }
      Token before = sentence.token(i - 1);
      boolean beside = before.isNoun() && Names.isCapitalized(before.text());
      boolean second = title.kind().equals("rank") || lists.organizationNoun(before).isPresent();
      return beside && second && hasPost(sentence, first, i) ? i : end;
    }
    return end;
  }

  /** A post with its complement: "Chief of the General Staff". */
  private boolean hasPost(Sentence sentence, int first, int end) {
    for (int i = first; i < end; i++) {
      int next = i + longestTitle(sentence, i, end);
      if (next > i && next < end && sentence.token(next).text().matches("of|for|to")) {
        return true;
      }
      if (next == end && next > i) {
        return true;
      }
    }
    return false;
  }

  /** A post that is a noun phrase of its own: an apposition or a predicate. */
  Draft post(Sentence sentence, int first, int end, List<Draft> named) {
    int last = end;
    while (last > first + 1 && !NameFinder.hasLetter(sentence.token(last - 1))) {
      last--;
    }
    Draft post =
        new Draft(
            sentence,
            first,
            last,
            last - 1,
            Mention.Kind.NAMED,
            "Office",
            NameFinder.text(sentence, first, last));
    post.post = true;
    for (Draft draft : named) {
      boolean inside = draft.sentence == sentence && first <= draft.first && draft.last <= last;
      if (inside && !draft.type.equals("Person")) {
        post.owner = draft;
        break;
      }
    }
    return post;
  }

  boolean isTitle(Sentence sentence, Token head) {
    for (int length = lists.longestTitle(); length >= 1; length--) {
      int first = head.index() - length + 1;
      if (first >= 0 && titleAt(sentence, first, head.index() + 1) != null) {
        return true;
      }
    }
    return longestTitle(sentence, head.index(), sentence.tokens().size()) > 0;
  }

  private boolean isBoundary(Sentence sentence, int i, List<Draft> named) {
    Token token = sentence.token(i);
    for (Draft draft : named) {
      if (draft.covers(sentence, i)) {
        return draft.type.equals("Person");
      }
    }
    boolean joiner =
        Names.isJoiner(token.text())
            && (!token.text().equalsIgnoreCase("in") || isInTitle(sentence, i));
    boolean dash = !NameFinder.hasLetter(token) && i > 0 && isApartFromBoth(sentence, i);
    return dash || !INSIDE_TAGS.contains(token.tag()) && !joiner;
  }

  /** "in" of "Commander in Chief". */
  private boolean isInTitle(Sentence sentence, int in) {
    for (int first = Math.max(0, in - 2); first < in; first++) {
      if (first + longestTitle(sentence, first, sentence.tokens().size()) > in) {
        return true;
      }
    }
    return false;
  }

  /** " - " between the entries of a list, not "-" inside a word. */
  private static boolean isApartFromBoth(Sentence sentence, int i) {
    return sentence.token(i - 1).end() < sentence.token(i).begin()
        && i + 1 < sentence.tokens().size()
        && sentence.token(i).end() < sentence.token(i + 1).begin();
  }

  private int longestTitle(Sentence sentence, int first, int end) {
    for (int length = Math.min(lists.longestTitle(), end - first); length >= 1; length--) {
      WordLists.@Nullable Title title = titleAt(sentence, first, first + length);
      if (title != null && !title.isHonorific()) {
        return length;
      }
    }
    return 0;
  }

  private WordLists.@Nullable Title titleAt(Sentence sentence, int first, int last) {
    return lists.title(NameFinder.text(sentence, first, last)).orElse(null);
  }

  /**
   * True when a title that ends here goes on to the name: at once, or by "to the United States".
   */
  private boolean reaches(Sentence sentence, int from, int end) {
    if (from == end) {
      return true;
    }
    String word = sentence.token(from).lemma();
    if (from < end && (word.equals("of") || word.equals("to") || word.equals("for"))) {
      return !isTitleOfName(sentence, from + 1, end);
    }
    return longestTitle(sentence, from, end) > 0
        && reaches(sentence, from + longestTitle(sentence, from, end), end);
  }

  /** "the news European Commissioner Anna Berg": small letters do not lead into a written title. */
  private static boolean isApart(Token word, Token next) {
    return word.tag().equals("NN")
        && !Names.isCapitalized(word.text())
        && Names.isCapitalized(next.text());
  }

  /** "a spokesman for House Speaker Anna Berg": the name's own title begins behind "for". */
  private boolean isTitleOfName(Sentence sentence, int first, int end) {
    int length = longestTitle(sentence, first, end);
    return length > 0 && first + length == end;
  }

  private boolean isModifier(Sentence sentence, int i, List<Draft> named) {
    Token token = sentence.token(i);
    for (Draft draft : named) {
      if (draft.covers(sentence, i)) {
        return !draft.type.equals("Person");
      }
    }
    if (lists.title(token.text()).filter(WordLists.Title::isHonorific).isPresent()
        || lists.isTimeWord(token.text())) {
      return false;
    }
    boolean adjective = token.isAdjective() || token.tag().equals("HYPH");
    return token.isNoun() && !token.tag().endsWith("S")
        || adjective && Names.isCapitalized(token.text());
  }
}
