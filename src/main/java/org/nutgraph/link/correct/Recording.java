package org.nutgraph.link.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table makes of the corrections before it. Of decisions that contradict each other the one
 * with the later date counts, and of two of one day the later line.
 */
public final class Recording {
  private final Corrections before;
  private Corrections after;
  private final Set<String> changed = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int recorded;
  private int withdrawn;

  private Recording(Corrections before) {
    this.before = before;
    this.after = before;
  }

  public static Recording of(Corrections before, List<Entry> entries) {
    Recording recording = new Recording(before);
    Map<String, Entry> latest = new LinkedHashMap<>();
    entries.stream()
        .sorted(Comparator.comparing((Entry entry) -> entry.correction().date()))
        .forEach(
            entry -> {
              latest.remove(entry.correction().key());
              latest.put(entry.correction().key(), entry);
            });
    List<Entry> inOrder = List.copyOf(latest.values());
    for (int i = 0; i < inOrder.size(); i++) {
      Entry entry = inOrder.get(i);
      Optional<Entry> later =
          inOrder.subList(i + 1, inOrder.size()).stream()
              .filter(other -> !other.withdraws() && !entry.withdraws())
              .filter(other -> contradict(entry.correction(), other.correction()))
              .findFirst();
      if (later.isPresent()) {
        recording.notes.add(entry.place() + ": overruled by " + later.get().place());
      } else if (entry.withdraws()) {
        recording.withdraw(entry);
      } else {
        recording.record(entry);
      }
    }
    recording.checkCircles(inOrder);
    return recording;
  }

  /** True when not both can be right. */
  private static boolean contradict(Correction one, Correction other) {
    Decision a = one.decision();
    Decision b = other.decision();
    if (!one.subject().equals(other.subject()) || one.key().equals(other.key())) {
      return false;
    }
    boolean yesAndNo =
        a.object().equals(b.object())
            && ((a instanceof Decision.Accept && b instanceof Decision.Reject)
                || (a instanceof Decision.Reject && b instanceof Decision.Accept));
    return yesAndNo
        || (a.isIdentity() && b.isIdentity())
        || (a instanceof Decision.Relabel && b instanceof Decision.Relabel);
  }

  private void withdraw(Entry entry) {
    Correction given = entry.correction();
    Optional<Correction> known = after.find(given.key());
    if (known.isEmpty()) {
      notes.add(entry.place() + ": there is no such correction to withdraw");
    } else if (known.get().withdrawn() == null) {
      after = after.replacing(known.get().withdrawn(given.author(), given.date()));
      changed.add(given.subject());
      withdrawn++;
    }
  }

  private void record(Entry entry) {
    Correction given = entry.correction();
    Optional<Correction> known = after.find(given.key());
    if (known.filter(after::isInForce).isPresent()) {
      return;
    }
    Correction.Withdrawal taken = known.map(Correction::withdrawn).orElse(null);
    if (taken != null && given.date().isBefore(taken.date())) {
      notes.add("%s: withdrawn by %s, %s".formatted(entry.place(), taken.author(), taken.date()));
      return;
    }
    List<Correction> others =
        after.all().stream()
            .filter(other -> after.isInForce(other) && contradict(given, other))
            .toList();
    for (Correction other : others) {
      boolean later = other.date().isAfter(given.date());
      notes.add(
          "%s: %s %s"
              .formatted(entry.place(), later ? "overruled by" : "overrules", other.summary()));
      if (later) {
        return;
      }
    }
    after = after.with(given);
    changed.add(given.subject());
    recorded++;
  }

  private void checkCircles(List<Entry> entries) {
    for (Entry entry : entries) {
      Correction correction = entry.correction();
      if (correction.decision() instanceof Decision.Merge
          && after.isInForce(correction)
          && after.mergedInto(correction.subject()).contains(correction.subject())) {
        problems.add(
            new Problem(
                entry.place(),
                "merges in a circle: " + correction.subject() + " leads back to itself",
                "merge all into one of them"));
      }
    }
  }

  public Corrections after() {
    return after;
  }

  /** What was overruled, and why; for people. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public int recorded() {
    return recorded;
  }

  public int withdrawn() {
    return withdrawn;
  }

  /** IRIs that may mean another thing than before, what was or is merged into them included. */
  public Set<String> concerned() {
    Set<String> all = new HashSet<>(changed);
    for (String subject : changed) {
      all.addAll(before.mergedInto(subject));
      all.addAll(after.mergedInto(subject));
    }
    return all;
  }
}
