package org.nutgraph.link.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What came of one request. */
sealed interface Attempt {

  /** The answer: a JSON object that is no error. */
  record Answered(JsonNode json) implements Attempt {}

  /** The service cannot answer now. */
  record Later(String reason, Optional<Duration> wanted) implements Attempt {}

  /** The service wants to be asked there; nobody has checked the address yet. */
  record Elsewhere(URI address) implements Attempt {}

  /** Asking again would change nothing. */
  record Hopeless(String reason) implements Attempt {}

  /** The answer was broken off because it was too long. */
  record TooLong() implements Attempt {}
}
