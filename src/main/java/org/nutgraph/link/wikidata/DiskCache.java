package org.nutgraph.link.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers on the disk: a file for each request, named by its digest, with the request's address,
 * the time and the answer in it. Files appear whole or not at all.
 *
 * @param keeping how long an answer counts
 */
record DiskCache(Path folder, Duration keeping, InstantSource clock) {
  private static final JsonMapper MAPPER = new JsonMapper();

  Optional<JsonNode> find(URI request) throws IOException {
    Path file = file(request);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode kept = MAPPER.readTree(Files.readAllBytes(file));
      Instant written = Instant.parse(kept.path("time").asText());
      boolean counts =
          kept.path("request").asText().equals(request.toString())
              && written.plus(keeping).isAfter(clock.instant())
              && kept.path("answer").isObject();
      return counts ? Optional.of(kept.path("answer")) : Optional.empty();
    } catch (JsonProcessingException | DateTimeException e) {
      // Whatever damaged it, a new answer takes its place.
      return Optional.empty();
    }
  }

  void put(URI request, JsonNode answer) throws IOException {
    Files.createDirectories(folder);
    ObjectNode kept = MAPPER.createObjectNode();
    kept.put("request", request.toString());
    kept.put("time", clock.instant().toString());
    kept.set("answer", answer);
    Path beside = Files.createTempFile(folder, "answer", ".new");
    try {
      Files.write(beside, MAPPER.writeValueAsBytes(kept));
      Files.move(
          beside,
          file(request),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private Path file(URI request) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(request.toString().getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest) + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
