package org.nutgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The page: one document, which shows every view, at the paths of {@link #VIEWS}, and its parts
 * below {@value #PARTS}, all from the class path. Browsers keep them and ask whether they changed.
 */
final class PageServlet extends HttpServlet {
  static final String PARTS = "/ui";

  /** The paths of the views; the empty one is the root. */
  static final List<String> VIEWS =
      List.of("", "/search", "/article", "/entity", "/relations", "/query", "/compare");

  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "/web";
  private static final String DOCUMENT = "/index.html";

  /** Segments of letters, digits, dots, dashes; none starts with a dot, so none leads upwards. */
  private static final Pattern NAME = Pattern.compile("(/[\\w-][\\w.-]*)+");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean isPart = request.getServletPath().equals(PARTS);
    String name = isPart ? String.valueOf(request.getPathInfo()) : DOCUMENT;
    Optional<byte[]> found = read(name);
    if (found.isEmpty()) {
      Refusal.of(404, "there is no such page", request.getRequestURI(), "start at /")
          .send(response);
      return;
    }
    byte[] content = found.get();
    String tag = "\"" + DigestUtils.sha256Hex(content).substring(0, 32) + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type(name));
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static Optional<byte[]> read(String name) throws IOException {
    if (!NAME.matcher(name).matches() || !TYPES.containsKey(suffix(name))) {
      return Optional.empty();
    }
    try (InputStream stream = PageServlet.class.getResourceAsStream(FOLDER + name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }

  private static String type(String name) {
    return TYPES.getOrDefault(suffix(name), "application/octet-stream");
  }

  private static String suffix(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
