package org.nutgraph.link.correct;

import static org.nutgraph.link.correct.Columns.DECISION;
import static org.nutgraph.link.correct.Columns.OBJECT;
import static org.nutgraph.link.correct.Columns.OBJECT_LABEL;
import static org.nutgraph.link.correct.Columns.SUBJECT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nutgraph.link.correct.MappingTable.Row;

/** SSSOM/TSV → corrections. A row that cannot be understood is a problem, never an exception. */
public final class CorrectionReader {
  private static final Set<String> YES = Set.of("true", "yes", "withdrawn", "1");
  private static final Set<String> NO = Set.of("", "false", "no", "0");

  private final Prefixes prefixes;
  private final Naming naming;
  private final Predicate<String> isClass;
  private final String author;
  private final LocalDate today;

  /**
   * What a table holds.
   *
   * @param undecided rows in which nobody wrote a decision
   */
  public record Reading(List<Entry> entries, List<Problem> problems, int undecided) {
    public Reading {
      entries = List.copyOf(entries);
      problems = List.copyOf(problems);
    }
  }

  /** A row that cannot be understood; caught where the rows are read. */
  private static final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    BadRow(String what, String remedy) {
      super(what);
      this.remedy = remedy;
    }
  }

  /**
   * @param isClass true for the classes that entities may have
   * @param author who decided where a row does not say
   * @param today when, where a row does not say
   */
  public CorrectionReader(
      Prefixes prefixes, Naming naming, Predicate<String> isClass, String author, LocalDate today) {
    this.prefixes = prefixes;
    this.naming = naming;
    this.isClass = isClass;
    this.author = author;
    this.today = today;
  }

  /**
   * Reads a whole table.
   *
   * @param file how messages call it
   */
  public Reading read(String file, String text) {
    MappingTable table = MappingTable.read(file, text, prefixes);
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(table.problems());
    int undecided = 0;
    if (!table.columns().isEmpty() && !table.columns().contains(SUBJECT)) {
      problems.add(
          new Problem(
              file, "has no column " + SUBJECT, "name the columns in the first row without #"));
      return new Reading(entries, problems, undecided);
    }
    for (Row row : table.rows()) {
      String place = file + ":" + row.line();
      try {
        if (isDecided(table, row)) {
          entries.add(new Entry(place, correction(table, row), withdraws(row)));
        } else {
          undecided++;
        }
      } catch (BadRow e) {
        problems.add(new Problem(place, String.valueOf(e.getMessage()), e.remedy));
      }
    }
    return new Reading(entries, problems, undecided);
  }

  /** What a program found counts only when a person says so; all else a person wrote. */
  private static boolean isDecided(MappingTable table, Row row) throws BadRow {
    String justification = row.cell(Columns.JUSTIFICATION);
    return !row.cell(DECISION).isEmpty()
        || withdraws(row)
        || justification.isEmpty()
        || table
            .prefixes()
            .expand(justification)
            .equals(table.prefixes().expand(Columns.BY_A_PERSON));
  }

  private static boolean withdraws(Row row) throws BadRow {
    String cell = row.cell(Columns.WITHDRAWN).toLowerCase(Locale.ROOT);
    if (!YES.contains(cell) && !NO.contains(cell)) {
      throw new BadRow("withdrawn is \"" + cell + "\"", "write true or leave it empty");
    }
    return YES.contains(cell);
  }

  private Correction correction(MappingTable table, Row row) throws BadRow {
    String subject = iri(table, row, SUBJECT);
    checkSubject(subject, row);
    String by = row.cell(Columns.AUTHOR).isEmpty() ? author : row.cell(Columns.AUTHOR);
    return new Correction(
        subject, decision(table, row, subject), by, date(row), row.cell(Columns.COMMENT), null);
  }

  private LocalDate date(Row row) throws BadRow {
    String cell = row.cell(Columns.DATE);
    try {
      return cell.isEmpty() ? today : LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      throw new BadRow(Columns.DATE + " is \"" + cell + "\", no day", "write YYYY-MM-DD");
    }
  }

  private static String iri(MappingTable table, Row row, String column) throws BadRow {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      throw new BadRow(column + " is empty", "write an IRI, a prefixed name or a QID");
    }
    return table
        .prefixes()
        .expand(cell)
        .orElseThrow(
            () ->
                new BadRow(
                    column + " is \"" + cell + "\", which is no IRI and has no known prefix",
                    "write it in full or add its prefix to the curie_map"));
  }

  private void checkSubject(String subject, Row row) throws BadRow {
    if (naming.article(subject).isPresent()) {
      return;
    }
    Optional<String> type = naming.type(subject);
    if (type.isEmpty()) {
      throw new BadRow(
          "subject_id is \"%s\", neither a local entity nor a mention".formatted(row.cell(SUBJECT)),
          "take the IRI from `nutgraph link review`, or ng:localEntity of a mention");
    }
    checkClass(type.get(), SUBJECT);
  }

  private void checkClass(String type, String column) throws BadRow {
    if (!isClass.test(type)) {
      throw new BadRow(
          "%s has the class %s, which no entity has".formatted(column, type),
          "take the IRI from `nutgraph link review`");
    }
  }

  private Decision decision(MappingTable table, Row row, String subject) throws BadRow {
    boolean not = isNegated(row);
    String predicate = predicate(table, row);
    String written = row.cell(DECISION).toLowerCase(Locale.ROOT);
    String kind = written.isEmpty() ? kind(table, row, predicate, not) : written;
    return switch (kind) {
      case "accept" -> accept(table, row, subject, not);
      case "reject" -> new Decision.Reject(qid(table, row));
      case "merge" -> merge(table, row, subject, not);
      case "split" -> split(subject);
      case "relabel" -> relabel(row, subject);
      default ->
          throw new BadRow(
              "decision is \"" + kind + "\"", "write accept, reject, merge, split or relabel");
    };
  }

  private static boolean isNegated(Row row) throws BadRow {
    String modifier = row.cell(Columns.MODIFIER);
    if (!modifier.isEmpty() && !modifier.equalsIgnoreCase(Columns.NOT)) {
      throw new BadRow("predicate_modifier is \"" + modifier + "\"", "write Not or leave it empty");
    }
    return !modifier.isEmpty();
  }

  private static String predicate(MappingTable table, Row row) throws BadRow {
    String cell = row.cell(Columns.PREDICATE);
    if (cell.isEmpty()) {
      return Columns.EXACT_MATCH;
    }
    Optional<String> iri = table.prefixes().expand(cell);
    for (String known : List.of(Columns.EXACT_MATCH, Columns.PREF_LABEL)) {
      if (iri.isPresent() && iri.equals(table.prefixes().expand(known))) {
        return known;
      }
    }
    throw new BadRow(
        "predicate_id is \"" + cell + "\"", "write skos:exactMatch, or skos:prefLabel to relabel");
  }

  private String kind(MappingTable table, Row row, String predicate, boolean not) throws BadRow {
    if (predicate.equals(Columns.PREF_LABEL)) {
      return "relabel";
    }
    boolean local = naming.type(iri(table, row, OBJECT)).isPresent();
    if (local) {
      return not ? "split" : "merge";
    }
    return not ? "reject" : "accept";
  }

  private Decision accept(MappingTable table, Row row, String subject, boolean not) throws BadRow {
    checkNotNegated("accept", not);
    String label = row.cell(OBJECT_LABEL);
    return new Decision.Accept(qid(table, row), emptyToNull(label));
  }

  private static void checkNotNegated(String decision, boolean not) throws BadRow {
    if (not) {
      throw new BadRow(
          "decision is " + decision + " but predicate_modifier is Not", "empty one of the two");
    }
  }

  private static @Nullable String emptyToNull(String label) {
    return label.isEmpty() ? null : label;
  }

  private static String qid(MappingTable table, Row row) throws BadRow {
    String iri = iri(table, row, OBJECT);
    return table
        .prefixes()
        .qid(iri)
        .orElseThrow(
            () ->
                new BadRow(
                    "object_id is \"" + row.cell(OBJECT) + "\", no Wikidata item",
                    "write the item's QID, such as wd:Q42"));
  }

  private Decision merge(MappingTable table, Row row, String subject, boolean not) throws BadRow {
    checkNotNegated("merge", not);
    String into = iri(table, row, OBJECT);
    Optional<String> type = naming.type(into);
    if (type.isEmpty() || into.equals(subject)) {
      throw new BadRow(
          "object_id is \"" + row.cell(OBJECT) + "\", no other local entity",
          "write the IRI of the one to merge into, or accept a Wikidata item");
    }
    checkClass(type.get(), OBJECT);
    return new Decision.Merge(into, emptyToNull(row.cell(OBJECT_LABEL)));
  }

  private Decision split(String subject) throws BadRow {
    if (naming.article(subject).isEmpty()) {
      throw new BadRow(
          "split is about one article, but subject_id names the entity of all",
          "write the IRI of a mention: <article>#char=begin,end");
    }
    return new Decision.Split();
  }

  private Decision relabel(Row row, String subject) throws BadRow {
    if (naming.type(subject).isEmpty()) {
      throw new BadRow(
          "relabel needs an entity, but subject_id is a mention", "write the entity's IRI");
    }
    if (row.cell(OBJECT_LABEL).isEmpty()) {
      throw new BadRow("object_label is empty", "write the name there");
    }
    return new Decision.Relabel(row.cell(OBJECT_LABEL));
  }
}
