package org.nutgraph.serve.view;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraph.query.QueryTimeoutException;

/** Gives the views as JSON. */
public final class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final transient Api api;

  public ApiServlet(Views views) {
    this.api = new Api(views);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    try {
      send(response, 200, api.answer(path, wishes(request)));
    } catch (ViewException e) {
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
    byte[] body = JSON.writeValueAsBytes(view);
    response.setStatus(status);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json; charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
