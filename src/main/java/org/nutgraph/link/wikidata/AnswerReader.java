package org.nutgraph.link.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Tells what an HTTP answer means. Nothing in it is trusted. */
final class AnswerReader {
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);
  private static final Set<String> BUSY_CODES = Set.of("maxlag", "ratelimited", "readonly");
  private static final int LONGEST_QUOTE = 200;

  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final InstantSource clock;
  private final int mostBytes;

  AnswerReader(InstantSource clock, int mostBytes) {
    this.clock = clock;
    this.mostBytes = mostBytes;
  }

  Attempt read(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (MOVED.contains(status)) {
      return moved(answer);
    }
    if (BUSY.contains(status)) {
      return new Attempt.Later("answered with status " + status, wanted(answer));
    }
    if (status == FORBIDDEN) {
      return new Attempt.Hopeless("refuses these requests (status 403); check the contact");
    }
    return status == OK
        ? body(answer)
        : new Attempt.Hopeless("answered with status " + status + "; check the endpoint");
  }

  private static Attempt moved(HttpResponse<byte[]> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    try {
      return new Attempt.Elsewhere(URI.create(location));
    } catch (IllegalArgumentException e) {
      return new Attempt.Hopeless("sends requests on to no address: " + printable(location));
    }
  }

  private Attempt body(HttpResponse<byte[]> answer) {
    try {
      byte[] plain = unpacked(answer);
      if (plain.length > mostBytes) {
        return new Attempt.TooLong();
      }
      return meaning(mapper.readTree(plain), answer);
    } catch (JsonProcessingException e) {
      return new Attempt.Hopeless(
          "answered with something that is no JSON (%s); check the endpoint"
              .formatted(
                  printable(answer.headers().firstValue("Content-Type").orElse("of no type"))));
    } catch (IOException e) {
      return new Attempt.Hopeless("answered with gzip that is damaged; check the endpoint");
    }
  }

  private Attempt meaning(JsonNode json, HttpResponse<byte[]> answer) {
    if (!json.isObject()) {
      return new Attempt.Hopeless("answered with no JSON object; check the endpoint");
    }
    JsonNode error = json.get("error");
    if (error == null) {
      return new Attempt.Answered(json);
    }
    String code = error.path("code").asText();
    return BUSY_CODES.contains(code)
        ? new Attempt.Later("is too busy (" + code + ")", wanted(answer))
        : new Attempt.Hopeless(
            "answered with the error \"%s\": %s"
                .formatted(printable(code), printable(error.path("info").asText())));
  }

  /** One byte more than allowed at most. */
  private byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
    boolean packed =
        answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
    if (!packed) {
      return answer.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readNBytes(mostBytes + 1);
    }
  }

  /** What Retry-After says, in seconds or as a day and time (RFC 9110, 10.2.3). */
  private Optional<Duration> wanted(HttpResponse<byte[]> answer) {
    String text = answer.headers().firstValue("Retry-After").orElse("").strip();
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), then)).filter(one -> !one.isNegative());
    } catch (DateTimeException e) {
      // A wish that cannot be read is none: the pauses grow all the same.
      return Optional.empty();
    }
  }

  /** A short quotation without what could move a terminal's cursor. */
  static String printable(String text) {
    String clean = text.replaceAll("\\p{C}", "?");
    return clean.length() > LONGEST_QUOTE ? clean.substring(0, LONGEST_QUOTE) + "…" : clean;
  }
}
