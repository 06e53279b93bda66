package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Lead.Route;

/** Finds the items that a chain's names may mean. */
final class Leads {
  private static final Comparator<Lead> SUREST_FIRST =
      Comparator.comparing(Lead::shortForm).thenComparing(Lead::route);

  /** Shorter names are a letter away from too many others; so are single words. */
  private static final int SHORTEST_MISSPELT = 10;

  private final Candidates candidates;
  private final NamingHabits habits;
  private final NationalBodies bodies;
  private final Decisions decisions;

  Leads(Knowledge knowledge, Decisions decisions) {
    this.candidates = knowledge.candidates();
    this.habits = knowledge.habits();
    this.bodies = new NationalBodies(knowledge, decisions);
    this.decisions = decisions;
  }

  /**
   * One lead, the surest, for each item; always in the same order.
   *
   * @param last true when costly ways are tried as well where no other way leads anywhere
   */
  List<Lead> of(Chain chain, boolean last) {
    Collected found = new Collected();
    List<String> names = NamedForms.of(decisions.article(), chain);
    boolean hasLong = names.stream().anyMatch(NameKey::isLong);
    boolean person = chain.type().equals(Types.PERSON);
    for (String name : names) {
      boolean shortForm = hasLong && !NameKey.isLong(name);
      // A surname or an acronym says less than the full name beside it, and says it of more people.
      if (shortForm && (person || NameKey.isAcronym(name))) {
        continue;
      }
      byName(name, shortForm, person, found);
      if (person) {
        byPartOfName(name, found);
      }
      if (chain.type().equals(Types.ORGANIZATION)) {
        bodies.of(name).forEach(found::add);
      }
    }
    if (last && found.isEmpty() && !isInLargerPlace(chain)) {
      for (String name : names) {
        if (hasLong == NameKey.isLong(name)) {
          byPartOfName(name, found);
          if (person) {
            bySpelling(name, found);
          }
        }
      }
    }
    return found.leads();
  }

  /** "Graz, KY": nobody's surname, though a person may bear it. */
  private boolean isInLargerPlace(Chain chain) {
    AnnotatedArticle article = decisions.article();
    return !chain.type().equals(Types.PERSON)
        && chain.mentions().stream()
            .map(article.mentions()::get)
            .anyMatch(
                m ->
                    article.mentions().stream()
                        .filter(larger -> larger.sentence() == m.sentence())
                        .filter(larger -> larger.first() == m.last() + 1)
                        .anyMatch(
                            larger ->
                                article.chainOf(larger).type().equals(Types.GEOPOLITICAL_ENTITY)
                                    && article.article().body().startsWith(", ", m.end())));
  }

  private void byName(String name, boolean shortForm, boolean person, Collected found) {
    for (Candidates.Hit hit : candidates.named(name)) {
      found.add(new Lead(hit.item(), Route.of(hit.via()), name, hit.asWritten(), shortForm));
    }
    String state = habits.abbreviations().get(name);
    if (state != null) {
      for (Candidates.Hit hit : candidates.named(state)) {
        found.add(new Lead(hit.item(), Route.ABBREVIATION, name, false, shortForm));
      }
    }
    if (person) {
      return;
    }
    Optional<String> bare = habits.withoutEnding(name);
    bare.stream()
        .flatMap(less -> candidates.named(less).stream())
        .forEach(hit -> found.add(new Lead(hit.item(), Route.ENDING, name, false, shortForm)));
    for (Candidates.Hit hit : candidates.continued(bare.orElse(name), habits.added())) {
      found.add(new Lead(hit.item(), Route.ENDING, name, false, shortForm));
    }
  }

  private void byPartOfName(String name, Collected found) {
    List<String> words = NameKey.words(name);
    if (words.isEmpty()) {
      return;
    }
    for (Item item : candidates.personsWithNamePart(words.getLast())) {
      List<String> whole = NameKey.words(item.label());
      int more = whole.size() - words.size();
      if (words.size() > 1 && isWithin(words, whole)) {
        found.add(new Lead(item, Route.WITHIN, name, false, false));
      } else if (more > 0 && whole.subList(more, whole.size()).equals(words)) {
        found.add(new Lead(item, Route.SURNAME, name, false, false));
      } else if (more > 0 && whole.subList(0, words.size()).equals(words)) {
        found.add(new Lead(item, Route.GIVEN_NAME, name, false, false));
      }
    }
  }

  /** "John Clendon", "Jack Clendon" and "John L. Clendon": what is between is of one or neither. */
  private boolean isWithin(List<String> words, List<String> whole) {
    if (whole.size() < 2 || !words.getLast().equals(whole.getLast())) {
      return false;
    }
    List<String> between = words.subList(1, words.size() - 1);
    return isInitials(words, whole)
        || whole.equals(words.subList(1, words.size()))
        || isFullName(words, between, whole);
  }

  /** "J. L. Clendon" and "JL Clendon". */
  private static boolean isInitials(List<String> words, List<String> whole) {
    String written = String.join("", words.subList(0, words.size() - 1));
    StringBuilder initials = new StringBuilder();
    whole.subList(0, whole.size() - 1).forEach(name -> initials.append(name.charAt(0)));
    return written.contentEquals(initials)
        || (written.length() == 1 && initials.indexOf(written) == 0);
  }

  private boolean isFullName(List<String> words, List<String> between, List<String> whole) {
    return words.getLast().equals(whole.getLast())
        && habits.mayBeGivenName(words.getFirst(), whole.getFirst())
        && (whole.containsAll(between)
            || Set.copyOf(words).containsAll(whole.subList(1, whole.size() - 1)));
  }

  private void bySpelling(String name, Collected found) {
    if (NameKey.isLong(name) && NameKey.of(name).length() >= SHORTEST_MISSPELT) {
      for (Candidates.Hit hit : candidates.similar(name)) {
        found.add(new Lead(hit.item(), Route.SIMILAR, name, false, false));
      }
    }
  }

  /** Keeps the surest lead to each item. */
  private static final class Collected {
    private final Map<String, Lead> byQid = new LinkedHashMap<>();

    void add(Lead lead) {
      byQid.merge(lead.item().qid(), lead, (a, b) -> SUREST_FIRST.compare(a, b) <= 0 ? a : b);
    }

    boolean isEmpty() {
      return byQid.isEmpty();
    }

    List<Lead> leads() {
      return new ArrayList<>(byQid.values());
    }
  }
}
