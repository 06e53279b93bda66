package org.nutgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * One document of RDF, written graph by graph; the triples of each graph are sorted, so equal
 * graphs in equal order give equal bytes. Holds one graph at a time, as far as the format's writer
 * does not hold more (JSON-LD and RDF/JSON hold all).
 */
public final class RdfOutput implements AutoCloseable {
  private final StreamRDF stream;
  private final boolean hasGraphs;
  private final OutputFlush flush;
  private final Set<Triple> shared = new HashSet<>();

  private interface OutputFlush {
    void flush() throws IOException;
  }

  private record Line(String text, Triple triple) implements Comparable<Line> {
    static Line of(Triple triple) {
      return new Line(
          NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject()),
          triple);
    }

    @Override
    public int compareTo(Line other) {
      return text.compareTo(other.text);
    }
  }

  private RdfOutput(StreamRDF stream, boolean hasGraphs, OutputFlush flush) {
    this.stream = stream;
    this.hasGraphs = hasGraphs;
    this.flush = flush;
  }

  /** RDF 1.1, by RDF4J. The stream is flushed at the end and stays open. */
  public static RdfOutput rdf11(
      ExportFormat format, Map<String, String> prefixes, OutputStream out) {
    RDFWriter writer;
    OutputFlush flush;
    if (format == ExportFormat.BINARY) {
      writer = Rio.createWriter(format.rio(), out);
      flush = out::flush;
    } else {
      BufferedWriter text =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
      writer = Rio.createWriter(format.rio(), text);
      flush = text::flush;
    }
    writer.set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
    return begin(new RioBridge(writer), format, prefixes, flush);
  }

  /**
   * RDF 1.2, by Jena.
   *
   * @throws IllegalArgumentException when the format cannot carry it
   */
  public static RdfOutput rdf12(
      ExportFormat format, Map<String, String> prefixes, OutputStream out) {
    StreamRDF stream =
        StreamRDFWriter.getWriterStream(
            out,
            format
                .rdf12()
                .orElseThrow(
                    () -> new IllegalArgumentException(format.label() + " has no RDF 1.2 form")));
    return begin(stream, format, prefixes, out::flush);
  }

  private static RdfOutput begin(
      StreamRDF stream, ExportFormat format, Map<String, String> prefixes, OutputFlush flush) {
    stream.start();
    if (format != ExportFormat.NQUADS && format != ExportFormat.NTRIPLES) {
      prefixes.forEach(stream::prefix);
    }
    return new RdfOutput(stream, format.hasGraphs(), flush);
  }

  /** Writes one graph. A format without graphs gets each triple once. */
  public void graph(Node name, Collection<Triple> triples) {
    for (Line line : sorted(triples)) {
      Triple triple = line.triple();
      if (hasGraphs) {
        stream.quad(Quad.create(name, triple));
      } else if (belongsTo(name, triple) || shared.add(triple)) {
        stream.triple(triple);
      }
    }
  }

  /** Writes triples that stand in no named graph. */
  public void triples(Collection<Triple> triples) {
    sorted(triples).forEach(line -> stream.triple(line.triple()));
  }

  /** Ends the document; without it the document is incomplete. */
  @Override
  public void close() throws IOException {
    stream.finish();
    flush.flush();
  }

  private static List<Line> sorted(Collection<Triple> triples) {
    return triples.stream().map(Line::of).sorted().toList();
  }

  /** What an article says of its own mentions and events stands in no other graph. */
  private static boolean belongsTo(Node graph, Triple triple) {
    return triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(graph.getURI());
  }
}
