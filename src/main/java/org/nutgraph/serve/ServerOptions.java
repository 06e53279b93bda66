package org.nutgraph.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nutgraph.query.AllowedServices;

/**
 * How a store is served.
 *
 * @param port 0 for any that is free
 * @param address the network interface it listens at
 * @param hosts names by which it may be called, each NAME or NAME:PORT, beside those of this
 *     machine
 * @param timeout after which a query is stopped; zero for no limit
 * @param maxRows how many rows a query gives at most
 * @param maxParallel how many queries run at once; more wait
 * @param patience how long a query waits for its turn, and a connection for what it was promised
 * @param grace how long running queries may go on when the server is stopped
 * @param passwords file of those who may write; without it nobody may
 * @param services what SERVICE may ask
 * @param accessLog told one line of JSON for each request
 */
public record ServerOptions(
    int port,
    String address,
    List<String> hosts,
    Duration timeout,
    long maxRows,
    int maxParallel,
    Duration patience,
    Duration grace,
    @Nullable Path passwords,
    AllowedServices services,
    Consumer<String> accessLog) {

  public static final String LOOPBACK = "127.0.0.1";

  public ServerOptions {
    hosts = List.copyOf(hosts);
  }

  /** On this machine only, reading only, with limits that suit one person. */
  public static ServerOptions local(int port, Duration timeout) {
    return new ServerOptions(
        port,
        LOOPBACK,
        List.of(),
        timeout,
        100_000,
        2 * Runtime.getRuntime().availableProcessors(),
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        null,
        AllowedServices.NONE,
        line -> {});
  }

  /** The same, and the users of this file may write. */
  public ServerOptions withPasswords(Path file) {
    return new ServerOptions(
        port,
        address,
        hosts,
        timeout,
        maxRows,
        maxParallel,
        patience,
        grace,
        file,
        services,
        accessLog);
  }

  /** The same with other limits. */
  public ServerOptions withLimits(long rows, int parallel, Duration wait) {
    return new ServerOptions(
        port, address, hosts, timeout, rows, parallel, wait, grace, passwords, services, accessLog);
  }

  /** The same, and each request is told. */
  public ServerOptions withAccessLog(Consumer<String> log) {
    return new ServerOptions(
        port,
        address,
        hosts,
        timeout,
        maxRows,
        maxParallel,
        patience,
        grace,
        passwords,
        services,
        log);
  }
}
