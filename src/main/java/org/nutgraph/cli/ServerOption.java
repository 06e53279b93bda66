package org.nutgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nutgraph.query.AllowedServices;
import org.nutgraph.serve.ServerOptions;
import picocli.CommandLine.Option;

/** How a store is served: where, to whom, and how much of it. */
final class ServerOption {
  private static final int HIGHEST_PORT = 65_535;
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where it answers; 0 for any port that is free. Default: 3030.")
  private int port = 3030;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "Network address it listens at. Default: 127.0.0.1, this machine only.")
  private String address = ServerOptions.LOOPBACK;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "A name it may be called by beside localhost, as behind a proxy; repeatable.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--passwd",
      paramLabel = "FILE",
      description = "Who may write; each line is NAME: PASSWORD. Without it, nobody.")
  private @Nullable Path passwords;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a query may take; 0 for no limit. Default: 60.")
  private long timeout = 60;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "How many rows a query gives at most. Default: 100000.")
  private long maxRows = 100_000;

  @Option(
      names = "--max-parallel",
      paramLabel = "N",
      description = "How many queries run at once; more wait. Default: twice the processors.")
  private int maxParallel = 2 * Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--allow-service",
      paramLabel = "HOST",
      description =
          "Let SERVICE ask this host, or HOST:PORT; may be given more than once. Default: none.")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Add one line of JSON for each request to this file.")
  private @Nullable Path accessLog;

  ServerOptions options(Console console, boolean isVerbose) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageException("--port %d is none; write 0 to 65535".formatted(port));
    }
    if (timeout < 0) {
      throw new UsageException(
          "--timeout %d is less than nothing; write 0 or more".formatted(timeout));
    }
    if (maxRows < 1 || maxParallel < 1) {
      throw new UsageException("--max-rows and --max-parallel must be at least 1");
    }
    return new ServerOptions(
        port,
        address,
        hosts,
        Duration.ofSeconds(timeout),
        maxRows,
        maxParallel,
        PATIENCE,
        GRACE,
        passwords,
        allowed(),
        log(console, isVerbose));
  }

  private AllowedServices allowed() {
    try {
      return AllowedServices.of(services);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--allow-service: " + e.getMessage());
    }
  }

  private Consumer<String> log(Console console, boolean isVerbose) {
    Path file = accessLog;
    if (file == null) {
      return isVerbose ? console::say : line -> {};
    }
    try {
      PrintWriter writer =
          new PrintWriter(
              Files.newBufferedWriter(
                  file,
                  StandardCharsets.UTF_8,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND),
              true);
      return writer::println;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
