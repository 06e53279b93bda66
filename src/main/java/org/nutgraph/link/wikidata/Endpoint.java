package org.nutgraph.link.wikidata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address of a MediaWiki action API with Wikibase entities. */
public record Endpoint(URI address) {
  public static final String WIKIDATA = "https://www.wikidata.org/w/api.php";

  // By its spelling: asking the name service could send the request elsewhere a moment later.
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  /**
   * Takes an address.
   *
   * @throws IllegalArgumentException when requests to it could be read by others on their way, or
   *     when it is more than a host and a path
   */
  public Endpoint {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean safe =
        scheme.equals("https") || (scheme.equals("http") && LOOPBACK.matcher(host).matches());
    boolean plain =
        address.getHost() != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
    if (!safe || !plain) {
      throw new IllegalArgumentException(
          "an endpoint is the https address of an api.php, such as "
              + WIKIDATA
              + " (http only on this machine), not \""
              + address
              + "\"");
    }
  }

  /** The address of a request. */
  URI with(Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(address + "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** True when a request may be sent on to this address: same host, port and scheme. */
  boolean mayLeadTo(URI other) {
    return address.getScheme().equalsIgnoreCase(other.getScheme())
        && address.getHost().equalsIgnoreCase(other.getHost())
        && address.getPort() == other.getPort()
        && other.getRawUserInfo() == null;
  }
}
