package org.nutgraph.export;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;

/** Passes Jena's stream of triples and quads on to a handler of RDF4J. */
final class RioBridge implements StreamRDF {
  private final RDFHandler handler;
  private final ValueFactory values = SimpleValueFactory.getInstance();

  RioBridge(RDFHandler handler) {
    this.handler = handler;
  }

  @Override
  public void start() {
    handler.startRDF();
  }

  @Override
  public void triple(Triple triple) {
    handler.handleStatement(
        values.createStatement(
            resource(triple.getSubject()), iri(triple.getPredicate()), value(triple.getObject())));
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      triple(quad.asTriple());
      return;
    }
    handler.handleStatement(
        values.createStatement(
            resource(quad.getSubject()),
            iri(quad.getPredicate()),
            value(quad.getObject()),
            resource(quad.getGraph())));
  }

  @Override
  public void base(String base) {}

  @Override
  public void prefix(String prefix, String iri) {
    handler.handleNamespace(prefix, iri);
  }

  @Override
  public void version(String version) {}

  @Override
  public void finish() {
    handler.endRDF();
  }

  private Resource resource(Node node) {
    return node.isBlank() ? values.createBNode(node.getBlankNodeLabel()) : iri(node);
  }

  private IRI iri(Node node) {
    if (!node.isURI()) {
      throw new IllegalArgumentException(
          "RDF4J cannot write the RDF 1.2 term " + node + "; export with --rdf12");
    }
    return values.createIRI(node.getURI());
  }

  private Value value(Node node) {
    return node.isLiteral() ? literal(node) : resource(node);
  }

  private Literal literal(Node node) {
    String text = node.getLiteralLexicalForm();
    String language = node.getLiteralLanguage();
    return language.isEmpty()
        ? values.createLiteral(text, values.createIRI(node.getLiteralDatatypeURI()))
        : values.createLiteral(text, language);
  }
}
