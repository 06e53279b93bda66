package org.nutgraph.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which names the server may be called, and from which pages. A browser names the host it thinks
 * it talks to; a foreign one means that a foreign page reached this machine by a name of its own.
 */
final class Callers {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Set<String> names;

  Callers(List<String> names) {
    this.names = Set.copyOf(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
  }

  /**
   * @param host as the header Host gives it: NAME or NAME:PORT
   * @param port where the request came in
   */
  boolean isOurs(@Nullable String host, int port) {
    if (host == null) {
      return false;
    }
    String authority = host.toLowerCase(Locale.ROOT);
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String name = hasPort ? authority.substring(0, colon) : authority;
    String number = hasPort ? authority.substring(colon + 1) : "80";
    return (THIS_MACHINE.contains(name) && number.equals(Integer.toString(port)))
        || names.contains(name)
        || names.contains(authority);
  }

  /**
   * True for a page of this server.
   *
   * @param origin as the header Origin gives it: http://NAME:PORT
   */
  boolean isOurPage(String origin, int port) {
    try {
      URI uri = new URI(origin);
      return uri.getScheme() != null
          && uri.getScheme().matches("https?")
          && isOurs(uri.getRawAuthority(), port);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
