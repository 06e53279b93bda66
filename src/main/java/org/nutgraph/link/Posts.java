package org.nutgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a post as an article writes it ("Israeli Defense Minister") and finds its office. */
final class Posts {
  private static final int LONGEST_FUNCTION_WORD = 3;

  /** Offices that bear a title: QID of the holder, "" where the list gives none → office item. */
  private final Map<List<String>, Map<String, Item>> offices = new HashMap<>();

  private final Candidates candidates;
  private final WordLists lists;
  private final int longestTitle;

  Posts(Candidates candidates, WordLists lists) {
    this.candidates = candidates;
    this.lists = lists;
    for (WordLists.Post post : lists.posts()) {
      add(NameKey.words(post.title()), post);
    }
    lists.titles().forEach((form, title) -> addForm(NameKey.words(form), NameKey.words(title)));
    longestTitle = offices.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  private void add(List<String> title, WordLists.Post post) {
    offices
        .computeIfAbsent(title, key -> new TreeMap<>())
        .putIfAbsent(holderQid(post.holderOf()), office(post));
  }

  /** "Defence Minister" is the post that the list of posts calls "Defense Minister". */
  private void addForm(List<String> form, List<String> title) {
    Map<String, Item> bearers = offices.get(title);
    if (bearers != null) {
      offices.putIfAbsent(form, bearers);
    }
  }

  private Item office(WordLists.Post post) {
    return candidates
        .item(post.officeQid())
        .orElseGet(() -> Item.of(post.officeQid(), Types.OFFICE, post.officeLabel()));
  }

  private String holderQid(String holder) {
    if (holder.isBlank() || holder.matches("Q[0-9]+")) {
      return holder;
    }
    return place(holder).orElse("");
  }

  /**
   * The offices that the words may mean: one where words or {@code holder} tell whose post it is,
   * all that bear the title where nothing tells, none where a word is left unexplained.
   *
   * @param holder QID of the state or body that the context gives, if it does
   */
  List<Item> find(String words, @Nullable String holder) {
    String[] tokens = words.strip().split("\\s+");
    List<String> keys = new ArrayList<>();
    for (String token : tokens) {
      keys.add(NameKey.of(token));
    }
    for (int length = Math.min(longestTitle, tokens.length); length > 0; length--) {
      for (int first = tokens.length - length; first >= 0; first--) {
        List<String> title = titleKey(keys.subList(first, first + length));
        if (offices.containsKey(title)) {
          return bearers(
              title, rest(tokens, 0, first), rest(tokens, first + length, tokens.length), holder);
        }
      }
    }
    return List.of();
  }

  private static List<String> titleKey(List<String> keys) {
    return NameKey.words(String.join(" ", keys));
  }

  private static List<String> rest(String[] tokens, int from, int to) {
    return List.of(tokens).subList(from, to);
  }

  private List<Item> bearers(
      List<String> title, List<String> before, List<String> after, @Nullable String holder) {
    Map<String, Item> bearers = offices.getOrDefault(title, Map.of());
    // "Adviser to the Prime Minister of Norland" is another post.
    Optional<String> written =
        holderIn(before)
            .filter(place -> explained(after))
            .or(() -> holderIn(after).filter(place -> explained(before)));
    if (written.isPresent()) {
      return Optional.ofNullable(bearers.get(written.get())).stream().toList();
    }
    if (!explained(before) || !explained(after)) {
      return List.of();
    }
    if (holder != null) {
      return Optional.ofNullable(bearers.get(holder)).stream().toList();
    }
    return bearers.values().stream().distinct().toList();
  }

  /** The place that words beside a title name, where they name one and nothing else. */
  private Optional<String> holderIn(List<String> words) {
    int first = 0;
    while (first < words.size() && isFunctionWord(words.get(first))) {
      first++;
    }
    return first == words.size()
        ? Optional.empty()
        : place(String.join(" ", words.subList(first, words.size())));
  }

  /** "of", "for", "the" between a title and its place need no explanation. */
  private static boolean explained(List<String> words) {
    return words.stream().allMatch(Posts::isFunctionWord);
  }

  private static boolean isFunctionWord(String word) {
    return word.length() <= LONGEST_FUNCTION_WORD
        && word.codePoints().allMatch(Character::isLowerCase);
  }

  private Optional<String> place(String name) {
    return lists
        .demonym(name)
        .map(WordLists.Place::qid)
        .or(
            () ->
                candidates.named(name).stream()
                    .map(Candidates.Hit::item)
                    .filter(item -> Types.fit(Types.GEOPOLITICAL_ENTITY, item.type()) > 0)
                    .map(Item::qid)
                    .findFirst());
  }
}
