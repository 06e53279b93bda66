package org.nutgraph.link.correct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraph.link.correct.Decision.Accept;
import org.nutgraph.link.correct.Decision.Reject;
import org.nutgraph.link.correct.Decision.Relabel;

/**
 * All corrections in the order in which they were recorded: of two that contradict each other the
 * later one is in force. Immutable.
 */
public final class Corrections {
  public static final Corrections NONE = new Corrections(List.of());

  private final List<Correction> all;
  private final Map<String, List<Ranked>> inForce = new HashMap<>();

  /** A correction and its place in the order. */
  record Ranked(Correction correction, int rank) {}

  private Corrections(List<Correction> all) {
    this.all = List.copyOf(all);
    Map<String, List<Ranked>> bySubject = new HashMap<>();
    for (int rank = 0; rank < this.all.size(); rank++) {
      Correction correction = this.all.get(rank);
      bySubject
          .computeIfAbsent(correction.subject(), subject -> new ArrayList<>())
          .add(new Ranked(correction, rank));
    }
    bySubject.forEach((subject, list) -> inForce.put(subject, inForce(list.reversed())));
  }

  public static Corrections of(Collection<Correction> inOrder) {
    return new Corrections(List.copyOf(inOrder));
  }

  /**
   * Which of the corrections of one subject stand.
   *
   * @param latestFirst all of them
   */
  private static List<Ranked> inForce(List<Ranked> latestFirst) {
    List<Ranked> standing = new ArrayList<>();
    Set<String> accepted = new HashSet<>();
    Set<String> rejected = new HashSet<>();
    boolean identified = false;
    boolean labelled = false;
    for (Ranked ranked : latestFirst) {
      Decision decision = ranked.correction().decision();
      if (ranked.correction().withdrawn() != null) {
        continue;
      }
      boolean stands =
          switch (decision) {
            case Accept accept -> !identified && !rejected.contains(accept.qid());
            case Reject reject -> !accepted.contains(reject.qid());
            case Decision.Merge merge -> !identified;
            case Decision.Split split -> !identified;
            case Relabel relabel -> !labelled;
          };
      identified |= decision.isIdentity();
      labelled |= decision instanceof Relabel;
      if (decision instanceof Accept accept) {
        accepted.add(accept.qid());
      } else if (decision instanceof Reject reject) {
        rejected.add(reject.qid());
      }
      if (stands) {
        standing.add(ranked);
      }
    }
    return standing;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** In the order of recording, those that no longer stand among them. */
  public List<Correction> all() {
    return all;
  }

  public boolean isInForce(Correction correction) {
    return standing(List.of(correction.subject()))
        .anyMatch(one -> one.correction().equals(correction));
  }

  /** The one with this key, in force or not. */
  Optional<Correction> find(String key) {
    return all.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** These and another one, which is now the latest; it takes the place of one with its key. */
  Corrections with(Correction correction) {
    Map<String, Correction> next = new LinkedHashMap<>();
    all.forEach(one -> next.put(one.key(), one));
    next.remove(correction.key());
    next.put(correction.key(), correction);
    return of(next.values());
  }

  /** These, one of them in another state; the order stays. */
  Corrections replacing(Correction correction) {
    return of(
        all.stream().map(one -> one.key().equals(correction.key()) ? correction : one).toList());
  }

  /** The latest that says who or what one of these is. */
  public Optional<Correction> identity(Collection<String> subjects) {
    return latest(standing(subjects).filter(one -> one.correction().decision().isIdentity()));
  }

  /** The latest that says that one of these is not the item. */
  public Optional<Correction> rejection(Collection<String> subjects, String qid) {
    return latest(
        standing(subjects)
            .filter(
                one ->
                    one.correction().decision() instanceof Reject reject
                        && reject.qid().equals(qid)));
  }

  /** The name that a person gave to the entity. */
  public Optional<String> label(String subject) {
    return standing(List.of(subject))
        .map(one -> one.correction().decision())
        .filter(Relabel.class::isInstance)
        .map(Decision::object)
        .findFirst();
  }

  /** True when the first was recorded after the second. */
  public boolean isLater(Correction one, Correction other) {
    return all.indexOf(one) > all.indexOf(other);
  }

  /** What is merged into this entity, directly or through others; not the entity itself. */
  public Set<String> mergedInto(String entity) {
    Set<String> found = new HashSet<>();
    Set<String> open = Set.of(entity);
    while (!open.isEmpty()) {
      Set<String> next = new HashSet<>();
      for (Correction correction : all) {
        if (correction.decision() instanceof Decision.Merge merge
            && open.contains(merge.into())
            && isInForce(correction)
            && found.add(correction.subject())) {
          next.add(correction.subject());
        }
      }
      open = next;
    }
    return found;
  }

  private Stream<Ranked> standing(Collection<String> subjects) {
    return subjects.stream().flatMap(one -> inForce.getOrDefault(one, List.of()).stream());
  }

  private static Optional<Correction> latest(Stream<Ranked> found) {
    return found.max(Comparator.comparingInt(Ranked::rank)).map(Ranked::correction);
  }
}
