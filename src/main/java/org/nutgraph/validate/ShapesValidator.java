package org.nutgraph.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/**
 * SHACL over one article's graph, joined with what the shapes need of the ontology (direct edges,
 * symmetry; no class hierarchy, as graphs must name every class themselves), and {@link
 * TextOffsets}. Shapes are parsed once.
 */
public final class ShapesValidator implements Validator {
  private static final String NG = "https://w3id.org/nutgraph/ontology#";
  private static final Set<Node> SCHEMA_PROPERTIES =
      Set.of(
          NodeFactory.createURI(NG + "directEdge"),
          NodeFactory.createURI(NG + "edgeObject"),
          NodeFactory.createURI(NG + "symmetric"));

  private final Shapes shapes;
  private final Graph schema;
  private final TextOffsets offsets = new TextOffsets();

  ShapesValidator(Graph shapes, Graph ontology) {
    this.shapes = ShaclValidator.get().parse(shapes);
    this.schema = schemaOf(ontology);
  }

  /**
   * The validator for the shapes and the ontology that come with the program.
   *
   * @throws IllegalStateException when one of them is missing or damaged
   */
  public static ShapesValidator load() {
    return new ShapesValidator(read("ontology/shapes.ttl"), read("ontology/nutgraph.ttl"));
  }

  @Override
  public List<Violation> validate(Graph facts) {
    List<Violation> violations = new ArrayList<>(offsets.validate(facts));
    for (ReportEntry entry :
        ShaclValidator.get().validate(shapes, new Union(facts, schema)).getEntries()) {
      violations.add(violation(entry));
    }
    violations.sort(
        Comparator.comparing(Violation::severity)
            .thenComparing(Violation::focus)
            .thenComparing(Violation::what)
            .thenComparing(Violation::message));
    return List.copyOf(violations);
  }

  private static Violation violation(ReportEntry entry) {
    Node source = entry.source();
    boolean named = source != null && source.isURI();
    Node component = entry.sourceConstraintComponent();
    String what = named ? localName(source) : component == null ? "shape" : localName(component);
    String value = entry.value() == null ? "" : " (value: " + entry.value() + ")";
    return new Violation(
        what, entry.focusNode().toString(), entry.message() + value, severity(entry.severity()));
  }

  private static Violation.Severity severity(Severity severity) {
    if (severity.equals(Severity.Warning)) {
      return Violation.Severity.WARNING;
    }
    return severity.equals(Severity.Info) ? Violation.Severity.INFO : Violation.Severity.VIOLATION;
  }

  private static String localName(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static Graph schemaOf(Graph ontology) {
    Graph schema = GraphFactory.createDefaultGraph();
    ontology.find().filterKeep(ShapesValidator::isSchema).forEach(schema::add);
    return schema;
  }

  private static boolean isSchema(Triple triple) {
    return SCHEMA_PROPERTIES.contains(triple.getPredicate())
        || (triple.getPredicate().equals(RDF.type.asNode())
            && triple.getObject().equals(OWL2.SymmetricProperty.asNode()));
  }

  private static Graph read(String resource) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(resource).parse(graph);
    } catch (RiotException e) {
      throw new IllegalStateException(
          resource + " is missing or damaged: " + e.getMessage() + "; build the program again", e);
    }
    return graph;
  }
}
