package org.nutgraph.annotate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ties nominal mentions into chains in the order of the text: equal phrases, the holder of a post,
 * a name whose head word comes again ("the court"), the country last spoken of.
 */
final class NominalChains {
  private static final Set<String> DEPUTY = Set.of("vice", "deputy", "assistant", "acting");

  private static final int NEAR = 3;
  private static final int WITHIN_REACH = 12;
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "another", "one", "every", "each", "any", "no", "some");
  private static final Set<String> EMPTY = Set.of("entire", "whole", "same");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "both");

  private final WordLists lists;
  private final ChainBuilder builder;
  private final Map<String, ChainDraft> byPhrase = new HashMap<>();

  NominalChains(WordLists lists, ChainBuilder builder) {
    this.lists = lists;
    this.builder = builder;
  }

  /** Puts a mention into the chain that fits, or into a new one. */
  void add(Draft draft, Set<String> describedPosts) {
    String phrase = NominalFinder.key(draft) + ownerKey(draft);
    boolean definite = isDefinite(draft);
    boolean first = !draft.plural && INDEFINITE.contains(firstWord(draft));
    @Nullable ChainDraft chain = first ? null : byPhrase.get(phrase);
    if (chain == null && definite) {
      chain = antecedent(draft, describedPosts);
    } else if (chain != null && definite && isNobodyYet(chain)) {
      @Nullable ChainDraft person = person(draft, describedPosts);
      if (person != null && person != chain) {
        builder.merge(person, chain);
        chain = person;
      }
    }
    if (chain == null) {
      chain = builder.open(draft.type, Names.bare(draft.text));
    }
    chain.add(draft);
    byPhrase.put(phrase, chain);
  }

  /** "the minister" of a headline, before the text says who that is. */
  private static boolean isNobodyYet(ChainDraft chain) {
    return chain.isPerson() && !chain.named && !chain.plural;
  }

  private @Nullable ChainDraft antecedent(Draft draft, Set<String> describedPosts) {
    if (draft.plural) {
      return sameHead(draft);
    }
    if (draft.type.equals("Person")) {
      return person(draft, describedPosts);
    }
    @Nullable ChainDraft named = namedWithHead(draft);
    if (named != null) {
      return named;
    }
    @Nullable ChainDraft same = sameHead(draft);
    String kind = lists.placeNoun(draft.headToken()).orElse("");
    boolean alone = NominalFinder.key(draft).equals(draft.headToken().text().toLowerCase());
    if (same == null && alone && (kind.equals("country") || kind.equals("settlement"))) {
      return recentPlace(draft, kind.equals("country"));
    }
    return same;
  }

  private static String ownerKey(Draft draft) {
    return draft.owner == null || draft.owner.chain == null
        ? ""
        : "@" + System.identityHashCode(draft.owner.chain);
  }

  private static String firstWord(Draft draft) {
    return draft.sentence.token(draft.first).text().toLowerCase(Locale.ROOT);
  }

  static boolean isDefinite(Draft draft) {
    return DEFINITE.contains(firstWord(draft));
  }

  /** "the strip" after "Gaza Strip", "the foundation" after "Andy Warhol Foundation". */
  private @Nullable ChainDraft namedWithHead(Draft draft) {
    String head = draft.headToken().lemma().toLowerCase(Locale.ROOT);
    String[] words = NominalFinder.key(draft).split(" ");
    @Nullable ChainDraft best = null;
    int bestEnd = -1;
    for (ChainDraft chain : builder.chains()) {
      if (!chain.named || chain.isPerson() || chain.type.equals("Office") || chain.plural) {
        continue;
      }
      boolean fits = holds(chain.name, head, words);
      for (String name : chain.names) {
        fits |= holds(name, head, words);
      }
      int end = fits ? lastEndBefore(chain, draft, WITHIN_REACH) : -1;
      if (end > bestEnd) {
        best = chain;
        bestEnd = end;
      }
    }
    return best;
  }

  /** The name is of several words, has the head at its end or before "of", and lacks no word. */
  private static boolean holds(String name, String head, String[] words) {
    String lower = " " + name.toLowerCase(Locale.ROOT) + " ";
    boolean headed =
        lower.endsWith(" " + head + " ") && lower.length() > head.length() + 2
            || lower.contains(" " + head + " of ")
            || lower.contains(" " + head + " for ");
    if (!headed) {
      return false;
    }
    for (String word : words) {
      if (!lower.contains(" " + word + " ")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable ChainDraft recentPlace(Draft draft, boolean country) {
    @Nullable Draft best = null;
    for (ChainDraft chain : builder.chains()) {
      boolean state = chain.qid != null && lists.isCountry(chain.qid);
      if (!chain.type.equals("GeopoliticalEntity") || !chain.named || state != country) {
        continue;
      }
      for (Draft mention : chain.mentions) {
        boolean before = mention.end() <= draft.begin();
        boolean better = best == null || rank(mention) > rank(best);
        if (before && better && isNear(mention, draft, NEAR)) {
          best = mention;
        }
      }
    }
    return best == null ? null : best.chain;
  }

  private static int rank(Draft mention) {
    return mention.sentence.index() * 4 + (mention.isSubject() ? 2 : 0) + (mention.demonym ? 0 : 1);
  }

  private static boolean isNear(Draft mention, Draft draft, int sentences) {
    return draft.sentence.index() - mention.sentence.index() <= sentences;
  }

  /** "the president", "the top US diplomat": the person who was given such a post. */
  private @Nullable ChainDraft person(Draft draft, Set<String> describedPosts) {
    String head = draft.headToken().lemma().toLowerCase(Locale.ROOT);
    Pattern word = Pattern.compile(".*\\b" + Pattern.quote(head) + "\\b.*");
    boolean alone = NominalFinder.key(draft).equalsIgnoreCase(draft.headToken().text());
    boolean deputy = DEPUTY.contains(NominalFinder.key(draft).split(" ")[0]);
    @Nullable ChainDraft best = null;
    int bestEnd = -1;
    for (ChainDraft chain : builder.chains()) {
      if (!chain.isPerson() || chain.posts.isEmpty()) {
        continue;
      }
      boolean fits = false;
      for (String each : chain.posts) {
        // "Adviser to the President" is not the president.
        String post = each.toLowerCase(Locale.ROOT).split(" (to|for) ", 2)[0];
        fits |= describedPosts.stream().anyMatch(d -> post.contains(d.toLowerCase(Locale.ROOT)));
        fits |=
            describedPosts.isEmpty()
                && word.matcher(post).matches()
                && (!deputy || post.contains(NominalFinder.key(draft)));
      }
      boolean sameOwner =
          draft.owner == null
              || draft.owner.chain == null
              || chain.owner == null
              || chain.owner == draft.owner.chain;
      int end = fits && sameOwner ? lastEndBefore(chain, draft, Integer.MAX_VALUE) : -1;
      if (alone && best != null && end >= 0) {
        // Of two presidents "the president" is whom the article is about: the first.
        end = begin(chain) < begin(best) ? Integer.MAX_VALUE : -1;
      }
      if (end > bestEnd) {
        best = chain;
        bestEnd = end;
      }
    }
    return best != null ? best : sameHead(draft);
  }

  private static int begin(ChainDraft chain) {
    return chain.mentions.stream().mapToInt(Draft::begin).min().orElse(Integer.MAX_VALUE);
  }

  private static int lastEndBefore(ChainDraft chain, Draft draft, int sentences) {
    int end = -1;
    for (Draft mention : chain.mentions) {
      if (mention.end() <= draft.begin() && isNear(mention, draft, sentences)) {
        end = Math.max(end, mention.end());
      }
    }
    return end;
  }

  private @Nullable ChainDraft sameHead(Draft draft) {
    String head = draft.headToken().lemma();
    @Nullable ChainDraft best = null;
    int bestEnd = -1;
    for (ChainDraft chain : builder.chains()) {
      boolean fits =
          chain.type.equals(draft.type)
              && chain.plural == draft.plural
              && chain.mentions.stream()
                  .anyMatch(
                      m ->
                          !m.isNamed()
                              && !m.post
                              && m.headToken().lemma().equals(head)
                              && isCompatible(m, draft));
      int end = fits ? lastEndBefore(chain, draft, Integer.MAX_VALUE) : -1;
      if (end > bestEnd) {
        best = chain;
        bestEnd = end;
      }
    }
    return best;
  }

  /**
   * A later "the officials" has no word that the earlier phrase lacks, but for adjectives of a
   * phrase with the same owner: "the six-member Afghan team" after "the Afghan team".
   */
  private static boolean isCompatible(Draft earlier, Draft later) {
    boolean sameOwner =
        earlier.owner != null
            && later.owner != null
            && earlier.owner.chain == later.owner.chain
            && earlier.owner.chain != null;
    String words = " " + NominalFinder.key(earlier) + " ";
    for (int i = later.first; i < later.last; i++) {
      Token token = later.sentence.token(i);
      boolean inOwner = sameOwner && later.owner != null && later.owner.covers(later.sentence, i);
      boolean loose =
          token.tag().equals("CD")
              || token.isAdjective()
              || !isWord(token)
              || i > later.first && later.sentence.token(i - 1).text().equals("-");
      if (inOwner
          || EMPTY.contains(token.lemma())
          || Names.isDeterminer(token.text())
          || sameOwner && !later.plural && loose
          || words.contains(" " + token.text().toLowerCase(Locale.ROOT) + " ")) {
        continue;
      }
      return false;
    }
    return true;
  }

  private static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.text().codePointAt(0)) && !token.tag().equals("POS");
  }
}
