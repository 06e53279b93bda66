package org.nutgraph.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.serve.GraphServer;
import org.nutgraph.serve.reconcile.ReconcileService;
import org.nutgraph.serve.reconcile.ReconcileServlet;
import org.nutgraph.serve.view.ApiServlet;
import org.nutgraph.serve.view.IdServlet;
import org.nutgraph.serve.view.Views;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A store over HTTP. */
@Command(
    name = "serve",
    description = {
      "Answer SPARQL queries to a store, and reconcile names for OpenRefine, on this machine only.",
      "Nothing can be changed through it. Ends with Ctrl-C; until then no other command can use"
          + " the store."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  private static final Duration VIEW_TIMEOUT = Duration.ofSeconds(30);

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where it answers; 0 for any port that is free. Default: 3030.")
  private int port = 3030;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a query may take; 0 for no limit. Default: 60.")
  private long timeout = 60;

  @Mixin private IndexOption indexes = new IndexOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageException("--port %d is none; write 0 to 65535".formatted(port));
    }
    if (timeout < 0) {
      throw new UsageException(
          "--timeout %d is less than nothing; write 0 or more".formatted(timeout));
    }
    try (GraphStore graphs = store.open(console);
        Indexes open = indexes.open();
        GraphServer server =
            GraphServer.start(
                graphs.served(), port, Duration.ofSeconds(timeout), servlets(graphs, open))) {
      Thread stop = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      console.out().println("query: " + server.url() + GraphServer.QUERY_PATH);
      console.out().println("reconcile: " + server.url() + "/reconcile");
      console.out().flush();
      console.say("serving " + graphs.path() + "; Ctrl-C ends it");
      server.waitForEnd();
    }
    return ExitCode.DONE;
  }

  /** What answers beside SPARQL and the page, by its path. */
  private static Map<String, HttpServlet> servlets(GraphStore graphs, Indexes open) {
    Views views = Views.over(graphs, Version.number(), VIEW_TIMEOUT);
    return Map.of(
        "/reconcile/*",
        new ReconcileServlet(ReconcileService.over(graphs, open)),
        "/api/*",
        new ApiServlet(views, new ServedExtraction(graphs, open)),
        "/id/*",
        new IdServlet(views));
  }
}
