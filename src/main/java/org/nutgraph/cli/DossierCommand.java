package org.nutgraph.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.nutgraph.query.ParameterReader;
import org.nutgraph.query.QueryRunner;
import org.nutgraph.query.SavedQueries;
import org.nutgraph.query.SavedQuery;
import org.nutgraph.query.Terms;
import org.nutgraph.serve.dossier.Dossier;
import org.nutgraph.serve.view.EntityView;
import org.nutgraph.serve.view.ViewException;
import org.nutgraph.serve.view.Views;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An entity's page as files. */
@Command(
    name = "dossier",
    description = {
      "Write what the store has of one entity as a page for sending: facts, claims apart from"
          + " them, sentence, source and date on every line.",
      "The page needs no server and no script."
    })
final class DossierCommand implements Callable<Integer> {
  private static final String QUESTION = "about-entity";
  private static final String PARAMETER = "entity";
  private static final int MOST_FACTS = 5000;

  private final Console console;

  @Parameters(
      paramLabel = "ENTITY",
      description = "A name as it stands in the articles, a QID or an IRI.")
  private String entity = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder to write; new, empty, or of an earlier dossier.")
  private Path folder = Path.of("");

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  DossierCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (GraphStore graphs = store.open(console)) {
      Node found = find(graphs);
      EntityView view = view(graphs, found);
      try {
        Dossier.write(view, folder);
      } catch (FileAlreadyExistsException e) {
        throw new UsageException("-o " + e.getFile() + ": " + e.getReason());
      }
      console.say(
          "%s: %d facts, %d claims, %d claims of its own → %s"
              .formatted(
                  view.entity().ref().label(),
                  view.counts().facts(),
                  view.counts().claims(),
                  view.counts().said(),
                  folder.resolve("index.html")));
    }
    return ExitCode.DONE;
  }

  private EntityView view(GraphStore graphs, Node found) {
    try {
      return Views.over(graphs, Version.number(), Duration.ZERO).entity(found, MOST_FACTS);
    } catch (ViewException e) {
      throw new UsageException(
          "%s: no article of the store speaks of it; give a name as it stands in the articles, a"
                  .formatted(entity)
              + " QID or an IRI");
    }
  }

  private Node find(GraphStore graphs) {
    SavedQueries queries = SavedQueries.load();
    Terms terms = Terms.load(graphs.base());
    SavedQuery question = queries.find(QUESTION).orElseThrow();
    return graphs.read(
        stored -> {
          QueryRunner runner = new QueryRunner(stored, terms.prefixes(), Duration.ZERO);
          Map<String, Node> values =
              new ParameterReader(queries, terms, runner).read(question, Map.of(PARAMETER, entity));
          return Objects.requireNonNull(values.get(PARAMETER), PARAMETER);
        });
  }
}
