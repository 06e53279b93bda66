package org.nutgraph.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;

/**
 * A serialization of RDF. Formats without named graphs get the triples of all graphs, merged.
 *
 * <p>Jena's writer is given where RDF 1.2 can be written in the format.
 */
public enum ExportFormat {
  NQUADS(org.eclipse.rdf4j.rio.RDFFormat.NQUADS, RDFFormat.NQUADS_UTF8),
  TRIG(org.eclipse.rdf4j.rio.RDFFormat.TRIG, RDFFormat.TRIG_BLOCKS),
  NTRIPLES(org.eclipse.rdf4j.rio.RDFFormat.NTRIPLES, RDFFormat.NTRIPLES_UTF8),
  TURTLE(org.eclipse.rdf4j.rio.RDFFormat.TURTLE, RDFFormat.TURTLE_BLOCKS),
  N3(org.eclipse.rdf4j.rio.RDFFormat.N3, null),
  RDFXML(org.eclipse.rdf4j.rio.RDFFormat.RDFXML, null),
  JSONLD(org.eclipse.rdf4j.rio.RDFFormat.JSONLD, null),
  NDJSONLD(org.eclipse.rdf4j.rio.RDFFormat.NDJSONLD, null),
  TRIX(org.eclipse.rdf4j.rio.RDFFormat.TRIX, null),
  RDFJSON(org.eclipse.rdf4j.rio.RDFFormat.RDFJSON, null),
  BINARY(org.eclipse.rdf4j.rio.RDFFormat.BINARY, null);

  private final org.eclipse.rdf4j.rio.RDFFormat rio;
  private final @Nullable RDFFormat jena;

  ExportFormat(org.eclipse.rdf4j.rio.RDFFormat rio, @Nullable RDFFormat jena) {
    this.rio = rio;
    this.jena = jena;
  }

  /** The name users write: "nquads". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }

  public static Optional<ExportFormat> find(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  /** True when it keeps which graph a triple stands in. */
  public boolean hasGraphs() {
    // Rio can put graphs into RDF/JSON, but the format's own specification has none.
    return rio.supportsContexts() && this != RDFJSON;
  }

  org.eclipse.rdf4j.rio.RDFFormat rio() {
    return rio;
  }

  /** Jena's format for RDF 1.2, where there is one. */
  public Optional<RDFFormat> rdf12() {
    return Optional.ofNullable(jena);
  }
}
