package org.nutgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nutgraph.serve.RemoteStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where graphs go: a store on this disk, or one that a server holds. */
final class TargetOption {
  private static final class Place {
    @Option(
        names = "--store",
        required = true,
        paramLabel = "DIR",
        description = "Folder of the store.")
    private @Nullable Path store;

    @Option(
        names = "--endpoint",
        required = true,
        paramLabel = "URL",
        description = "The server that holds the store, as `nutgraph serve` tells it.")
    private @Nullable URI endpoint;
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Place place = new Place();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "A user of the server's password file; with --endpoint.")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password of --user.")
  private @Nullable Path password;

  /** Null when an endpoint is given. */
  @Nullable Path store() {
    return place.store;
  }

  RemoteStore connect() throws IOException {
    URI endpoint = place.endpoint;
    if (endpoint == null || endpoint.getHost() == null) {
      throw new UsageException("--endpoint needs an address such as http://127.0.0.1:3030");
    }
    return new RemoteStore(endpoint, user, password == null ? null : firstLine(password));
  }

  private static String firstLine(Path file) throws IOException {
    return Files.readString(file).lines().findFirst().orElse("");
  }
}
