package org.nutgraph.serve.reconcile;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Speaks HTTP for the service. Any page may ask it from a browser, as tools for tables do; it hands
 * out names and reads only.
 */
public final class ReconcileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient ReconcileService service;

  public ReconcileServlet(ReconcileService service) {
    this.service = service;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type = request.getContentType();
    if (type != null && !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      String message = "the body is " + type + "; send the field queries or extend as " + FORM;
      send(Reply.json(415, Answers.error(message)), response);
      return;
    }
    answer(request, response);
  }

  /** What a browser asks before it lets a page ask. */
  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
    allowAll(response);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    String full = request.getRequestURL().toString();
    String url =
        full.substring(0, full.length() - request.getRequestURI().length())
            + request.getContextPath()
            + request.getServletPath();
    Reply reply;
    try {
      reply =
          service.answer(url, path, Form.read(request.getQueryString(), request.getInputStream()));
    } catch (RequestException e) {
      reply = Reply.json(e.status(), Answers.error(e.said()));
    }
    send(reply, response);
  }

  private static void send(Reply reply, HttpServletResponse response) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    allowAll(response);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(reply.status());
    response.setContentType(reply.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void allowAll(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Content-Type, Accept");
  }
}
