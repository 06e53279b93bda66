package org.nutgraph.map;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the mapper writes itself; classes, roles and edges come from the ontology. */
final class Terms {
  static final String NG = "https://w3id.org/nutgraph/ontology#";
  static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String SCHEMA = "https://schema.org/";
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String PROV = "http://www.w3.org/ns/prov#";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = iri(RDFS + "label");
  static final Node SUBCLASS_OF = iri(RDFS + "subClassOf");
  static final Node SUBPROPERTY_OF = iri(RDFS + "subPropertyOf");
  static final Node DATATYPE_PROPERTY = iri("http://www.w3.org/2002/07/owl#DatatypeProperty");
  static final Node ALT_LABEL = iri(SKOS + "altLabel");
  static final Node COMMENT = iri(RDFS + "comment");
  static final Node SAME_AS = iri("http://www.w3.org/2002/07/owl#sameAs");
  static final Node IDENTIFIER = iri(DCTERMS + "identifier");
  static final Node CREATOR = iri(DCTERMS + "creator");
  static final Node DATE = iri(DCTERMS + "date");
  static final Node IS_REPLACED_BY = iri(DCTERMS + "isReplacedBy");
  static final Node WAS_DERIVED_FROM = iri(PROV + "wasDerivedFrom");
  static final Node WAS_GENERATED_BY = iri(PROV + "wasGeneratedBy");

  static final Node HEADLINE = iri(SCHEMA + "headline");
  static final Node DATE_PUBLISHED = iri(SCHEMA + "datePublished");
  static final Node URL = iri(SCHEMA + "url");
  static final Node PUBLISHER = iri(SCHEMA + "publisher");
  static final Node AUTHOR = iri(SCHEMA + "author");
  static final Node IN_LANGUAGE = iri(SCHEMA + "inLanguage");
  static final Node ARTICLE_BODY = iri(SCHEMA + "articleBody");
  static final Node NAME = iri(SCHEMA + "name");
  static final Node DESCRIPTION = iri(SCHEMA + "description");

  static final Node PHRASE = iri(NIF + "Phrase");
  static final Node SENTENCE = iri(NIF + "Sentence");
  static final Node ANCHOR_OF = iri(NIF + "anchorOf");
  static final Node BEGIN_INDEX = iri(NIF + "beginIndex");
  static final Node END_INDEX = iri(NIF + "endIndex");
  static final Node REFERENCE_CONTEXT = iri(NIF + "referenceContext");
  static final Node IDENT_REF = iri(ITSRDF + "taIdentRef");
  static final Node LINK_CONFIDENCE = iri(ITSRDF + "taConfidence");

  private Terms() {}

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node ng(String localName) {
    return iri(NG + localName);
  }
}
