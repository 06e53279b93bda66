package org.nutgraph.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nutgraph.link.index.Indexes;
import org.nutgraph.query.Terms;
import org.nutgraph.serve.GraphServer;
import org.nutgraph.serve.ServerOptions;
import org.nutgraph.serve.reconcile.ReconcileService;
import org.nutgraph.serve.reconcile.ReconcileServlet;
import org.nutgraph.serve.view.ApiServlet;
import org.nutgraph.serve.view.IdServlet;
import org.nutgraph.serve.view.Views;
import org.nutgraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A store over HTTP. */
@Command(
    name = "serve",
    description = {
      "Show a store as a page, answer SPARQL queries to it, and reconcile names for OpenRefine.",
      "On this machine only, and nothing can be changed, unless told otherwise. Ends with Ctrl-C;"
          + " until then other commands cannot open the store; `build --endpoint` adds to it."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Duration VIEW_TIMEOUT = Duration.ofSeconds(30);

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private ServerOption server = new ServerOption();
  @Mixin private IndexOption indexes = new IndexOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ServerOptions options = server.options(console, verbosity.isVerbose());
    try (GraphStore graphs = store.open(console);
        Indexes open = indexes.open()) {
      graphs.declare(Terms.load(graphs.base()).prefixes());
      try (GraphServer running = GraphServer.start(graphs, options, servlets(graphs, open))) {
        graphs.announce(running.url());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, graphs), "stop"));
        console.out().println("query: " + running.url() + GraphServer.QUERY_PATH);
        console.out().println("reconcile: " + running.url() + "/reconcile");
        console.out().println("page: " + running.url() + "/");
        console.out().flush();
        console.say("serving " + graphs.path() + "; Ctrl-C ends it");
        running.waitForEnd();
      }
    }
    return ExitCode.DONE;
  }

  /** The virtual machine does not wait for the main thread; so the store is closed here too. */
  private static void stop(GraphServer running, GraphStore graphs) {
    running.close();
    graphs.close();
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
