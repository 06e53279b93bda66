package org.nutgraph.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of an item, by where they come from.
 *
 * @param label its English label, or the one for all languages
 * @param wikipediaTitle title of its article in the English Wikipedia, as it stands there
 * @param aliases English aliases, short and official names
 * @param nativeNames its name in its own language, and its title in the Wikipedia of that language
 */
public record Names(
    String label, @Nullable String wikipediaTitle, List<String> aliases, List<String> nativeNames) {

  public Names {
    aliases = List.copyOf(aliases);
    nativeNames = List.copyOf(nativeNames);
  }

  /** These, and what the other calls it besides. */
  Names and(Names other) {
    Set<String> others = new LinkedHashSet<>(aliases);
    others.add(other.label);
    others.addAll(other.aliases);
    others.remove(label);
    Set<String> natives = new LinkedHashSet<>(nativeNames);
    natives.addAll(other.nativeNames);
    return new Names(
        label,
        wikipediaTitle == null ? other.wikipediaTitle : wikipediaTitle,
        List.copyOf(others),
        List.copyOf(natives));
  }

  /** The Wikipedia title without what only tells it from others: "Mercury (planet)" → "Mercury". */
  public @Nullable String plainTitle() {
    if (wikipediaTitle == null) {
      return null;
    }
    int bracket = wikipediaTitle.indexOf(" (");
    return bracket > 0 && wikipediaTitle.endsWith(")")
        ? wikipediaTitle.substring(0, bracket)
        : wikipediaTitle;
  }
}
