package org.nutgraph.cli;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.nutgraph.export.ExportFormat;
import picocli.CommandLine.Option;

/** Which serialization of RDF. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Labels.class,
      description = {
        "One of ${COMPLETION-CANDIDATES}. Default: nquads.",
        "ntriples, turtle, n3, rdfxml and rdfjson have no named graphs: they get the triples of"
            + " all graphs, merged."
      })
  private @Nullable String label;

  /** What may be written. */
  static final class Labels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExportFormat.labels().iterator();
    }
  }

  boolean isGiven() {
    return label != null;
  }

  ExportFormat get() {
    String wanted = label == null ? ExportFormat.NQUADS.label() : label;
    return ExportFormat.find(wanted)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format %s is unknown; write one of %s"
                        .formatted(wanted, String.join(", ", ExportFormat.labels()))));
  }
}
