package org.nutgraph.map;

import static org.nutgraph.map.Terms.ng;

import java.util.List;
import org.apache.jena.graph.Node;

/** The terms of our ontology that the mapper writes by name. */
final class Claims {
  static final Node ARTICLE = ng("Article");
  static final Node RUN = ng("Run");
  static final Node TOOL_VERSION = ng("toolVersion");
  static final Node RULES_VERSION = ng("rulesVersion");
  static final Node MODELS_VERSION = ng("modelsVersion");

  static final Node MENTION_TYPE = ng("mentionType");
  static final Node NAMED = ng("Named");
  static final Node NOMINAL = ng("Nominal");
  static final Node PRONOMINAL = ng("Pronominal");
  static final Node LINK_STATUS = ng("linkStatus");
  static final Node FOUND = ng("Found");
  static final Node AMBIGUOUS = ng("Ambiguous");
  static final Node UNLINKED = ng("Unlinked");
  static final Node LINK_RULE = ng("linkRule");
  static final Node INDEX_NAME = ng("indexName");
  static final Node INDEX_DATE = ng("indexDate");
  static final Node LOCAL_ENTITY = ng("localEntity");
  static final Node LINK_CANDIDATE = ng("LinkCandidate");
  static final Node CANDIDATE = ng("candidate");
  static final Node CANDIDATE_ITEM = ng("candidateItem");
  static final Node LINK_FEATURES = ng("linkFeatures");
  static final Node OF_ENTITY = ng("ofEntity");

  static final Node CORRECTION = ng("correction");
  static final Node CORRECTION_CLASS = ng("Correction");
  static final Node DECISION = ng("decision");
  static final Node CORRECTED_ENTITY = ng("correctedEntity");
  static final Node CORRECTED_TO = ng("correctedTo");
  static final Node CORRECTED_LABEL = ng("correctedLabel");
  static final Node CORRECTION_ORDER = ng("correctionOrder");
  static final Node WITHDRAWN_BY = ng("withdrawnBy");
  static final Node WITHDRAWN_ON = ng("withdrawnOn");

  static final Node EVENT = ng("Event");
  static final Node DIRECT_EDGE = ng("directEdge");
  static final Node EDGE_OBJECT = ng("edgeObject");
  static final Node SYMMETRIC = ng("symmetric");
  static final Node CONTENT_SPAN = ng("contentSpan");
  static final Node CONTENT_TEXT = ng("contentText");

  static final Node STATED_RELATION = ng("StatedRelation");
  static final Node STATED_EDGE = ng("statedEdge");
  static final Node RELATION = ng("relation");
  static final Node SUBJECT = ng("subject");
  static final Node OBJECT = ng("object");
  static final Node SUBJECT_MENTION = ng("subjectMention");
  static final Node OBJECT_MENTION = ng("objectMention");
  static final Node ROLE_TEXT = ng("roleText");

  static final Node FACTUALITY = ng("factuality");
  static final Node ATTRIBUTED_TO = ng("attributedTo");
  static final Node QUOTED = ng("quoted");
  static final Node CONFIDENCE = ng("confidence");
  static final Node RULE = ng("rule");
  static final Node TRIGGER = ng("trigger");
  static final Node EVIDENCE = ng("evidence");
  static final Node DATE = ng("date");
  static final Node BEGIN = ng("begin");
  static final Node END = ng("end");
  static final Node TIME_TEXT = ng("timeText");

  private Claims() {}

  /** All of them: the ontology must define each. */
  static List<Node> all() {
    return List.of(
        ARTICLE,
        RUN,
        TOOL_VERSION,
        RULES_VERSION,
        MODELS_VERSION,
        MENTION_TYPE,
        NAMED,
        NOMINAL,
        PRONOMINAL,
        LINK_STATUS,
        FOUND,
        AMBIGUOUS,
        UNLINKED,
        LINK_RULE,
        INDEX_NAME,
        INDEX_DATE,
        LOCAL_ENTITY,
        LINK_CANDIDATE,
        CANDIDATE,
        CANDIDATE_ITEM,
        LINK_FEATURES,
        OF_ENTITY,
        CORRECTION,
        CORRECTION_CLASS,
        DECISION,
        CORRECTED_ENTITY,
        CORRECTED_TO,
        CORRECTED_LABEL,
        CORRECTION_ORDER,
        WITHDRAWN_BY,
        WITHDRAWN_ON,
        EVENT,
        DIRECT_EDGE,
        EDGE_OBJECT,
        SYMMETRIC,
        CONTENT_SPAN,
        CONTENT_TEXT,
        STATED_RELATION,
        STATED_EDGE,
        RELATION,
        SUBJECT,
        OBJECT,
        SUBJECT_MENTION,
        OBJECT_MENTION,
        ROLE_TEXT,
        FACTUALITY,
        ATTRIBUTED_TO,
        QUOTED,
        CONFIDENCE,
        RULE,
        TRIGGER,
        EVIDENCE,
        DATE,
        BEGIN,
        END,
        TIME_TEXT);
  }
}
