package org.nutgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutgraph.annotate.Chain;
import org.nutgraph.link.Lead.Route;

/**
 * "Congress", "the Defense Department": bodies that an article names without the country, because
 * it is the one that the article speaks of. Also acronyms that are another name's initials.
 */
final class NationalBodies {
  private static final int SHORTEST_INITIALS = 2;

  private final Candidates candidates;
  private final NamingHabits habits;
  private final Decisions decisions;

  NationalBodies(Knowledge knowledge, Decisions decisions) {
    this.candidates = knowledge.candidates();
    this.habits = knowledge.habits();
    this.decisions = decisions;
  }

  List<Lead> of(String name) {
    List<Lead> found = new ArrayList<>();
    String key = NameKey.of(name);
    for (Item country : decisions.mostNamedCountries()) {
      for (String form : forms(key)) {
        for (String whole :
            List.of(country.label() + " " + form, form + " of " + country.label())) {
          add(whole, Route.NATIONAL, name, found);
        }
      }
    }
    if (NameKey.isAcronym(name)) {
      for (Item item : initialed(key)) {
        found.add(new Lead(item, Route.INITIALS, name, false, false));
      }
    }
    return found;
  }

  private void add(String whole, Route route, String name, List<Lead> found) {
    for (Candidates.Hit hit : candidates.named(whole)) {
      found.add(new Lead(hit.item(), route, name, false, false));
    }
  }

  /** "Defense Department" is called "Department of Defense" as well. */
  private Set<String> forms(String key) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(key);
    int last = key.lastIndexOf(' ');
    if (last > 0 && habits.kindsOfBodies().contains(key.substring(last + 1))) {
      forms.add(key.substring(last + 1) + " of " + key.substring(0, last));
    }
    return forms;
  }

  /** What other names of the article have these initials. */
  private List<Item> initialed(String key) {
    List<Item> found = new ArrayList<>();
    for (Chain other : decisions.article().chains()) {
      boolean initials =
          other.names().stream()
              .filter(NameKey::isLong)
              .map(NationalBodies::initials)
              .anyMatch(key::equals);
      if (initials && key.length() >= SHORTEST_INITIALS) {
        decisions.itemOf(other.id()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static String initials(String name) {
    return List.of(name.split("[\\s-]+")).stream()
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
        .map(word -> NameKey.of(word.substring(0, 1)))
        .collect(Collectors.joining());
  }
}
