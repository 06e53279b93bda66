package org.nutgraph.link.wikidata;

import java.time.Duration;
import java.util.Optional;

/**
 * How patiently a service is asked.
 *
 * @param tries how often one request is sent at most
 * @param firstPause before the second try; each later pause is twice as long
 * @param longestPause a service that asks for a longer one is not asked again
 * @param connecting how long a connection may take
 * @param answering how long an answer may take, from the request to its last byte
 * @param maxlag seconds that the service's databases may lag behind before it refuses
 * @param mostBytes of an answer, packed or unpacked
 */
public record Politeness(
    int tries,
    Duration firstPause,
    Duration longestPause,
    Duration connecting,
    Duration answering,
    int maxlag,
    int mostBytes) {

  /** What Wikimedia's rules for programs ask for. */
  public static final Politeness STANDARD =
      new Politeness(
          5,
          Duration.ofSeconds(2),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          5,
          10_000_000);

  /** Waits; a test waits for nothing. */
  public interface Waiting {
    void pause(Duration length) throws InterruptedException;
  }

  /**
   * How long to wait after a try.
   *
   * @param attempt counted from 1
   * @param wanted what the service asks for; never more than the longest pause
   */
  Duration pauseAfter(int attempt, Optional<Duration> wanted) {
    Duration pause = firstPause;
    for (int i = 1; i < attempt && pause.compareTo(longestPause) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    Duration own = pause.compareTo(longestPause) < 0 ? pause : longestPause;
    return wanted.filter(asked -> asked.compareTo(own) > 0).orElse(own);
  }
}
