package org.nutgraph.link.correct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Corrections, and links that wait for one, → SSSOM/TSV. */
public final class CorrectionWriter {
  private static final String WIKIDATA = "wd";

  private final Prefixes prefixes;
  private final String set;
  private final String namespace;

  /**
   * A row for a person to decide on.
   *
   * @param subject IRI of a local entity
   * @param item QID of an item that it may be; empty where none is known
   * @param score in [0, 1]
   * @param sentences some in which it is mentioned; empty in all rows of an entity but the first
   * @param mentionIds IRIs of the mentions in them
   */
  public record Question(
      String subject,
      String label,
      String status,
      long mentions,
      long articles,
      String item,
      String itemLabel,
      double score,
      List<String> sentences,
      List<String> mentionIds) {}

  /**
   * @param set IRI of the set of corrections
   * @param namespace of the ontology, which defines our own columns
   */
  public CorrectionWriter(Prefixes prefixes, String set, String namespace) {
    this.prefixes = prefixes;
    this.set = set;
    this.namespace = namespace;
  }

  /** The table of corrections as they stand; those that are overruled or withdrawn are left out. */
  public String corrections(Corrections corrections) {
    return table(
        corrections.all().stream().filter(corrections::isInForce).map(this::cells).toList());
  }

  /** The table of questions; the column "decision" is for the answers. */
  public String questions(List<Question> questions) {
    return table(questions.stream().map(this::cells).toList());
  }

  private String table(List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder(metadata(rows));
    List<String> columns =
        Columns.ALL.stream()
            .filter(
                column ->
                    !Columns.OWN.subList(2, Columns.OWN.size()).contains(column)
                        || rows.stream().anyMatch(row -> row.containsKey(column)))
            .toList();
    text.append(TabSeparated.line(columns));
    for (Map<String, String> row : rows) {
      List<String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
      text.append(TabSeparated.line(cells));
    }
    return text.toString();
  }

  private String metadata(List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder();
    text.append("#sssom_version: \"1.1\"\n");
    text.append("#mapping_set_id: \"%s\"\n".formatted(set));
    text.append("#license: \"https://w3id.org/sssom/license/unspecified\"\n");
    text.append("#curie_map:\n");
    new TreeMap<>(prefixes.namespaces())
        .forEach(
            (prefix, space) -> {
              if (isUsed(prefix, rows)) {
                text.append("#  %s: \"%s\"\n".formatted(prefix, space));
              }
            });
    text.append("#extension_definitions:\n");
    Columns.OWN.forEach(
        column ->
            text.append(
                "#  - slot_name: %s\n#    property: \"%scolumn_%s\"\n"
                    .formatted(column, namespace, column)));
    return text.toString();
  }

  private static boolean isUsed(String prefix, List<Map<String, String>> rows) {
    return prefix.equals(WIKIDATA)
        || rows.stream()
            .flatMap(row -> row.values().stream())
            .anyMatch(cell -> cell.startsWith(prefix + ":"));
  }

  private Map<String, String> cells(Correction correction) {
    Decision decision = correction.decision();
    Map<String, String> cells = new HashMap<>();
    cells.put(Columns.SUBJECT, prefixes.shorten(correction.subject()));
    cells.put(Columns.DECISION, decision.kind());
    cells.put(Columns.PREDICATE, Columns.EXACT_MATCH);
    switch (decision) {
      case Decision.Accept accept -> {
        cells.put(Columns.OBJECT, WIKIDATA + ":" + accept.qid());
        cells.put(Columns.OBJECT_LABEL, accept.label() == null ? "" : accept.label());
      }
      case Decision.Reject reject -> {
        cells.put(Columns.MODIFIER, Columns.NOT);
        cells.put(Columns.OBJECT, WIKIDATA + ":" + reject.qid());
      }
      case Decision.Merge merge -> {
        cells.put(Columns.OBJECT, prefixes.shorten(merge.into()));
        cells.put(Columns.OBJECT_LABEL, merge.label() == null ? "" : merge.label());
      }
      case Decision.Split split -> {
        cells.put(Columns.MODIFIER, Columns.NOT);
        cells.put(Columns.OBJECT, Columns.NO_TERM);
      }
      case Decision.Relabel relabel -> {
        cells.put(Columns.PREDICATE, Columns.PREF_LABEL);
        cells.put(Columns.OBJECT_TYPE, Columns.LITERAL);
        cells.put(Columns.OBJECT_LABEL, relabel.label());
      }
    }
    cells.put(Columns.JUSTIFICATION, Columns.BY_A_PERSON);
    cells.put(Columns.AUTHOR, correction.author());
    cells.put(Columns.DATE, correction.date().toString());
    cells.put(Columns.COMMENT, correction.comment());
    return cells;
  }

  private Map<String, String> cells(Question question) {
    Map<String, String> cells = new HashMap<>();
    cells.put(Columns.SUBJECT, prefixes.shorten(question.subject()));
    cells.put(Columns.SUBJECT_LABEL, question.label());
    cells.put(Columns.PREDICATE, Columns.EXACT_MATCH);
    boolean known = !question.item().isEmpty();
    cells.put(Columns.OBJECT, known ? WIKIDATA + ":" + question.item() : Columns.NO_TERM);
    cells.put(Columns.OBJECT_LABEL, question.itemLabel());
    cells.put(Columns.JUSTIFICATION, Columns.BY_NAME);
    cells.put(
        Columns.CONFIDENCE, known ? String.format(Locale.ROOT, "%.4f", question.score()) : "");
    cells.put(Columns.STATUS, question.status());
    cells.put(Columns.MENTIONS, Long.toString(question.mentions()));
    cells.put(Columns.ARTICLES, Long.toString(question.articles()));
    cells.put(Columns.SENTENCES, String.join(" | ", question.sentences()));
    cells.put(
        Columns.MENTION_IDS,
        String.join("|", question.mentionIds().stream().map(prefixes::shorten).toList()));
    return cells;
  }
}
