package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds named mentions: known names of the world first, then what the CRF found, surnames of people
 * named in full elsewhere, words of nationality, and runs of proper nouns that are left.
 */
final class NameFinder {
  private final WordLists lists;

  NameFinder(WordLists lists) {
    this.lists = lists;
  }

  List<Draft> find(List<Sentence> sentences, List<String[]> tags) {
    List<Draft> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      spans(sentences.get(i), tags.get(i), found);
    }
    Set<String> surnames = new HashSet<>();
    Set<String> inner = new HashSet<>();
    for (Draft draft : found) {
      if (draft.type.equals("Person") && draft.last - draft.first > 1) {
        surnames.add(draft.sentence.token(draft.last - 1).text());
      }
      for (int t = Math.max(draft.first, 1); t < draft.last; t++) {
        inner.add(draft.sentence.token(t).text());
      }
    }
    for (Draft draft : found) {
      if (draft.qid == null && draft.last - draft.first == 1 && surnames.contains(draft.text)) {
        draft.type = "Person";
      }
    }
    List<Draft> all = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Draft> own = new ArrayList<>();
      for (Draft draft : found) {
        if (draft.sentence == sentence) {
          own.add(draft);
        }
      }
      boolean[] taken = new boolean[sentence.tokens().size()];
      own.forEach(draft -> java.util.Arrays.fill(taken, draft.first, draft.last, true));
      surnames(sentence, surnames, taken, own);
      nationalities(sentence, taken, own);
      properNouns(sentence, taken, own, inner);
      own.sort(java.util.Comparator.comparingInt(draft -> draft.first));
      all.addAll(own);
    }
    agreeOnTypes(all);
    return all;
  }

  private void spans(Sentence sentence, String[] tags, List<Draft> found) {
    int size = sentence.tokens().size();
    boolean[] taken = new boolean[size];
    List<int[]> tagged = taggedSpans(tags);
    for (int i = 0; i < size; i++) {
      for (int length = Math.min(lists.longestName(), size - i); length >= 1; length--) {
        if (known(sentence, tags, i, i + length, tagged).isPresent()) {
          WordLists.KnownName known = known(sentence, tags, i, i + length, tagged).get();
          Draft draft = draft(sentence, i, i + length, known.type());
          draft.qid = known.qid();
          draft.gender = known.gender();
          draft.plural = known.type().equals("Group");
          found.add(draft);
          java.util.Arrays.fill(taken, i, i + length, true);
          i += length - 1;
          break;
        }
      }
    }
    for (int[] span : tagged) {
      int first = span[0];
      int last = span[1];
      while (first < last && (taken[first] || isLeading(sentence, first, tags[span[0]]))) {
        first++;
      }
      while (last > first && (taken[last - 1] || !hasLetter(sentence.token(last - 1)))) {
        last--;
      }
      if (first < last && isFree(taken, first, last) && !isNationality(sentence, first, last)) {
        String type = type(tags[span[0]], sentence.token(last - 1));
        if (!(first + 1 == last && lists.title(sentence.token(first).text()).isPresent())) {
          found.add(draft(sentence, first, last, type));
          java.util.Arrays.fill(taken, first, last, true);
        }
      }
    }
  }

  private static List<int[]> taggedSpans(String[] tags) {
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      int end = i + 1;
      while (end < tags.length && tags[end].equals(tags[i])) {
        end++;
      }
      if (!tags[i].equals("O")) {
        spans.add(new int[] {i, end});
      }
      i = end - 1;
    }
    return spans;
  }

  /** A known name that no longer tagged name holds as a part of itself. */
  private Optional<WordLists.KnownName> known(
      Sentence sentence, String[] tags, int first, int last, List<int[]> tagged) {
    Token start = sentence.token(first);
    if (!Names.isCapitalized(start.text())) {
      return Optional.empty();
    }
    Optional<WordLists.KnownName> known = lists.knownName(text(sentence, first, last));
    if (known.isEmpty()) {
      return known;
    }
    if (last - first == 1
        && !start.isProperNoun()
        && tags[first].equals("O")
        && !Names.isUpperCase(start.text())) {
      return Optional.empty();
    }
    boolean person = known.get().type().equals("Person");
    for (int[] span : tagged) {
      boolean holds = span[0] <= first && last <= span[1] && span[1] - span[0] > last - first;
      if (holds
          && !person
          && !tags[span[0]].equals("LOCATION")
          && !(tags[span[0]].equals("PERSON") && startsWithTitle(sentence, last, span[1]))
          && !onlyTitlesBeside(sentence, span, first, last)) {
        return Optional.empty();
      }
    }
    return known;
  }

  private boolean startsWithTitle(Sentence sentence, int first, int last) {
    return first < last && lists.title(sentence.token(first).text()).isPresent();
  }

  private boolean onlyTitlesBeside(Sentence sentence, int[] span, int first, int last) {
    for (int i = span[0]; i < span[1]; i++) {
      boolean inside = first <= i && i < last;
      if (!inside && lists.title(sentence.token(i).text()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean isLeading(Sentence sentence, int token, String tag) {
    String word = sentence.token(token).text();
    boolean title = tag.equals("PERSON") && lists.title(word).isPresent();
    return title || Names.isDeterminer(word) || !hasLetter(sentence.token(token));
  }

  private boolean isNationality(Sentence sentence, int first, int last) {
    return last - first == 1 && lists.demonym(sentence.token(first)).isPresent();
  }

  private static boolean hasLetter(Token token) {
    return token.text().codePoints().anyMatch(Character::isLetterOrDigit)
        && !token.tag().equals("POS");
  }

  private static boolean isFree(boolean[] taken, int first, int last) {
    for (int i = first; i < last; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private String type(String tag, Token last) {
    return switch (tag) {
      case "PERSON" -> "Person";
      case "LOCATION" -> isPlaceWord(last) ? "Place" : "GeopoliticalEntity";
      default -> lists.eventNoun(last).isPresent() ? "NamedEvent" : "Organization";
    };
  }

  private boolean isPlaceWord(Token token) {
    return lists.placeNoun(token).isPresent();
  }

  private void surnames(Sentence sentence, Set<String> surnames, boolean[] taken, List<Draft> own) {
    for (Token token : sentence.tokens()) {
      if (!taken[token.index()]
          && surnames.contains(token.text())
          && Names.isCapitalized(token.text())
          && lists.demonym(token).isEmpty()) {
        own.add(draft(sentence, token.index(), token.index() + 1, "Person"));
        taken[token.index()] = true;
      }
    }
  }

  private void nationalities(Sentence sentence, boolean[] taken, List<Draft> own) {
    for (Token token : sentence.tokens()) {
      int i = token.index();
      if (taken[i] || !Names.isCapitalized(token.text())) {
        continue;
      }
      Optional<WordLists.Demonym> demonym = lists.demonym(token);
      if (demonym.isEmpty()) {
        continue;
      }
      Optional<WordLists.KnownName> item = lists.knownItem(demonym.get().qid());
      boolean people =
          demonym.get().isPlural() || item.map(k -> k.type().equals("Group")).orElse(false);
      boolean one = demonym.get().kind().equals("person") && token.is("nsubj");
      String type =
          one
              ? "Person"
              : people ? "Group" : item.map(WordLists.KnownName::type).orElse("GeopoliticalEntity");
      Draft draft = draft(sentence, i, i + 1, type);
      draft.plural = people;
      draft.demonym = !people && !one;
      boolean isPeopleItem = item.map(k -> k.type().equals("Group")).orElse(false);
      if (draft.demonym || isPeopleItem) {
        draft.qid = demonym.get().qid();
      }
      own.add(draft);
      taken[i] = true;
    }
  }

  private void properNouns(Sentence sentence, boolean[] taken, List<Draft> own, Set<String> inner) {
    if (isTitleCase(sentence)) {
      return;
    }
    int size = sentence.tokens().size();
    for (int i = 0; i < size; i++) {
      if (!isOpenName(sentence.token(i), taken)) {
        continue;
      }
      int end = i + 1;
      while (end < size) {
        if (isOpenName(sentence.token(end), taken)) {
          end++;
        } else if (Names.isJoiner(sentence.token(end).text())
            && sentence.token(end).tag().equals("IN")
            && end + 1 < size
            && isOpenName(sentence.token(end + 1), taken)) {
          end += 2;
        } else {
          break;
        }
      }
      boolean startsSentence = i == 0 && end - i == 1;
      boolean sure = !startsSentence || inner.contains(sentence.token(i).text());
      if (sure && !areTitles(sentence, i, end)) {
        own.add(draft(sentence, i, end, guess(sentence, i, end)));
        java.util.Arrays.fill(taken, i, end, true);
      }
      i = end;
    }
  }

  private boolean isOpenName(Token token, boolean[] taken) {
    return token.isProperNoun()
        && !taken[token.index()]
        && Names.isCapitalized(token.text())
        && !lists.isTimeWord(token.text());
  }

  private boolean areTitles(Sentence sentence, int first, int last) {
    if (lists.title(text(sentence, first, last)).isPresent()) {
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

  private String guess(Sentence sentence, int first, int last) {
    for (int i = last - 1; i >= first; i--) {
      Token token = sentence.token(i);
      if (lists.organizationNoun(token).isPresent()) {
        return "Organization";
      }
      if (lists.placeNoun(token).isPresent()) {
        return "Place";
      }
      if (lists.eventNoun(token).isPresent()) {
        return "NamedEvent";
      }
    }
    boolean given = lists.genderOfGivenName(sentence.token(first).text()) != Chain.Gender.UNKNOWN;
    return given && last - first == 2 ? "Person" : "Organization";
  }

  private static boolean isTitleCase(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (Token token : sentence.tokens()) {
      if (token.text().length() > 3 && Character.isLetter(token.text().codePointAt(0))) {
        words++;
        capitals += Names.isCapitalized(token.text()) ? 1 : 0;
      }
    }
    return words > 3 && capitals * 10 > words * 8;
  }

  /** The same name is of the same type throughout: the type most of its mentions have. */
  private static void agreeOnTypes(List<Draft> drafts) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.qid == null) {
        counts
            .computeIfAbsent(draft.text, text -> new java.util.TreeMap<>())
            .merge(draft.type, 1, Integer::sum);
      }
    }
    for (Draft draft : drafts) {
      if (draft.qid == null) {
        @Nullable String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry :
            counts.getOrDefault(draft.text, Map.of()).entrySet()) {
          if (entry.getValue() > most) {
            most = entry.getValue();
            best = entry.getKey();
          }
        }
        draft.type = best == null ? draft.type : best;
      }
    }
  }

  private Draft draft(Sentence sentence, int first, int last, String type) {
    int head = last - 1;
    for (int i = first; i < last; i++) {
      int up = sentence.token(i).head();
      if (up < first || up >= last) {
        head = i;
        if (!sentence.token(i).is("compound") && !sentence.token(i).is("flat")) {
          break;
        }
      }
    }
    return new Draft(
        sentence, first, last, head, Mention.Kind.NAMED, type, text(sentence, first, last));
  }

  /** The words as written, with single spaces where the text has any space. */
  static String text(Sentence sentence, int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < last; i++) {
      Token token = sentence.token(i);
      if (i > first && token.begin() > sentence.token(i - 1).end()) {
        text.append(' ');
      }
      text.append(token.text());
    }
    return text.toString();
  }
}
