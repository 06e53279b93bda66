package org.nutgraph.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraph.annotate.AnnotatedArticle;
import org.nutgraph.annotate.Chain;

/** Which names of an article are worth asking a service for. */
final class UnknownNames {
  private static final Set<String> ASKED_IN_FULL = Set.of(Types.PERSON);
  private static final Set<String> NEVER_ASKED = Set.of(Types.GROUP, Types.OFFICE);
  private static final int SHORTEST = 3;
  private static final int LONGEST = 80;

  private UnknownNames() {}

  /** Names of entities that are linked to nothing and that no index knows by any name. */
  static List<String> of(LinkedExtraction linked, Candidates candidates) {
    AnnotatedArticle article = linked.extraction().source();
    return article.chains().stream()
        .filter(chain -> linked.linkOf(chain) instanceof Link.Unknown)
        .filter(chain -> !NEVER_ASKED.contains(chain.type()))
        .filter(chain -> isUnknown(NamedForms.of(article, chain), candidates))
        .flatMap(chain -> askable(chain).stream())
        .distinct()
        .toList();
  }

  private static boolean isUnknown(List<String> names, Candidates candidates) {
    return !names.isEmpty() && names.stream().allMatch(name -> candidates.named(name).isEmpty());
  }

  /** A surname or given name alone says too little of whom to ask for. */
  private static Optional<String> askable(Chain chain) {
    String name = chain.name().strip().replaceAll("\\s+", " ");
    boolean suits =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && (NameKey.isLong(name) || !ASKED_IN_FULL.contains(chain.type()));
    return suits ? Optional.of(name) : Optional.empty();
  }
}
