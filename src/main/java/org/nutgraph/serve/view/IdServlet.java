package org.nutgraph.serve.view;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.nutgraph.export.ExportFormat;
import org.nutgraph.export.RdfOutput;

/**
 * What an IRI stands for, in the form that is asked for: people are sent to the page, programs get
 * triples. Below the path stands what follows the store's base, or {@code wd/Q42}; an IRI with a
 * fragment, such as an event's, is given whole as {@code ?iri=}.
 */
public final class IdServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HTML = "text/html";
  private static final String WIKIDATA = "wd/";
  private static final Map<String, ExportFormat> RDF =
      Map.of(
          "text/turtle", ExportFormat.TURTLE,
          "application/ld+json", ExportFormat.JSONLD,
          "application/n-triples", ExportFormat.NTRIPLES);

  /** The first one is for whoever takes anything. */
  private static final AcceptList OFFER =
      AcceptList.create("text/turtle", "application/ld+json", "application/n-triples", HTML);

  private final transient Views views;

  public IdServlet(Views views) {
    this.views = views;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      String type = type(request.getHeader("Accept"));
      Description description = Description.of(iri(request), views);
      if (type.equals(HTML)) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page(description));
      } else {
        send(response, 200, type, rdf(type, description.triples()));
      }
    } catch (ViewException e) {
      send(response, e.status(), "application/json", JSON.writeValueAsBytes(e.told()));
    }
  }

  private static String type(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return "text/turtle";
    }
    MediaType match = AcceptList.match(new AcceptList(accept), OFFER);
    if (match == null) {
      throw new ViewException(
          406,
          "nothing is given as " + accept,
          "header Accept",
          "take text/html, " + String.join(", ", RDF.keySet().stream().sorted().toList()));
    }
    return match.getContentTypeStr();
  }

  private String iri(HttpServletRequest request) {
    String whole = request.getParameter("iri");
    if (whole != null) {
      return new Wishes(Map.of("iri", List.of(whole))).iri("iri").getURI();
    }
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("/", "");
    return path.startsWith(WIKIDATA)
        ? views.surroundings().terms().prefixMap().get("wd") + path.substring(WIKIDATA.length())
        : views.surroundings().base() + path;
  }

  private static String page(Description description) {
    String iri = encoded(description.iri());
    return switch (description.kind()) {
      case ARTICLE -> "/article?iri=" + iri;
      case ENTITY -> "/entity?iri=" + iri;
      case FACT -> "/article?iri=" + encoded(description.article()) + "&fact=" + iri;
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private byte[] rdf(String type, Collection<Triple> triples) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RdfOutput rdf =
        RdfOutput.rdf11(
            RDF.getOrDefault(type, ExportFormat.TURTLE),
            views.surroundings().terms().prefixMap(),
            out)) {
      rdf.triples(triples);
    }
    return out.toByteArray();
  }

  private static void send(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(type + "; charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
