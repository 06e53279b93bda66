package org.nutgraph.serve.view;

import java.nio.file.Path;
import java.util.List;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.SampleGraphs;

/** The sample store and one more article, of another publisher, that denies and that attacks. */
public final class ViewStore {
  public static final String LUND = "http://www.wikidata.org/entity/Q999900001";
  public static final String TUMBO = "http://www.wikidata.org/entity/Q999900002";
  public static final String FRONT = SampleGraphs.BASE + "entity/Organization/red-hills-front";
  public static final String SCRIPT = "<script>alert('a&b')</script>";
  static final String GAZETTE = SampleGraphs.BASE + "article/gazette";

  private static final String FACTS =
      """
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
      <> a ng:Article ; dcterms:identifier "gazette" ; schema:headline "%s" ;
        schema:publisher "Gazette" ; schema:datePublished "2024-03-20"^^xsd:date ;
        schema:url "javascript:alert(1)"^^xsd:anyURI ;
        schema:articleBody "The front denied that it attacked the depot. Lund met Tumbo." .
      <#char=0,44> a nif:Sentence ; nif:beginIndex 0 ; nif:endIndex 44 ; nif:referenceContext <> ;
        nif:anchorOf "The front denied that it attacked the depot." .
      <#char=0,9> a nif:Phrase ; nif:beginIndex 0 ; nif:endIndex 9 ; nif:referenceContext <> ;
        nif:anchorOf "The front" ; itsrdf:taIdentRef <../entity/Organization/red-hills-front> .
      <#char=10,16> a nif:Phrase ; nif:beginIndex 10 ; nif:endIndex 16 ; nif:referenceContext <> ;
        nif:anchorOf "denied" .
      <#event=25,33> a ng:Attack, ng:Event ; rdfs:label "the front attacks the depot (negated)" ;
        ng:agent <../entity/Organization/red-hills-front> ;
        ng:recipient <../entity/Place/karawe-depot> ; ng:factuality ng:Negated ;
        ng:attributedTo <../entity/Organization/red-hills-front> ; ng:confidence 0.8 ;
        ng:evidence <#char=0,44> .
      <#event=10,16> a ng:Denial, ng:Statement, ng:Event ; rdfs:label "the front denies" ;
        ng:agent <../entity/Organization/red-hills-front> ; ng:content <#event=25,33> ;
        ng:trigger <#char=10,16> ; ng:factuality ng:Actual ; ng:confidence 0.8 ;
        ng:evidence <#char=0,44> .
      <../entity/Organization/red-hills-front> ng:denied <#event=25,33> .
      <#event=45,48> a ng:Meeting, ng:Event ; rdfs:label "%s" ;
        ng:participant wd:Q999900001, <../entity/Person/script> ; ng:factuality ng:Actual ;
        ng:quoted true ; ng:confidence 0.8 ; ng:evidence <#char=0,44> .
      """;
  private static final String ENTITIES =
      """
      <../entity/Organization/red-hills-front> a ng:Organization ;
        rdfs:label "Red Hills Front"@en .
      <../entity/Person/script> a ng:Person ; rdfs:label "%s" .
      """;

  private ViewStore() {}

  /** Makes it; the caller closes it. */
  public static GraphStore make(Path folder) {
    GraphStore store = GraphStore.openOrCreate(folder, SampleGraphs.BASE);
    store.replaceAll(SampleGraphs.sample(), "test");
    store.replaceAll(
        List.of(
            SampleGraphs.article(
                "gazette", FACTS.formatted(SCRIPT, SCRIPT), ENTITIES.formatted(SCRIPT))),
        "test");
    return store;
  }
}
