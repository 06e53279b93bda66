package org.nutgraph.link.correct;

import java.util.List;

/** Columns of a table of corrections, as SSSOM names them, and our own at the end. */
final class Columns {
  static final String SUBJECT = "subject_id";
  static final String SUBJECT_LABEL = "subject_label";
  static final String PREDICATE = "predicate_id";
  static final String MODIFIER = "predicate_modifier";
  static final String OBJECT = "object_id";
  static final String OBJECT_LABEL = "object_label";
  static final String OBJECT_TYPE = "object_type";
  static final String JUSTIFICATION = "mapping_justification";
  static final String AUTHOR = "author_label";
  static final String DATE = "mapping_date";
  static final String CONFIDENCE = "confidence";
  static final String COMMENT = "comment";

  static final String DECISION = "decision";
  static final String WITHDRAWN = "withdrawn";
  static final String STATUS = "link_status";
  static final String MENTIONS = "mentions";
  static final String ARTICLES = "articles";
  static final String SENTENCES = "sentences";
  static final String MENTION_IDS = "mention_ids";

  static final List<String> OWN =
      List.of(DECISION, WITHDRAWN, STATUS, MENTIONS, ARTICLES, SENTENCES, MENTION_IDS);
  static final List<String> ALL =
      List.of(
          DECISION,
          SUBJECT,
          SUBJECT_LABEL,
          PREDICATE,
          MODIFIER,
          OBJECT,
          OBJECT_LABEL,
          OBJECT_TYPE,
          CONFIDENCE,
          STATUS,
          MENTIONS,
          ARTICLES,
          SENTENCES,
          MENTION_IDS,
          JUSTIFICATION,
          AUTHOR,
          DATE,
          COMMENT,
          WITHDRAWN);

  static final String EXACT_MATCH = "skos:exactMatch";
  static final String PREF_LABEL = "skos:prefLabel";
  static final String NOT = "Not";
  static final String NO_TERM = "sssom:NoTermFound";
  static final String LITERAL = "rdfs literal";
  static final String BY_A_PERSON = "semapv:ManualMappingCuration";
  static final String BY_NAME = "semapv:LexicalMatching";

  private Columns() {}
}
