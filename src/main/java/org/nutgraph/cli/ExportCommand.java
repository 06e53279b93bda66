package org.nutgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.nutgraph.export.ExportFormat;
import org.nutgraph.export.QuickStatements;
import org.nutgraph.export.RdfOutput;
import org.nutgraph.export.Reifications;
import org.nutgraph.export.StoreExport;
import org.nutgraph.query.ParameterReader;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.SavedQuery;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.StoreLayout;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Store → RDF. */
@Command(
    name = "export",
    description = "Write what a store holds: sorted, so that the same store gives the same bytes.")
final class ExportCommand implements Callable<Integer> {
  private static final Var ARTICLE = Var.alloc("article");

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Option(
      names = "--rdf12",
      description =
          "Write RDF 1.2: add the triple each event and relation stands for, asserted or not"
              + " (nquads, trig, ntriples, turtle).")
  private boolean rdf12;

  @Option(
      names = "--quickstatements",
      description =
          "Write no RDF but commands of QuickStatements, version 1: what articles with an address"
              + " state as so of linked entities, for people who contribute to Wikidata.")
  private boolean quickStatements;

  @ArgGroup private @Nullable Selection selection;

  /** Which articles; all when nothing is given. */
  private static final class Selection {
    @Option(
        names = "--article",
        paramLabel = "IRI",
        description = "Only this article, by its IRI or identifier.")
    private @Nullable String article;

    @Option(
        names = "--since",
        paramLabel = "YYYY-MM-DD",
        description = "Only articles published on or after this day.")
    private @Nullable String since;

    @Option(
        names = "--type",
        paramLabel = "CLASS",
        description = "Only articles with an event of this class, such as Visit.")
    private @Nullable String type;
  }

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat exportFormat = format.get();
    if (quickStatements && (rdf12 || format.isGiven())) {
      throw new UsageException("--quickstatements is no RDF: give no --format and no --rdf12");
    }
    if (rdf12 && exportFormat.rdf12().isEmpty()) {
      throw new UsageException(
          "--rdf12 needs --format nquads, trig, ntriples or turtle; %s has no RDF 1.2 form"
              .formatted(exportFormat.label()));
    }
    try (GraphStore graphs = store.open(console)) {
      if (quickStatements) {
        give(graphs);
      } else {
        output.write(console, out -> write(graphs, exportFormat, out));
      }
    }
    return ExitCode.DONE;
  }

  private void write(GraphStore graphs, ExportFormat exportFormat, OutputStream out)
      throws IOException {
    Terms terms = Terms.load(graphs.base());
    SavedQueries queries = SavedQueries.load();
    Map<String, String> prefixes = terms.prefixMap();
    Function<Collection<Triple>, Collection<Triple>> enrich =
        rdf12 ? new Reifications(queries.internal("reifications"), terms) : triples -> triples;
    List<Node> chosen = graphs.read(stored -> chosen(stored, queries, terms));
    try (RdfOutput rdf =
        rdf12
            ? RdfOutput.rdf12(exportFormat, prefixes, out)
            : RdfOutput.rdf11(exportFormat, prefixes, out)) {
      graphs.read(stored -> export(stored, graphs.layout(), enrich, chosen, rdf));
    }
  }

  private void give(GraphStore graphs) throws IOException {
    Terms terms = Terms.load(graphs.base());
    SavedQueries queries = SavedQueries.load();
    QuickStatements.Commands commands =
        graphs.read(
            stored -> {
              Set<Node> chosen = Set.copyOf(chosen(stored, queries, terms));
              QueryRunner runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
              return QuickStatements.load()
                  .commands(
                      runner.rows(queries.internal("quickstatements"), Map.of()).rows().stream()
                          .filter(row -> selection == null || chosen.contains(row.get(ARTICLE)))
                          .toList());
            });
    output.write(console, commands::write);
    console.say(
        "%d statements; %d left out, because their articles have no web address"
            .formatted(commands.lines().size(), commands.withoutPage()));
  }

  private boolean export(
      DatasetGraph stored,
      StoreLayout layout,
      Function<Collection<Triple>, Collection<Triple>> enrich,
      List<Node> chosen,
      RdfOutput rdf) {
    StoreExport export = new StoreExport(stored, layout, enrich);
    if (selection == null) {
      export.writeAll(rdf);
    } else {
      export.write(chosen, rdf);
    }
    return true;
  }

  private List<Node> chosen(DatasetGraph stored, SavedQueries queries, Terms terms) {
    if (selection == null) {
      return List.of();
    }
    QueryRunner runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
    ParameterReader reader = new ParameterReader(queries, terms, runner);
    if (selection.article != null) {
      Node article = reader.article(selection.article);
      if (!stored.containsGraph(article)) {
        throw new UsageException("the store has no article <" + article + ">");
      }
      return List.of(article);
    }
    boolean bySince = selection.since != null;
    SavedQuery query = queries.internal(bySince ? "article-by-date" : "articles-with-class");
    Map<String, String> given =
        bySince
            ? Map.of("since", String.valueOf(selection.since))
            : Map.of("class", String.valueOf(selection.type));
    return runner.rows(query, reader.read(query, given)).rows().stream()
        .map(row -> row.get(ARTICLE))
        .toList();
  }
}
