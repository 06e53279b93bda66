package org.nutgraph.pipeline.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nutgraph.link.Item;
import org.nutgraph.link.correct.CorrectionReader;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.link.correct.Decision;
import org.nutgraph.link.correct.Entry;
import org.nutgraph.link.correct.Naming;
import org.nutgraph.link.correct.Problem;
import org.nutgraph.link.correct.Recording;

/** A table that people wrote, checked as a whole before any of it counts. */
public final class CorrectionTable {
  private static final String GROUP = "Group";
  private static final String STATE = "GeopoliticalEntity";

  private final CorrectionReader reader;
  private final Naming naming;
  private final Function<String, Optional<Item>> items;
  private final Function<String, Optional<String>> labels;

  /**
   * What a table comes to.
   *
   * @param undecided rows in which nobody wrote a decision
   */
  public record Checked(Recording recording, int undecided) {}

  /**
   * @param items QID → what the index knows of it
   * @param labels IRI of a local entity → its name in the store
   */
  public CorrectionTable(
      CorrectionReader reader,
      Naming naming,
      Function<String, Optional<Item>> items,
      Function<String, Optional<String>> labels) {
    this.reader = reader;
    this.naming = naming;
    this.items = items;
    this.labels = labels;
  }

  /**
   * What the table makes of the corrections before it.
   *
   * @param file how messages call it
   * @throws CorrectionException when a row cannot be taken; it names all such rows
   */
  public Checked check(String file, String text, Corrections before) {
    CorrectionReader.Reading reading = reader.read(file, text);
    List<Problem> problems = new ArrayList<>(reading.problems());
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : reading.entries()) {
      problem(entry).ifPresent(problems::add);
      entries.add(named(entry));
    }
    Recording recording = Recording.of(before, entries);
    problems.addAll(recording.problems());
    if (!problems.isEmpty()) {
      throw new CorrectionException(problems);
    }
    return new Checked(recording, reading.undecided());
  }

  /** People of a state are a group of it, never the state itself. */
  private Optional<Problem> problem(Entry entry) {
    boolean group = isGroup(entry.correction().subject());
    return switch (entry.correction().decision()) {
      case Decision.Accept accept
          when group
              && items.apply(accept.qid()).filter(one -> one.type().equals(STATE)).isPresent() ->
          Optional.of(
              new Problem(
                  entry.place(),
                  "a group is never the state itself (%s)".formatted(accept.qid()),
                  "accept an item that is the group, or leave it unlinked"));
      case Decision.Merge merge
          when naming.type(entry.correction().subject()).isPresent()
              && group != isGroup(merge.into()) ->
          Optional.of(
              new Problem(
                  entry.place(),
                  "a group cannot be merged with what is no group",
                  "merge it into another group"));
      case Decision.Accept accept -> Optional.empty();
      case Decision.Merge merge -> Optional.empty();
      case Decision.Reject reject -> Optional.empty();
      case Decision.Split split -> Optional.empty();
      case Decision.Relabel relabel -> Optional.empty();
    };
  }

  private boolean isGroup(String entity) {
    return naming.type(entity).filter(GROUP::equals).isPresent();
  }

  /** A merge carries the name of what it leads to, for stores that do not hold that. */
  private Entry named(Entry entry) {
    return entry.correction().decision() instanceof Decision.Merge merge && merge.label() == null
        ? labels
            .apply(merge.into())
            .map(label -> entry.with(new Decision.Merge(merge.into(), label)))
            .orElse(entry)
        : entry;
  }
}
