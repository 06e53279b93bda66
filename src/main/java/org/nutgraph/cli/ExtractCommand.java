package org.nutgraph.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.nutgraph.article.ArticleSource;
import org.nutgraph.export.ExportFormat;
import org.nutgraph.export.RdfOutput;
import org.nutgraph.link.correct.Corrections;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.map.Iris;
import org.nutgraph.pipeline.GraphSink;
import org.nutgraph.pipeline.Pipeline;
import org.nutgraph.pipeline.RunReport;
import org.nutgraph.query.Terms;
import org.nutgraph.store.Change;
import org.nutgraph.store.StoreLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles → RDF, without a store. */
@Command(
    name = "extract",
    description = "Read articles, extract, link, check, and write their graphs without a store.")
final class ExtractCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ArticleOptions articles = new ArticleOptions();
  @Mixin private IndexOption indexes = new IndexOption();
  @Mixin private EnquiryOption enquiry = new EnquiryOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat exportFormat = format.get();
    int threads = articles.threads();
    String base = articles.base(Iris.DEFAULT_BASE);
    ArticleSource source = enquiry.source(articles.source(console));
    try (Assembly assembly = enquiry.assembly(console, base, indexes, source).startLoading()) {
      return extract(assembly, source, base, exportFormat, threads);
    }
  }

  private int extract(
      Assembly assembly, ArticleSource source, String base, ExportFormat exportFormat, int threads)
      throws IOException {
    Corrector corrector = new Corrector(console, assembly, base, Clock.systemUTC());
    String file = corrections.file();
    Corrections decided =
        file == null ? Corrections.NONE : corrector.read(file, CorrectionsOption.user());
    Pipeline pipeline =
        new Pipeline(assembly.stages(decided), article -> false, threads, Clock.systemUTC());
    RunReport[] report = new RunReport[1];
    output.write(
        console,
        out -> {
          try (RdfOutput rdf = RdfOutput.rdf11(exportFormat, Terms.load(base).prefixMap(), out);
              ProgressDisplay progress = ProgressDisplay.on(console, "extract")) {
            StoreLayout layout = StoreLayout.of(base);
            Streaming sink = new Streaming(rdf, layout.entities());
            report[0] = pipeline.run(source, sink, progress);
            sink.finish();
            if (!decided.isEmpty()) {
              rdf.graph(layout.corrections(), corrector.mapping().graph(decided).find().toList());
            }
          }
        });
    return new ReportPrinter(console).print(report[0], verbosity.isVerbose());
  }

  /** Writes articles as they come, and what does not depend on an article at the end. */
  private static final class Streaming implements GraphSink {
    private final RdfOutput output;
    private final Node entitiesGraph;
    private final Set<Triple> entities = new HashSet<>();

    Streaming(RdfOutput output, Node entitiesGraph) {
      this.output = output;
      this.entitiesGraph = entitiesGraph;
    }

    @Override
    public Change write(List<ArticleGraph> graphs) {
      Set<String> articles = new HashSet<>();
      long added = 0;
      for (ArticleGraph graph : graphs) {
        List<Triple> facts = graph.facts().find().toList();
        output.graph(NodeFactory.createURI(graph.iri()), facts);
        graph.entities().find().forEach(entities::add);
        articles.add(graph.iri());
        added += facts.size();
      }
      return new Change(articles, added, 0);
    }

    void finish() {
      output.graph(entitiesGraph, entities);
    }
  }
}
