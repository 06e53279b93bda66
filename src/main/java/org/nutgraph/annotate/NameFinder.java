package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds named mentions: known names of the world first, then what the CRF found, surnames of people
 * named in full elsewhere, words of nationality, and runs of proper nouns that are left.
 */
final class NameFinder {
  private final WordLists lists;
  private final NameTypes types;
  private final NationNames nations;

  NameFinder(WordLists lists) {
    this.lists = lists;
    this.types = new NameTypes(lists);
    this.nations = new NationNames(lists);
  }

  List<Draft> find(List<Sentence> sentences, List<String[]> tags) {
    PostPhrases posts = new PostPhrases(lists, sentences);
    List<List<Draft>> bySentence = new ArrayList<>();
    List<boolean[]> takenIn = new ArrayList<>();
    Set<String> surnames = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Draft> own = new ArrayList<>();
      spans(sentences.get(i), posts.clean(sentences.get(i), tags.get(i)), own);
      bySentence.add(own);
      for (Draft draft : own) {
        if (draft.type.equals("Person") && draft.last - draft.first > 1) {
          surnames.add(Names.lastWord(draft.text.split(" of ", 2)[0]));
        }
      }
    }
    ProperNouns properNouns = new ProperNouns(lists, types, sentences);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Draft> own = bySentence.get(i);
      own.stream().filter(draft -> isSurname(draft, surnames)).forEach(NameFinder::makePerson);
      boolean[] taken = new boolean[sentence.tokens().size()];
      own.forEach(draft -> Arrays.fill(taken, draft.first, draft.last, true));
      surnames(sentence, surnames, taken, own);
      nationalities(sentence, taken, own);
      boolean[] words = posts.words(sentence, tags.get(i));
      for (int j = 0; j < words.length; j++) {
        taken[j] |= words[j];
      }
      properNouns.runs(sentence, taken, own);
      takenIn.add(taken);
    }
    properNouns.repeat(sentences, bySentence, takenIn);
    List<Draft> all = new ArrayList<>();
    for (List<Draft> own : bySentence) {
      own.removeIf(draft -> Names.isSuffix(draft.text));
      own.sort(Comparator.comparingInt(draft -> draft.first));
      all.addAll(own);
    }
    NameTypes.agree(all);
    for (Draft draft : all) {
      if (draft.type.equals("Person") && !surnames.contains(draft.text)) {
        draft.leaning = lists.genderOfGivenName(draft.sentence.token(draft.first).text());
      }
    }
    return all;
  }

  /** "Paris said" after "Valeska Paris": the surname, unless it stands as a place. */
  private static boolean isSurname(Draft draft, Set<String> surnames) {
    if (draft.last - draft.first > 1 || !surnames.contains(draft.text)) {
      return false;
    }
    Token token = draft.headToken();
    boolean placed = draft.sentence.children(token, "case").anyMatch(c -> c.tag().equals("IN"));
    return draft.qid == null || !placed && !token.is("compound");
  }

  private static void makePerson(Draft draft) {
    draft.type = "Person";
    draft.qid = null;
  }

  private void spans(Sentence sentence, String[] tags, List<Draft> found) {
    int size = sentence.tokens().size();
    boolean[] taken = new boolean[size];
    nations.freeCountries(sentence, tags);
    List<int[]> tagged = taggedSpans(tags);
    for (int i = 0; i < size; i++) {
      for (int length = Math.min(lists.longestName(), size - i); length >= 1; length--) {
        if (known(sentence, tags, i, i + length, tagged).isPresent()) {
          WordLists.KnownName known = known(sentence, tags, i, i + length, tagged).get();
          length =
              known.type().equals("Person")
                  ? personEnd(sentence, tags, tagged, i, length) - i
                  : length;
          int first = lists.isCountry(known.qid()) ? nations.stateStart(sentence, i, taken) : i;
          boolean national = nations.isOwner(sentence, i, i + length, taken, known);
          first = national ? i - 1 : first;
          Draft draft = draft(sentence, first, i + length, known.type());
          draft.qid = national ? null : known.qid();
          draft.gender = known.gender();
          draft.plural = known.type().equals("Group");
          found.add(draft);
          Arrays.fill(taken, first, i + length, true);
          i += length - 1;
          break;
        }
      }
    }
    for (int[] span : tagged) {
      int first = span[0];
      int last = span[1];
      while (first < last
          && (taken[first]
              || isJoiner(sentence.token(first))
              || isLeading(sentence, first, tags[span[0]]))) {
        first++;
      }
      while (last > first
          && (taken[last - 1]
              || isJoiner(sentence.token(last - 1))
              || !hasLetter(sentence.token(last - 1)))) {
        last--;
      }
      if (last > first && isStateOfPost(sentence, last - 1)) {
        last--;
      }
      if (tags[span[0]].equals("ORGANIZATION") && last - first == 1) {
        last = types.endOfBody(sentence, first, last, tags, taken);
      }
      boolean part =
          tags[span[0]].equals("LOCATION") && isPartOfLongerName(sentence, tags, first, last);
      if (first < last
          && !part
          && isFree(taken, first, last)
          && !isNationality(sentence, first, last)) {
        String type = types.ofTagged(tags[span[0]], sentence, first, last);
        boolean post = type.equals("Organization") && types.isPost(sentence, first, last);
        if (!post
            && !(first + 1 == last && lists.title(sentence.token(first).text()).isPresent())) {
          found.add(draft(sentence, first, last, type));
          Arrays.fill(taken, first, last, true);
        }
      }
    }
  }

  /** "of", "and": no name begins or ends with one. */
  private static boolean isJoiner(Token token) {
    return token.tag().matches("IN|CC|TO") && !Names.isCapitalized(token.text());
  }

  /** "Maryland State Senator", "State Secretary": a sort of post, no part of the name before it. */
  private boolean isStateOfPost(Sentence sentence, int index) {
    return sentence.token(index).text().equals("State")
        && index + 1 < sentence.tokens().size()
        && lists.title(sentence.token(index + 1).text()).isPresent();
  }

  /** A known name of several words goes on to the end of the tagged name: "Iván Duque Márquez". */
  private static int personEnd(
      Sentence sentence, String[] tags, List<int[]> tagged, int first, int length) {
    for (int[] span : tagged) {
      int end = first + length;
      boolean holds = span[0] < end && end < span[1];
      boolean name = holds && !Names.isSuffix(sentence.token(end).text());
      if (name && length > 1 && tags[end].equals("PERSON")) {
        return span[1];
      }
    }
    return first + length;
  }

  static List<int[]> taggedSpans(String[] tags) {
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
    if (!person && isPartOfLongerName(sentence, tags, first, last)) {
      return Optional.empty();
    }
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

  /** "Toronto Star", "Environment Canada": a place that is a part of another thing's name. */
  private boolean isPartOfLongerName(Sentence sentence, String[] tags, int first, int last) {
    if (ProperNouns.isTitleCase(sentence)) {
      return false;
    }
    int up = sentence.token(last - 1).head();
    int end = last;
    while (end < tags.length && isNamePart(sentence, tags, end)) {
      end++;
    }
    if (last <= up && up < end && sentence.token(last - 1).is("compound")) {
      return end == tags.length || lists.title(sentence.token(end).text()).isEmpty();
    }
    int before = first - 1;
    return before >= 0
        && isNamePart(sentence, tags, before)
        && sentence.token(before).is("compound")
        && sentence.token(before).head() == last - 1
        && lists.knownName(sentence.token(before).text()).isEmpty();
  }

  private boolean isNamePart(Sentence sentence, String[] tags, int i) {
    Token token = sentence.token(i);
    return token.isProperNoun()
        && Names.isCapitalized(token.text())
        && !tags[i].equals("PERSON")
        && lists.title(token.text()).isEmpty()
        && lists.placeNoun(token).map(kind -> !kind.equals("region")).orElse(true)
        && !lists.isTimeWord(token.text());
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

  static boolean hasLetter(Token token) {
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
      draft.nationality = draft.demonym && lists.knownName(token.text()).isEmpty();
      boolean isPeopleItem = item.map(k -> k.type().equals("Group")).orElse(false);
      if (draft.demonym || isPeopleItem) {
        draft.qid = demonym.get().qid();
      }
      own.add(draft);
      taken[i] = true;
    }
  }

  static Draft draft(Sentence sentence, int first, int last, String type) {
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
