package org.nutgraph.query;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.sparql.util.Context;

/** The servers that SERVICE may ask; none unless a person names them. */
public final class AllowedServices {
  /** Nothing is fetched from elsewhere. */
  public static final AllowedServices NONE = new AllowedServices(Set.of());

  private static final Pattern HOST = Pattern.compile("([\\w.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

  private final Set<String> hosts;

  private AllowedServices(Set<String> hosts) {
    this.hosts = hosts;
  }

  /**
   * Allows exactly these servers: neither those below nor those they redirect to.
   *
   * @param hosts each HOST, for the port that http or https usually has, or HOST:PORT
   * @throws IllegalArgumentException when one is neither
   */
  public static AllowedServices of(Collection<String> hosts) {
    Set<String> known = new TreeSet<>();
    for (String host : hosts) {
      String small = host.toLowerCase(Locale.ROOT);
      if (!HOST.matcher(small).matches()) {
        throw new IllegalArgumentException(
            "\"%s\" is no host; write it as query.example.org or 127.0.0.1:3030".formatted(host));
      }
      known.add(small);
    }
    return new AllowedServices(known);
  }

  /**
   * Lets the queries of this context ask the servers; changes nothing when there are none.
   *
   * @param timeout of an answer; zero for no limit
   */
  public void open(Context context, Duration timeout) {
    if (!isNone()) {
      new ServiceGate(this).guard(context, timeout);
    }
  }

  boolean isNone() {
    return hosts.isEmpty();
  }

  /** True for http and https addresses on a named host and port, without user or password. */
  boolean allow(String address) {
    try {
      URI uri = new URI(address);
      boolean plain = "http".equalsIgnoreCase(uri.getScheme());
      boolean secure = "https".equalsIgnoreCase(uri.getScheme());
      if (uri.getHost() == null || uri.getRawUserInfo() != null || !(plain || secure)) {
        return false;
      }
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      int usual = plain ? 80 : 443;
      int port = uri.getPort() == -1 ? usual : uri.getPort();
      return hosts.contains(host + ":" + port) || (port == usual && hosts.contains(host));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
