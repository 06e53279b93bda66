package org.nutgraph.annotate;

import java.util.Arrays;

/** Nations in and beside other names: bodies of a nation, sorts of state, "of Norway". */
final class NationNames {
  private final WordLists lists;

  NationNames(WordLists lists) {
    this.lists = lists;
  }

  /**
   * "Russian Security Council": another body than the one known by the words without the nation.
   */
  boolean isOwner(
      Sentence sentence, int first, int last, boolean[] taken, WordLists.KnownName known) {
    return first > 0
        && !taken[first - 1]
        && known.type().equals("Organization")
        && lists.organizationNoun(sentence.token(last - 1)).isPresent()
        && Names.isCapitalized(sentence.token(first - 1).text())
        && lists
            .demonym(sentence.token(first - 1))
            .filter(WordLists.Demonym::isAdjective)
            .isPresent();
  }

  /** "Ole Lund of Norway": the country is no part of the name. */
  void freeCountries(Sentence sentence, String[] tags) {
    for (int[] span : NameFinder.taggedSpans(tags)) {
      for (int of = span[0] + 2; of + 1 < span[1] && tags[span[0]].equals("PERSON"); of++) {
        boolean country =
            sentence.token(of).text().equals("of")
                && lists
                    .knownName(NameFinder.text(sentence, of + 1, span[1]))
                    .filter(known -> lists.isCountry(known.qid()))
                    .isPresent();
        if (country) {
          Arrays.fill(tags, of, span[1], "O");
        }
      }
    }
  }

  /** "Republic of Colombia": the sort of state before the known name is a part of it. */
  int stateStart(Sentence sentence, int name, boolean[] taken) {
    int of = name - 1;
    while (of > 0 && Names.isDeterminer(sentence.token(of).text())) {
      of--;
    }
    boolean sort =
        of > 0
            && sentence.token(of).text().equals("of")
            && Names.isCapitalized(sentence.token(of - 1).text())
            && lists.placeNoun(sentence.token(of - 1)).filter("country"::equals).isPresent();
    if (!sort || taken[of - 1]) {
      return name;
    }
    int first = of - 1;
    while (first > 0 && !taken[first - 1] && isSortOfState(sentence, first - 1, of - 1)) {
      first--;
    }
    return first;
  }

  /** "Federative" of "Federative Republic of Brazil". */
  private static boolean isSortOfState(Sentence sentence, int word, int sort) {
    Token token = sentence.token(word);
    boolean modifies = token.is("compound") || token.is("amod");
    return modifies && token.head() == sort && Names.isCapitalized(token.text());
  }
}
