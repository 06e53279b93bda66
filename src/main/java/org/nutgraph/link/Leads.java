package org.nutgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Lead.Route;

/** Finds the items that a chain's names may mean. */
final class Leads {
  private static final Comparator<Lead> SUREST_FIRST =
      Comparator.comparing(Lead::shortForm).thenComparing(Lead::route);

  /** Shorter names are a letter away from too many others. */
  private static final int SHORTEST_MISSPELT = 6;

  private final Candidates candidates;
  private final NameEndings endings;

  Leads(Candidates candidates, NameEndings endings) {
    this.candidates = candidates;
    this.endings = endings;
  }

  /** One lead, the surest, for each item; in no promised order but always the same. */
  List<Lead> of(AnnotatedArticle article, Chain chain) {
    Found found = new Found();
    List<String> names = NamedForms.of(article, chain);
    boolean hasLong = names.stream().anyMatch(NameKey::isLong);
    boolean person = chain.type().equals(Types.PERSON);
    for (String name : names) {
      boolean shortForm = hasLong && !NameKey.isLong(name);
      // A surname or an acronym says less than the full name beside it, and says it of more people.
      if (shortForm && (person || NameKey.isAcronym(name))) {
        continue;
      }
      byName(name, shortForm, found);
      if (person) {
        byPartOfName(name, found);
      }
    }
    if (found.isEmpty()) {
      names.stream().filter(name -> hasLong == NameKey.isLong(name)).forEach(
          name -> bySpelling(name, found));
    }
    return found.leads();
  }

  private void byName(String name, boolean shortForm, Found found) {
    for (Candidates.Hit hit : candidates.named(name)) {
      found.add(new Lead(hit.item(), Route.of(hit.via()), name, hit.asWritten(), shortForm));
    }
    for (String variant : endings.variants(name)) {
      for (Candidates.Hit hit : candidates.named(variant)) {
        found.add(new Lead(hit.item(), Route.ENDING, name, false, shortForm));
      }
    }
  }

  private void byPartOfName(String name, Found found) {
    List<String> words = NameKey.words(name);
    if (words.isEmpty()) {
      return;
    }
    for (Item item : candidates.personsWithNamePart(words.getLast())) {
      List<String> whole = NameKey.words(item.label());
      if (words.size() > 1) {
        if (isWithin(words, whole)) {
          found.add(new Lead(item, Route.WITHIN, name, false, false));
        }
      } else if (whole.size() > 1) {
        if (whole.getLast().equals(words.getFirst())) {
          found.add(new Lead(item, Route.SURNAME, name, false, false));
        } else if (whole.getFirst().equals(words.getFirst())) {
          found.add(new Lead(item, Route.GIVEN_NAME, name, false, false));
        }
      }
    }
  }

  /** "John Clendon" and "John L. Clendon": same ends, and the words between are of the other. */
  private static boolean isWithin(List<String> words, List<String> whole) {
    return whole.size() > 1
        && words.getLast().equals(whole.getLast())
        && words.getFirst().equals(whole.getFirst())
        && (whole.containsAll(words) || words.containsAll(whole));
  }

  private void bySpelling(String name, Found found) {
    if (NameKey.of(name).length() >= SHORTEST_MISSPELT) {
      for (Candidates.Hit hit : candidates.similar(name)) {
        found.add(new Lead(hit.item(), Route.SIMILAR, name, false, false));
      }
    }
  }

  /** Keeps the surest lead to each item. */
  private static final class Found {
    private final Map<String, Lead> byQid = new LinkedHashMap<>();

    void add(Lead lead) {
      byQid.merge(
          lead.item().qid(), lead, (a, b) -> SUREST_FIRST.compare(a, b) <= 0 ? a : b);
    }

    boolean isEmpty() {
      return byQid.isEmpty();
    }

    List<Lead> leads() {
      return new ArrayList<>(byQid.values());
    }
  }
}
