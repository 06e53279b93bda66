package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names that neither the list of known names nor the CRF found: runs of proper nouns, and
 * further occurrences of names that stand elsewhere in the article.
 */
final class ProperNouns {
  /** "Ministry of Health", "Council for Refugees"; "in" and "to" lead out of a name. */
  static final Set<String> JOINING = Set.of("of", "for");

  private final WordLists lists;
  private final NameTypes types;

  /** Proper nouns that stand inside sentences, where a capital is no accident. */
  private final Set<String> inside = new HashSet<>();

  ProperNouns(WordLists lists, NameTypes types, List<Sentence> sentences) {
    this.lists = lists;
    this.types = types;
    for (Sentence sentence : sentences) {
      boolean titleCase = isTitleCase(sentence);
      for (Token token : sentence.tokens()) {
        boolean capital = Names.isCapitalized(token.text()) && token.isProperNoun();
        if (capital && token.index() > 0 && !titleCase) {
          inside.add(token.text());
        }
      }
    }
  }

  /** Runs of free proper nouns, as drafts; marks them as taken. */
  void runs(Sentence sentence, boolean[] taken, List<Draft> own) {
    if (isTitleCase(sentence)) {
      return;
    }
    int size = sentence.tokens().size();
    for (int i = 0; i < size; i++) {
      if (!isOpen(sentence.token(i), taken)) {
        continue;
      }
      int end = i + 1;
      while (end < size) {
        boolean joined =
            JOINING.contains(sentence.token(end).text())
                && !types.guess(sentence, i, end).equals("Person")
                && end + 1 < size
                && isOpen(sentence.token(end + 1), taken);
        if (!joined && !isOpen(sentence.token(end), taken)) {
          break;
        }
        end += joined ? 2 : 1;
      }
      boolean sure = i > 0 || end > 1 || isSureAtStart(sentence);
      if (sure && !areTitles(sentence, i, end)) {
        own.add(NameFinder.draft(sentence, i, end, types.guess(sentence, i, end)));
        Arrays.fill(taken, i, end, true);
      }
      i = end;
    }
  }

  /** The tagger takes any capital for a name: the first word must be one elsewhere too. */
  private boolean isSureAtStart(Sentence sentence) {
    String word = sentence.token(0).text();
    return inside.contains(word) || lists.isSurname(word);
  }

  private boolean isOpen(Token token, boolean[] taken) {
    return token.isProperNoun()
        && !taken[token.index()]
        && Names.isCapitalized(token.text())
        && !lists.isTimeWord(token.text());
  }

  private boolean areTitles(Sentence sentence, int first, int last) {
    if (types.isPost(sentence, first, last)) {
      return true;
    }
    for (int i = first; i < last; i++) {
      String word = sentence.token(i).text();
      if (lists.title(word).isEmpty() && !Names.isJoiner(word)) {
        return false;
      }
    }
    return true;
  }

  /** Names found in one place are names in every place, headlines included. */
  void repeat(List<Sentence> sentences, List<List<Draft>> bySentence, List<boolean[]> taken) {
    Map<String, List<Draft>> byFirstWord = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (List<Draft> drafts : bySentence) {
      for (Draft draft : drafts) {
        boolean whole = draft.last - draft.first > 1 || !draft.type.equals("Person");
        if (!draft.demonym && !draft.plural && whole && seen.add(draft.text)) {
          String word = draft.sentence.token(draft.first).text();
          byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(draft);
        }
      }
    }
    byFirstWord
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.last - b.first, a.last - a.first)));
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      for (Token token : sentence.tokens()) {
        if (!taken.get(s)[token.index()] && token.isNoun()) {
          for (Draft name : byFirstWord.getOrDefault(token.text(), List.of())) {
            if (isAt(name, sentence, token.index(), taken.get(s))) {
              int end = token.index() + name.last - name.first;
              Draft draft = NameFinder.draft(sentence, token.index(), end, name.type);
              draft.qid = name.qid;
              draft.gender = name.gender;
              bySentence.get(s).add(draft);
              Arrays.fill(taken.get(s), token.index(), end, true);
              break;
            }
          }
        }
      }
    }
  }

  private static boolean isAt(Draft name, Sentence sentence, int at, boolean[] taken) {
    int length = name.last - name.first;
    if (at + length > sentence.tokens().size()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      String word = name.sentence.token(name.first + i).text();
      if (taken[at + i] || !sentence.token(at + i).text().equals(word)) {
        return false;
      }
    }
    return true;
  }

  /** True for a headline in which nearly every word has a capital, its verbs too. */
  static boolean isTitleCase(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (Token token : sentence.tokens()) {
      if (token.tag().startsWith("VB") && Character.isLowerCase(token.text().codePointAt(0))) {
        return false;
      }
      if (token.text().length() > 3 && Character.isLetter(token.text().codePointAt(0))) {
        words++;
        capitals += Names.isCapitalized(token.text()) ? 1 : 0;
      }
    }
    return words > 3 && capitals * 10 > words * 8;
  }
}
