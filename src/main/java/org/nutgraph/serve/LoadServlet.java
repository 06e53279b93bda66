package org.nutgraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.RiotException;
import org.nutgraph.map.ArticleGraph;
import org.nutgraph.store.Change;
import org.nutgraph.store.GraphStore;
import org.nutgraph.store.StoreException;
import org.nutgraph.validate.Validator;
import org.nutgraph.validate.Violation;

/**
 * Takes the graphs of whole articles and stores what differs, all of a request or nothing. GET
 * tells the base of the store; POST to {@code check} whether an article is up to date.
 */
final class LoadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient GraphStore store;
  private final transient Validator validator;

  LoadServlet(GraphStore store, Validator validator) {
    this.store = store;
    this.validator = validator;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(JSON.createObjectNode().put("base", store.base()), response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String maker = request.getHeader(Shipment.MAKER);
    if (maker == null || maker.isBlank()) {
      refuse(400, "it is not said what made the graphs", "the header " + Shipment.MAKER, response);
      return;
    }
    try {
      List<ArticleGraph> articles = Shipment.read(request.getInputStream(), store.base());
      if ("/check".equals(request.getPathInfo())) {
        boolean known = articles.stream().allMatch(one -> store.isUpToDate(one, maker));
        send(JSON.createObjectNode().put("upToDate", known), response);
      } else {
        load(articles, maker, response);
      }
    } catch (RiotException | IllegalArgumentException e) {
      refuse(400, "the body is no shipment: " + e.getMessage(), "the body", response);
    } catch (StoreException e) {
      refuse(507, String.valueOf(e.getMessage()), "the store", response);
    }
  }

  private void load(List<ArticleGraph> articles, String maker, HttpServletResponse response)
      throws IOException {
    for (ArticleGraph article : articles) {
      for (Violation violation : validator.validate(article.facts())) {
        if (violation.severity() == Violation.Severity.VIOLATION) {
          refuse(422, violation.toString(), article.iri(), response);
          return;
        }
      }
    }
    Change change = store.replaceAll(articles, maker);
    store.compactIfGrown();
    ObjectNode answer = JSON.createObjectNode();
    change.articles().stream().sorted().forEach(answer.putArray("articles")::add);
    send(answer.put("added", change.added()).put("removed", change.removed()), response);
  }

  private static void refuse(int status, String what, String where, HttpServletResponse response)
      throws IOException {
    Refusal.of(status, what, where, "nothing was stored; send graphs that `nutgraph build` makes")
        .send(response);
  }

  private static void send(ObjectNode answer, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
  }
}
