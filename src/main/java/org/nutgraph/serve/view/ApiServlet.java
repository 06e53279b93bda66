package org.nutgraph.serve.view;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.nutgraph.article.Article;
import org.nutgraph.export.ExportFormat;
import org.nutgraph.query.QueryTimeoutException;

/** Gives the views as JSON, and takes articles to make graphs of. */
public final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DESCRIPTION = "/openapi.json";
  private static final String RETRY_SECONDS = "5";
  private static final Map<String, String> RDF =
      Map.of(
          "turtle", "text/turtle; charset=utf-8",
          "jsonld", "application/ld+json; charset=utf-8",
          "nquads", "application/n-quads; charset=utf-8");

  private final transient Views views;
  private final transient Api api;
  private final transient Extractions extractions;

  public ApiServlet(Views views, Extraction extraction) {
    this.views = views;
    this.api = new Api(views);
    this.extractions = views.extractions(extraction);
  }

  /** What is done for one request. */
  private interface Work {
    void run(String path) throws IOException;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        path -> {
          if (path.equals(DESCRIPTION)) {
            send(response, 200, "application/json; charset=utf-8", description());
          } else {
            send(response, 200, api.answer(path, wishes(request)));
          }
        });
  }

  private static byte[] description() throws IOException {
    try (InputStream stream = ApiServlet.class.getResourceAsStream("/api" + DESCRIPTION)) {
      if (stream == null) {
        throw new IllegalStateException(
            "api" + DESCRIPTION + " is missing from the class path; build the program again");
      }
      return stream.readAllBytes();
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        path -> {
          switch (path) {
            case "/extract" -> extract(request, response);
            case "/ingest" -> ingest(request, response);
            default ->
                throw new ViewException(
                    405, "nothing is taken here", "/api" + path, "GET it, or POST to /api/extract");
          }
        });
  }

  private void extract(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Wishes wishes = wishes(request);
    String format =
        wishes.oneOf("format", List.of("json", "turtle", "jsonld", "nquads")).orElse("json");
    Article article = ArticlePost.read(request, wishes);
    String type = RDF.get(format);
    if (type == null) {
      send(response, 200, extractions.view(article));
    } else {
      byte[] body = extractions.rdf(article, ExportFormat.find(format).orElseThrow());
      send(response, 200, type, body);
    }
  }

  private void ingest(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRemoteUser() == null) {
      throw new ViewException(
          403,
          "only users may store articles",
          "/api/ingest",
          "log in as a user of the server's password file, or POST to /api/extract");
    }
    Article article = ArticlePost.read(request, wishes(request));
    Node stored = extractions.ingest(article);
    response.setHeader("Location", "/id/article/" + Cells.localName(stored));
    send(response, 201, views.article(stored));
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    try {
      work.run(path);
    } catch (ViewException e) {
      if (e.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
        response.setHeader("Retry-After", RETRY_SECONDS);
      }
      send(response, e.status(), e.told());
    } catch (QueryTimeoutException e) {
      ViewException late =
          new ViewException(
              503, String.valueOf(e.getMessage()), "/api" + path, "ask for less, by limit");
      send(response, late.status(), late.told());
    }
  }

  private static Wishes wishes(HttpServletRequest request) {
    Map<String, List<String>> parameters = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    return new Wishes(parameters);
  }

  private static void send(HttpServletResponse response, int status, Object view)
      throws IOException {
    send(response, status, "application/json; charset=utf-8", JSON.writeValueAsBytes(view));
  }

  private static void send(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
