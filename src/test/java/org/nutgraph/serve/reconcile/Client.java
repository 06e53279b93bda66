package org.nutgraph.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Speaks to a service as a program for tables does, and checks what comes back. */
final class Client {
  private static final JsonMapper MAPPER = new JsonMapper();

  HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  /** Posts one field as a form. */
  HttpResponse<String> post(String url, String field, String value)
      throws IOException, InterruptedException {
    return post(url, field + "=" + encoded(value));
  }

  HttpResponse<String> post(String url, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    // A server may hang up on whoever sends more than it reads; so no connection is kept.
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The JSON of an answer that must have this status, be open to any page and fit this schema. */
  static JsonNode checked(HttpResponse<String> response, int status, String schema)
      throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertEquals(
        "application/json; charset=utf-8",
        response.headers().firstValue("Content-Type").orElse("").replace(";charset", "; charset"));
    JsonNode answer = MAPPER.readTree(response.body());
    try (InputStream stream =
        Client.class.getResourceAsStream("/reconcile/" + schema + ".schema.json")) {
      JsonSchema compiled =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(stream);
      assertEquals(Set.of(), compiled.validate(answer), response.body());
    }
    return answer;
  }
}
