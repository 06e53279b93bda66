package org.nutgraph.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraph.ontology.Table;

/**
 * One form for the addresses of one page: scheme and host in small letters, no default port, no
 * fragment, no parameters that only tell where the reader came from. The order of the other
 * parameters stays, because a server may heed it.
 */
final class CanonicalUrl {
  private static final Pattern PARTS =
      Pattern.compile(
          "^([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?$", Pattern.DOTALL);
  private static final Map<String, String> DEFAULT_PORTS =
      Map.of("http://", ":80", "https://", ":443");
  private static final String ANY_ENDING = "*";

  private final List<String> trackingParameters;

  /**
   * @param trackingParameters names; one that ends in "*" stands for all that begin so
   */
  CanonicalUrl(List<String> trackingParameters) {
    this.trackingParameters = List.copyOf(trackingParameters);
  }

  static CanonicalUrl load() {
    return new CanonicalUrl(
        Table.read("lists/tracking-parameters.tsv").rows().stream()
            .map(row -> row.get("parameter"))
            .toList());
  }

  /** Text that is no URL with a host comes back stripped of surrounding space only. */
  String of(String url) {
    String stripped = url.strip();
    Matcher parts = PARTS.matcher(stripped);
    if (!parts.matches()) {
      return stripped;
    }
    String origin = (parts.group(1) + "://" + host(parts.group(2))).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> port : DEFAULT_PORTS.entrySet()) {
      if (origin.startsWith(port.getKey()) && origin.endsWith(port.getValue())) {
        origin = origin.substring(0, origin.length() - port.getValue().length());
      }
    }
    String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
    String query = parts.group(4) == null ? "" : query(parts.group(4));
    return origin + path + (query.isEmpty() ? "" : "?" + query);
  }

  private static String host(String authority) {
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  private String query(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      String name =
          parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : parameter;
      if (!parameter.isEmpty() && !isTracking(name.toLowerCase(Locale.ROOT))) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }

  private boolean isTracking(String name) {
    return trackingParameters.stream()
        .anyMatch(
            pattern ->
                pattern.endsWith(ANY_ENDING)
                    ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                    : name.equals(pattern));
  }
}
