package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds post phrases that lead up to a person's name: "Deputy Minister for Foreign Trade Kari
 * Holm". They are told from the words alone, as parser and tagger often read over the border
 * between post and name.
 */
final class PostPhrases {
  private static final Set<String> COMPLEMENT = Set.of("of", "for", "to");
  private static final int LONGEST = 16;

  private final WordLists lists;

  /** Acronyms that the article defines behind a post: "National Security Advisor (NSA)". */
  private final Set<String> acronyms = new HashSet<>();

  PostPhrases(WordLists lists, List<Sentence> sentences) {
    this.lists = lists;
    sentences.forEach(this::acronyms);
  }

  /**
   * A post and the name behind it, as token indexes of the sentence.
   *
   * @param first first token of the post, with what modifies it
   * @param start first token of the post's own words: "Minister"
   * @param title one past the post's noun: "Minister" of "Minister for Trade"
   * @param honorific first token of "Dr." and the like; the name's where there is none
   * @param name first token of the name
   * @param end one past the name
   * @param comma true for "Minister for Trade, Kari Holm,"
   */
  record Phrase(int first, int start, int title, int honorific, int name, int end, boolean comma) {
    boolean holds(int token) {
      return first <= token && token < end;
    }

    private Phrase from(int modifier) {
      return new Phrase(modifier, start, title, honorific, name, end, comma);
    }
  }

  /** The phrases of a sentence from left to right; they do not overlap. */
  List<Phrase> find(Sentence sentence, String[] tags) {
    List<Phrase> found = new ArrayList<>();
    int from = 0;
    int owned = 0;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (i < from || !Names.isCapitalized(sentence.token(i).text()) || title(sentence, i) == 0) {
        continue;
      }
      @Nullable Phrase phrase = walk(sentence, tags, i, owned);
      if (phrase != null) {
        found.add(phrase.from(start(sentence, tags, i, from)));
        from = phrase.end;
        owned = phrase.comma ? phrase.end : owned;
      }
    }
    return found;
  }

  /** The tags without those that glue words of a post to a name or to each other. */
  String[] clean(Sentence sentence, String[] tags) {
    String[] clean = tags.clone();
    for (Phrase phrase : find(sentence, tags)) {
      for (int i = phrase.first; i < phrase.name; i++) {
        clean[i] = clean[i].equals("PERSON") ? "O" : clean[i];
      }
      boolean area = false;
      for (int i = phrase.title; i < phrase.name; i++) {
        area |= sentence.token(i).text().equals("for");
        boolean glued = tags[phrase.name].equals("ORGANIZATION") && tags[i].equals("ORGANIZATION");
        clean[i] = glued || area && !isBody(sentence, phrase) ? "O" : clean[i];
      }
      for (int i = phrase.first; i < phrase.title; i++) {
        int end = knownEnd(sentence, i, phrase.title);
        if (end > i) {
          i = end - 1;
        } else if (tags[i].equals("ORGANIZATION")) {
          boolean goesOn = i > phrase.first && !clean[i - 1].equals(tags[i - 1]);
          clean[i] = goesOn || isPlainWord(sentence, tags, i, phrase) ? "O" : clean[i];
        }
      }
      Arrays.fill(clean, phrase.name, phrase.end, "PERSON");
    }
    return clean;
  }

  /** "Director of the Trade Office": the complement names a body. */
  private boolean isBody(Sentence sentence, Phrase phrase) {
    for (int i = phrase.title; i < phrase.name; i++) {
      if (lists.organizationNoun(sentence.token(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private int knownEnd(Sentence sentence, int first, int end) {
    for (int last = end; last > first; last--) {
      if (lists.knownName(NameFinder.text(sentence, first, last)).isPresent()) {
        return last;
      }
    }
    return first;
  }

  /**
   * A word of the post's own: behind a known name ("White House Press Secretary") or a part of the
   * listed title ("Defense Secretary").
   */
  private boolean isPlainWord(Sentence sentence, String[] tags, int i, Phrase phrase) {
    for (int first = Math.max(phrase.first, phrase.title - lists.longestTitle());
        first <= i;
        first++) {
      String title = NameFinder.text(sentence, first, phrase.title);
      boolean of = title.contains(" of ") && !tags[phrase.name].equals("ORGANIZATION");
      if (!of && lists.title(title).isPresent()) {
        return true;
      }
    }
    for (int j = i; j < phrase.title && tags[j].equals("ORGANIZATION"); j++) {
      if (lists.organizationNoun(sentence.token(j)).isPresent()) {
        return false;
      }
    }
    return knownStart(sentence, i, phrase.first);
  }

  private boolean knownStart(Sentence sentence, int end, int first) {
    for (int i = first; i < end; i++) {
      if (lists.knownName(NameFinder.text(sentence, i, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Words of posts that are no names: all of a post but its modifiers and the bodies in it. */
  boolean[] words(Sentence sentence, String[] tags) {
    boolean[] words = new boolean[tags.length];
    for (Phrase phrase : find(sentence, tags)) {
      Arrays.fill(words, phrase.start, isBody(sentence, phrase) ? phrase.title : phrase.name, true);
      for (int i = phrase.first; i < phrase.start; i++) {
        boolean deputy = title(sentence, i) > 0 && Names.isCapitalized(sentence.token(i).text());
        boolean goesOn = i > phrase.first && words[i - 1];
        words[i] = deputy || goesOn || knownStart(sentence, i, phrase.first);
      }
    }
    for (Token token : sentence.tokens()) {
      words[token.index()] |= isAcronym(token);
    }
    return words;
  }

  /** True when the token is an acronym for a post in this article. */
  boolean isAcronym(Token token) {
    return acronyms.contains(token.text());
  }

  private void acronyms(Sentence sentence) {
    for (int i = 1; i + 2 < sentence.tokens().size(); i++) {
      String word = sentence.token(i + 1).text();
      if (!isOpening(sentence.token(i)) || !Names.isUpperCase(word) || !endsTitle(sentence, i)) {
        continue;
      }
      for (int first = i - 1; first >= Math.max(0, i - word.length() - 1); first--) {
        if (Names.areInitials(word, NameFinder.text(sentence, first, i))) {
          acronyms.add(word);
        }
      }
    }
  }

  private boolean endsTitle(Sentence sentence, int end) {
    for (int first = Math.max(0, end - lists.longestTitle()); first < end; first++) {
      if (lists.title(NameFinder.text(sentence, first, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Length of the longest post that starts here, in tokens; 0 when none does. */
  int title(Sentence sentence, int first) {
    if (first >= sentence.tokens().size()) {
      return 0;
    }
    int most = Math.min(lists.longestTitle() + 2, sentence.tokens().size() - first);
    for (int length = most; length >= 1; length--) {
      boolean post =
          lists
              .title(NameFinder.text(sentence, first, first + length))
              .filter(title -> !title.isHonorific())
              .isPresent();
      if (post) {
        // "Chief Adviser": one word of a post may stand before another.
        return length == 1 ? 1 + title(sentence, first + 1) : length;
      }
    }
    return isAcronym(sentence.token(first)) ? 1 : 0;
  }

  private boolean isHonorific(Sentence sentence, int token) {
    return lists
        .title(sentence.token(token).text())
        .filter(WordLists.Title::isHonorific)
        .isPresent();
  }

  private @Nullable Phrase walk(Sentence sentence, String[] tags, int first, int owned) {
    int size = sentence.tokens().size();
    int title = first + title(sentence, first);
    boolean complement = false;
    boolean filled = true;
    int honorific = -1;
    int i = title;
    while (i < Math.min(size, first + LONGEST)) {
      Token token = sentence.token(i);
      if (complement && filled && token.text().equals(",")) {
        return behindComma(
            sentence, tags, new Phrase(first, first, title, i, i + 1, i + 1, true), owned);
      }
      if (isOpening(token) && i + 2 < size && sentence.token(i + 2).tag().equals("-RRB-")) {
        i += 3;
        continue;
      }
      int end = filled ? nameEnd(sentence, tags, i, complement) : i;
      if (end > i) {
        return new Phrase(first, first, title, honorific < 0 ? i : honorific, i, end, false);
      }
      int next = title(sentence, i);
      if (next > 0 && isAnd(sentence.token(i - 1))) {
        return null;
      }
      if (next > 0 && Names.isCapitalized(token.text())) {
        boolean owner = complement && !filled;
        filled = owner ? sentence.token(i - 1).tag().equals("DT") : filled;
        i += next;
        title = complement ? title : i;
      } else if (isHonorific(sentence, i)) {
        honorific = honorific < 0 ? i : honorific;
        i++;
      } else if (COMPLEMENT.contains(token.text())) {
        complement = true;
        filled = false;
        i++;
      } else if (token.tag().equals("DT") && !filled || complement && isAnd(token)) {
        filled = false;
        i++;
      } else if (complement && isWordOfName(token)) {
        filled = true;
        i++;
      } else {
        return null;
      }
    }
    return null;
  }

  /** "Finance Minister of Norway, Kari Holm,": a post without "the" cannot stand alone. */
  private @Nullable Phrase behindComma(Sentence sentence, String[] tags, Phrase phrase, int owned) {
    int end = phrase.name;
    while (end < tags.length && tags[end].equals("PERSON")) {
      end++;
    }
    int first = start(sentence, tags, phrase.first, 0);
    String before = first == 0 ? "" : sentence.token(first - 1).tag();
    boolean bare =
        !before.matches("DT|PRP\\$|POS") && !isBehindName(sentence, tags, first - 1, owned);
    boolean closed = end == tags.length || sentence.token(end).is("punct");
    return bare && closed && end - phrase.name > 1
        ? new Phrase(first, phrase.start, phrase.title, phrase.name, phrase.name, end, true)
        : null;
  }

  /** "Kari Holm, minister and": the post belongs to the name before it, unless that has its own. */
  private static boolean isBehindName(Sentence sentence, String[] tags, int before, int owned) {
    for (int i = before; i >= owned && i > 0; i--) {
      if (tags[i].equals("PERSON")) {
        return true;
      }
      Token token = sentence.token(i);
      if (token.isVerb() || token.tag().equals("IN") && !COMPLEMENT.contains(token.text())) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOpening(Token token) {
    return token.tag().equals("-LRB-");
  }

  private static boolean isAnd(Token token) {
    return token.tag().equals("CC") && token.text().matches("and|&");
  }

  private static boolean isWordOfName(Token token) {
    boolean word = token.isNoun() || token.isAdjective();
    return word && Names.isCapitalized(token.text())
        || token.tag().equals("HYPH")
        || token.tag().equals("POS");
  }

  /** One past the person's name that starts here; the same token when none does. */
  private int nameEnd(Sentence sentence, String[] tags, int first, boolean complement) {
    Token token = sentence.token(first);
    if (!token.isProperNoun() && !tags[first].equals("PERSON")) {
      return first;
    }
    int end = first;
    if (tags[first].equals("PERSON")) {
      while (end < tags.length && tags[end].equals("PERSON")) {
        end++;
      }
      boolean place =
          lists.knownName(token.text()).filter(known -> !known.type().equals("Person")).isPresent();
      boolean owned = COMPLEMENT.contains(sentence.token(first - 1).text());
      return place && owned && end - first > 2 ? first : end;
    }
    boolean given = lists.genderOfGivenName(token.text()) != Chain.Gender.UNKNOWN;
    boolean glued = complement || tags[first].equals("ORGANIZATION");
    if (!glued || !given || tags[first].equals("LOCATION")) {
      return first;
    }
    while (end < tags.length && isPlainName(sentence.token(end))) {
      end++;
    }
    boolean free = end == tags.length || !sentence.token(end).isProperNoun();
    return free && end - first > 1 && end - first < 4 ? end : first;
  }

  private boolean isPlainName(Token token) {
    return token.isProperNoun()
        && Names.isCapitalized(token.text())
        && lists.organizationNoun(token).isEmpty()
        && lists.placeNoun(token).isEmpty()
        && lists.eventNoun(token).isEmpty()
        && lists.title(token.text()).isEmpty();
  }

  /** Modifiers belong to the post: "United Nations Senior Relief and Recovery Coordinator". */
  private int start(Sentence sentence, String[] tags, int title, int from) {
    int first = title;
    while (first > from) {
      Token before = sentence.token(first - 1);
      boolean parsed = first <= before.head() && before.head() < title;
      boolean tagged = tags[first - 1].equals("ORGANIZATION") && tags[first].equals("ORGANIZATION");
      boolean joined = isAnd(before) && (parsed || tagged);
      if (isModifier(before, tags) || joined && first - 1 > from) {
        first--;
      } else if (before.tag().equals("-RRB-")
          && first - 3 > from
          && isOpening(sentence.token(first - 3))) {
        first -= 3;
      } else {
        break;
      }
    }
    return first;
  }

  private boolean isModifier(Token token, String[] tags) {
    boolean word = token.isNoun() || token.isAdjective();
    boolean name = word && Names.isCapitalized(token.text()) && !lists.isTimeWord(token.text());
    return name && !tags[token.index()].equals("PERSON") || token.tag().equals("HYPH");
  }
}
