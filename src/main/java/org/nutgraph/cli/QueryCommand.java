package org.nutgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nutgraph.export.ExportFormat;
import org.nutgraph.export.RdfOutput;
import org.nutgraph.query.AllowedServices;
import org.nutgraph.query.Answer;
import org.nutgraph.query.AnswerFormat;
import org.nutgraph.query.AnswerWriter;
import org.nutgraph.query.ParameterReader;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.SavedQuery;
import org.nutgraph.query.Terms;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question to a store. */
@Command(
    name = "query",
    description = {
      "Ask a store: a saved question by its name, a file with SPARQL, or SPARQL itself.",
      "Without a question, the saved ones are listed."
    })
final class QueryCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE",
      description = "Name of a saved question, a file, or - for standard input.")
  private @Nullable String question;

  @Option(names = "-e", paramLabel = "SPARQL", description = "SPARQL to ask instead.")
  private @Nullable String sparql;

  @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store.")
  private @Nullable Path store;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "What to ask about: a name, QID, IRI, class or day, as the question wants.")
  private Map<String, String> parameters = new TreeMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table (default), csv, tsv, json or xml; for CONSTRUCT and DESCRIBE the formats of"
              + " `export`, turtle when none is given.")
  private @Nullable String format;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long the query may take; 0 for no limit. Default: 60.")
  private long timeout = 60;

  @Option(
      names = "--allow-service",
      paramLabel = "HOST",
      description =
          "Let SERVICE ask this host, or HOST:PORT; may be given more than once. Default: none.")
  private List<String> services = new ArrayList<>();

  @Mixin private OutputOption output = new OutputOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkFormat();
    AllowedServices allowed = allowedServices();
    SavedQueries queries = SavedQueries.load();
    if (question == null && sparql == null) {
      list(queries);
      return ExitCode.DONE;
    }
    SavedQuery query = query(queries);
    if (store == null) {
      throw new UsageException("name the store to ask with --store DIR");
    }
    try (GraphStore graphs = GraphStore.open(store, console::say)) {
      Terms terms = Terms.load(graphs.base());
      Answer answer =
          graphs.read(
              stored -> {
                Duration limit = Duration.ofSeconds(timeout);
                QueryRunner runner = new QueryRunner(stored, terms.prefixes(), limit);
                ParameterReader reader = new ParameterReader(queries, terms, runner);
                return runner.with(allowed).ask(query, reader.read(query, parameters));
              });
      output.write(console, out -> write(answer, query, terms, out));
    }
    return ExitCode.DONE;
  }

  private AllowedServices allowedServices() {
    try {
      return AllowedServices.of(services);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--allow-service: " + e.getMessage());
    }
  }

  private void checkFormat() {
    if (format != null
        && AnswerFormat.find(format).isEmpty()
        && ExportFormat.find(format).isEmpty()) {
      throw new UsageException(
          "--format %s is unknown; write one of %s, or for triples one of %s"
              .formatted(
                  format,
                  String.join(", ", AnswerFormat.labels()),
                  String.join(", ", ExportFormat.labels())));
    }
  }

  private SavedQuery query(SavedQueries queries) throws IOException {
    if (sparql != null) {
      if (question != null) {
        throw new UsageException("give a question or -e, not both");
      }
      return SavedQuery.parse("-e", sparql);
    }
    String named = String.valueOf(question);
    if (named.equals(STANDARD_INPUT)) {
      return SavedQuery.parse(
          named, new String(console.in().readAllBytes(), StandardCharsets.UTF_8));
    }
    Path file = Path.of(named);
    if (queries.find(named).isEmpty() && Files.isRegularFile(file)) {
      return SavedQuery.parse(named, Files.readString(file));
    }
    return queries
        .find(named)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no question or file named "
                        + named
                        + "; `nutgraph query` lists the questions"));
  }

  private void write(Answer answer, SavedQuery query, Terms terms, OutputStream out)
      throws IOException {
    AnswerWriter writer = new AnswerWriter(terms, console.width());
    switch (answer) {
      case Answer.Rows rows -> {
        writer.write(rows, query.columnsForPrograms(), answerFormat(), out);
        if (rows.rows().isEmpty()) {
          console.say("no answers");
        }
      }
      case Answer.Truth truth -> writer.write(truth, answerFormat(), out);
      case Answer.Triples triples -> {
        try (RdfOutput rdf = RdfOutput.rdf11(tripleFormat(), terms.prefixMap(), out)) {
          rdf.triples(triples.triples());
        }
      }
    }
  }

  private AnswerFormat answerFormat() {
    if (format == null) {
      return AnswerFormat.TABLE;
    }
    return AnswerFormat.find(format)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format "
                        + format
                        + " is for triples; write one of "
                        + String.join(", ", AnswerFormat.labels())));
  }

  private ExportFormat tripleFormat() {
    if (format == null || format.equals(AnswerFormat.TABLE.label())) {
      return ExportFormat.TURTLE;
    }
    return ExportFormat.find(format)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format "
                        + format
                        + " is for rows; write one of "
                        + String.join(", ", ExportFormat.labels())));
  }

  private void list(SavedQueries queries) {
    queries.questions().forEach(this::list);
    queries.federated().forEach(this::list);
    console.say("Ask one: nutgraph query NAME --store DIR [--param name=value]");
  }

  private void list(SavedQuery query) {
    console.out().println(query.name() + ": " + query.question());
    query
        .service()
        .ifPresent(
            sent ->
                console
                    .out()
                    .println("    asks another server (--allow-service HOST): sends " + sent));
    query
        .parameters()
        .forEach(
            parameter ->
                console
                    .out()
                    .printf(
                        "    --param %s=…%s  %s%n",
                        parameter.name(),
                        parameter.required() ? " (needed)" : "",
                        parameter.text()));
  }
}
