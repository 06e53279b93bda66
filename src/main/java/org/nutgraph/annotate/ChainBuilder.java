package org.nutgraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ties named mentions into chains. Noun phrases come after, in {@link NominalChains}, and pronouns
 * in {@link PronounResolver}.
 */
final class ChainBuilder {
  private final WordLists lists;
  private final List<ChainDraft> chains = new ArrayList<>();
  private final Map<String, ChainDraft> byName = new HashMap<>();
  private final Map<String, ChainDraft> byQid = new HashMap<>();

  ChainBuilder(WordLists lists) {
    this.lists = lists;
  }

  List<ChainDraft> chains() {
    return chains;
  }

  /**
   * The chain of a post. "President" of two holders are two posts; "the US president" is one,
   * whoever holds it.
   */
  ChainDraft office(Draft post, ChainDraft holder) {
    for (ChainDraft chain : chains) {
      if (chain.type.equals("Office")
          && chain.name.equalsIgnoreCase(post.text)
          && (post.owner != null || chain.holder == holder)) {
        return chain;
      }
    }
    ChainDraft office = open("Office", post.text);
    office.holder = holder;
    return office;
  }

  ChainDraft open(String type, String name) {
    ChainDraft chain = new ChainDraft(type, name);
    chains.add(chain);
    return chain;
  }

  /** Names: full ones first, then the short forms that lead back to them. */
  void addNames(List<Draft> named) {
    List<Draft> rest = new ArrayList<>();
    for (Draft draft : named) {
      if (draft.qid != null || draft.last - draft.first > 1 && !isSurnameWithSuffix(draft)) {
        byFullName(draft);
      } else {
        rest.add(draft);
      }
    }
    rest.forEach(this::byShortName);
    chains.forEach(this::letSeatsAct);
  }

  /** "Berg Jr." is no full name. */
  private static boolean isSurnameWithSuffix(Draft draft) {
    return draft.last - draft.first == 2
        && Names.isSuffix(draft.sentence.token(draft.last - 1).text());
  }

  /** "The White House said": a seat of government that acts is no mere place. */
  private void letSeatsAct(ChainDraft chain) {
    boolean seat = chain.type.equals("Place") && chain.names.stream().anyMatch(lists::isSeat);
    if (seat && chain.mentions.stream().anyMatch(m -> m.headToken().relation().equals("nsubj"))) {
      chain.type = "GeopoliticalEntity";
    }
  }

  private void byFullName(Draft draft) {
    ChainDraft chain = draft.qid == null ? null : byQid.get(draft.qid);
    if (chain == null) {
      chain = byName.get(nameKey(draft));
    }
    if (chain == null && draft.qid == null) {
      chain = extended(draft).orElse(null);
    }
    if (chain == null) {
      chain = open(draft.type, canonical(draft));
    }
    put(draft, chain);
  }

  /** "John A. Smith" and "John Smith", "Hamas movement" and "Hamas": one name holds the other. */
  private Optional<ChainDraft> extended(Draft draft) {
    if (!draft.type.equals("Person")) {
      return Optional.empty();
    }
    String text = Names.plain(draft.text);
    String last = Names.lastWord(text);
    String first = Names.firstWord(text);
    return chains.stream()
        .filter(chain -> chain.isPerson() && chain.named)
        .filter(
            chain ->
                chain.names.stream()
                    .map(Names::plain)
                    .anyMatch(
                        name ->
                            name.endsWith(" " + text)
                                || name.contains(" ")
                                    && Names.lastWord(name).equals(last)
                                    && (Names.areSpellings(Names.firstWord(name), first)
                                        || bearsTitle(chain, draft)
                                            && name.charAt(0) == first.charAt(0))))
        .findFirst();
  }

  /** "President Joe Berg" and "President Joseph R. Berg": the short form of a given name. */
  private static boolean bearsTitle(ChainDraft chain, Draft draft) {
    @Nullable String title = draft.title;
    return title != null && chain.mentions.stream().anyMatch(m -> title.equalsIgnoreCase(m.title));
  }

  private void byShortName(Draft draft) {
    ChainDraft chain = byName.get(nameKey(draft));
    if (chain == null && draft.type.equals("Person")) {
      chain = bySurname(draft).orElse(null);
    }
    if (chain == null && Names.isUpperCase(draft.text)) {
      chain = byInitials(draft).orElse(null);
    }
    if (chain == null && !draft.type.equals("Person")) {
      chain = byLeadingWord(draft).orElse(null);
    }
    if (chain == null) {
      chain = open(draft.type, canonical(draft));
    }
    put(draft, chain);
  }

  private Optional<ChainDraft> bySurname(Draft draft) {
    String text =
        Names.plain(isSurnameWithSuffix(draft) ? Names.firstWord(draft.text) : draft.text);
    @Nullable ChainDraft best = null;
    int bestFit = 0;
    for (ChainDraft chain : chains) {
      if (!chain.isPerson() || !chain.named || !chain.agrees(draft.gender)) {
        continue;
      }
      boolean surname =
          chain.names.stream()
              .map(Names::plain)
              .anyMatch(name -> name.contains(" ") && Names.lastWord(name).equals(text));
      boolean given =
          chain.names.stream()
              .map(Names::plain)
              .anyMatch(name -> name.contains(" ") && Names.firstWord(name).equals(text));
      int fit = titleFit(chain, draft);
      boolean before = startsBefore(chain, draft);
      boolean better =
          best == null
              || fit > bestFit
              || fit == bestFit && before && (isLater(chain, best) || !startsBefore(best, draft));
      if ((surname || given) && better) {
        best = surname || best == null ? chain : best;
        bestFit = best == chain ? fit : bestFit;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * How well title and gender of a surname go with a chain: "President Berg" is rather who was
   * called president than the First Lady, and "Mr. Berg" no Ida.
   */
  private static int titleFit(ChainDraft chain, Draft draft) {
    int fit = chain.leansAgainst(draft.gender) ? -1 : 0;
    @Nullable String title = draft.title;
    List<String> titles =
        chain.mentions.stream().flatMap(mention -> Stream.ofNullable(mention.title)).toList();
    if (title == null || titles.isEmpty()) {
      return fit;
    }
    String own = " " + title.toLowerCase(Locale.ROOT) + " ";
    boolean same =
        titles.stream().anyMatch(t -> own.equals(" " + t.toLowerCase(Locale.ROOT) + " "));
    boolean alike =
        titles.stream()
            .map(t -> " " + t.toLowerCase(Locale.ROOT) + " ")
            .anyMatch(t -> t.contains(own) || own.contains(t));
    return fit + (same ? 3 : alike ? 1 : -1);
  }

  private static boolean startsBefore(ChainDraft chain, Draft draft) {
    return chain.mentions.get(0).begin() < draft.begin();
  }

  private static boolean isLater(ChainDraft chain, ChainDraft other) {
    return chain.mentions.get(0).begin() > other.mentions.get(0).begin();
  }

  private Optional<ChainDraft> byInitials(Draft draft) {
    return chains.stream()
        .filter(chain -> chain.named && !chain.isPerson())
        .filter(chain -> chain.names.stream().anyMatch(n -> Names.areInitials(draft.text, n)))
        .findFirst();
  }

  /**
   * "Hamas" and "Hamas movement", "Methodism" and "Church of Methodism": a body by its own name.
   */
  private Optional<ChainDraft> byLeadingWord(Draft draft) {
    boolean body = draft.type.equals("Organization");
    return chains.stream()
        .filter(chain -> chain.type.equals(draft.type) && chain.qid == null)
        .filter(
            chain ->
                chain.names.stream()
                    .anyMatch(
                        n ->
                            n.startsWith(draft.text + " ")
                                || body && n.endsWith(" of " + draft.text)))
        .findFirst();
  }

  private void put(Draft draft, ChainDraft chain) {
    chain.add(draft);
    byName.putIfAbsent(nameKey(draft), chain);
    if (draft.qid != null) {
      byQid.putIfAbsent(draft.qid, chain);
    }
    if (!draft.demonym && draft.text.length() > chain.name.length() && chain.qid == null) {
      chain.name = draft.text;
    }
  }

  private String canonical(Draft draft) {
    if (draft.qid != null) {
      return lists.knownItem(draft.qid).map(WordLists.KnownName::label).orElse(draft.text);
    }
    return draft.text;
  }

  private static String nameKey(Draft draft) {
    return (draft.type.equals("Person") ? "person " : "")
        + Names.plain(draft.text).replace(".", "");
  }

  /** An acronym in brackets after a name is that name: "Palestinian Authority (PA)". */
  void tieDefinedAcronyms(List<Draft> named) {
    for (Draft draft : named) {
      int open = draft.first - 1;
      Sentence sentence = draft.sentence;
      boolean bracketed =
          open > 0
              && sentence.token(open).text().matches("\\(|-LRB-")
              && draft.last < sentence.tokens().size()
              && sentence.token(draft.last).text().matches("\\)|-RRB-");
      if (!bracketed || !Names.isUpperCase(draft.text)) {
        continue;
      }
      for (Draft full : named) {
        if (full.sentence == sentence
            && full.last == open
            && full.chain != draft.chain
            && Names.areInitials(draft.text, full.text)) {
          merge(full.chain(), draft.chain());
        }
      }
    }
  }

  void merge(ChainDraft keep, ChainDraft gone) {
    if (keep == gone) {
      return;
    }
    for (Draft mention : List.copyOf(gone.mentions)) {
      keep.add(mention);
    }
    keep.posts.addAll(gone.posts);
    keep.owner = keep.owner == null ? gone.owner : keep.owner;
    gone.mentions.clear();
    chains.remove(gone);
    byName.replaceAll((name, chain) -> chain == gone ? keep : chain);
    byQid.replaceAll((name, chain) -> chain == gone ? keep : chain);
  }
}
